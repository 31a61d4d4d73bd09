/**
 * Mart to charts and pages. Reads {@code mart/}; writes {@code report/}. Must not know Spark, a
 * dump format or a corpus table.
 */
package org.shiguan.report;
