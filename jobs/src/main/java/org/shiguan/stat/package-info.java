/**
 * Estimators, tests and intervals that any field would know. Reads plain numbers; writes plain
 * numbers. Must not know Spark, posts, executives or any other package of this project.
 */
package org.shiguan.stat;
