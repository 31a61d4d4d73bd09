/**
 * Whose posts they are and what time is covered. Reads posts, sightings and the roster; writes
 * exec_posts and coverage. Must not know any dump format or metric.
 */
package org.shiguan.link;
