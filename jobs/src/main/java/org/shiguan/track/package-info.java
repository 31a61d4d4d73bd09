/**
 * Reads sightings, profiles, probes and the roster; writes what each crawl covered, which posts
 * disappeared between which two moments and on what evidence, and the state of every executive's
 * account (codebook §3 and §4). Must not know dump formats, metrics or reports; the rules
 * themselves are plain Java and know no Spark.
 */
package org.shiguan.track;
