/**
 * Templates, style sheet and assets. Reads models of sections and pictures; writes HTML files. Must
 * not know the mart's tables or a metric.
 */
package org.shiguan.report.page;
