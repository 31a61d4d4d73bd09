/**
 * Posts of executives to numbers, through cells (mergeable partials per executive and day). Reads
 * {@code exec_posts}, {@code readings}, {@code coverage}, {@code profiles}; writes {@code
 * metric_values}. Must not know any dump format, chart or report.
 */
package org.shiguan.measure;
