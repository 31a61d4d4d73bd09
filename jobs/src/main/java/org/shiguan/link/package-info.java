/**
 * Whose posts they are, what time is covered and who is talked about. Reads posts, sightings,
 * readings and the roster; writes exec_posts, coverage, mentions and attention. Must not know any
 * dump format or metric.
 */
package org.shiguan.link;
