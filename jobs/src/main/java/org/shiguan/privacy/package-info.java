/**
 * Pseudonyms of people, and the rules of who is one, how one is reached and what is a secret. Reads
 * the study key and {@code people.yaml}; gives keyed hashes of ids and names, and texts without
 * contacts and secrets. Must not know Spark, tables or the roster.
 */
package org.shiguan.privacy;
