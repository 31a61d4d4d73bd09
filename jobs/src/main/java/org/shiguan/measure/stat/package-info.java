/**
 * Reads plain numbers; writes plain numbers. Must not know Spark, posts, executives or any other
 * package of this project.
 */
package org.shiguan.measure.stat;
