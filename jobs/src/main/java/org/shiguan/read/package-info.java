/**
 * What posts say: words, polarity, codes. Reads posts and the names of the roster; writes readings.
 * Must not know any dump format, metric or account.
 */
package org.shiguan.read;
