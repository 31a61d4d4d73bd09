/**
 * How favourable a text sounds. Reads tokens and a model; writes models when it is trained. Must
 * not know Spark, posts or people.
 */
package org.shiguan.read.polarity;
