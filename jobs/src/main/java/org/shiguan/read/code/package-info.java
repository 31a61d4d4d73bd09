/**
 * The coding manual as rules. Reads rule files and texts; writes codes with their evidence. Must
 * not know Spark, tables, or where a text comes from.
 */
package org.shiguan.read.code;
