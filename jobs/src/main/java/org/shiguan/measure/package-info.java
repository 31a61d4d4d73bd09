/**
 * Reads {@code exec_posts} and {@code coverage}; writes {@code cells} (mergeable partials per
 * executive and day) and {@code metric_values}. Must not know any dump format, chart or report.
 */
package org.shiguan.measure;
