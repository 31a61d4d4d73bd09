/**
 * Dump files to corpus, metrics and mart, as an ordered list of stages. Reads dump files and a
 * study file; writes {@code out/}. Must not know how a chart is drawn.
 */
package org.shiguan;
