/**
 * Pseudonyms of people. Reads the study key; gives keyed hashes of ids and names. Must not know
 * Spark, tables or the roster.
 */
package org.shiguan.privacy;
