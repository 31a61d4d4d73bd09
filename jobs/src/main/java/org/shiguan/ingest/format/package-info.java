/**
 * One file per dump format. Reads the bytes of one file; gives source records. Must not know Spark,
 * the roster or how a text is cleaned.
 */
package org.shiguan.ingest.format;
