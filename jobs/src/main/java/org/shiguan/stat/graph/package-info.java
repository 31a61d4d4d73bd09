/**
 * Controversy on a graph by random walks. Reads vertices and edges; writes scores. Must not know
 * who the vertices are.
 */
package org.shiguan.stat.graph;
