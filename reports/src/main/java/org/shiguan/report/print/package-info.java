/**
 * How numbers, dates and foreign texts are printed in both languages. Reads values; writes texts.
 * Must not know a chart, a page or a file.
 */
package org.shiguan.report.print;
