/**
 * Dump files to records. Reads the bytes of dump files; writes posts, sightings, profiles, probes,
 * edits, rejects and sources. Must not know executives, metrics or reports.
 */
package org.shiguan.ingest;
