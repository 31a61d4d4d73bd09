/**
 * One way to compare per class. Reads a {@link org.shiguan.compare.Sample}; writes a {@link
 * org.shiguan.compare.Finding}. Must not know which hypothesis asks, nor Spark.
 */
package org.shiguan.compare.estimator;
