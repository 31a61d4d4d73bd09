/**
 * Charts and how they are drawn. Reads the mart; writes SVG and PNG files. Must not know a page or
 * how a number was measured.
 */
package org.shiguan.report.chart;
