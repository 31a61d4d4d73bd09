/**
 * One thing that can be compared per class. Reads {@link org.shiguan.compare.StudyFacts}; gives a
 * {@link org.shiguan.compare.Sample}. Must not know estimators, nor Spark.
 */
package org.shiguan.compare.outcome;
