/**
 * From the values of accounts to what can be said of groups. Reads {@code metric_values}, {@code
 * spells} and what the stages before wrote of requests, crises, announcements and posts; writes
 * {@code hypotheses}, {@code comparisons}, {@code comparison_points}, {@code group_curves}. Must
 * not know how anything was measured, nor how it is printed.
 */
package org.shiguan.compare;
