/**
 * One file per cleaning step. Reads a draft; fills it in. Must not know Spark or any dump format.
 */
package org.shiguan.clean.step;
