/**
 * A text into tokens of one script. Reads a text, the dictionaries of HanLP and a study's own
 * words; writes nothing. Must not know Spark or what a token means.
 */
package org.shiguan.read.text;
