/**
 * One file per kind of chart. Reads the mart; draws with the house theme. Must not know a file, a
 * page or a metric by name.
 */
package org.shiguan.report.chart.kind;
