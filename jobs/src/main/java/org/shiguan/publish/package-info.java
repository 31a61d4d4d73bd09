/**
 * Small tables to the mart, and the mart to the report. Reads what the stages before wrote; writes
 * {@code mart/} and {@code report/}. Must not know any dump format or how a metric is computed.
 */
package org.shiguan.publish;
