/**
 * One thing that can be compared per class: from what is known of the study to a {@link
 * org.shiguan.compare.Sample}. Must not know estimators, nor Spark.
 */
package org.shiguan.compare.outcome;
