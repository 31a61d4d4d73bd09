/**
 * Reads the tally, window or ordered state of one executive and period; writes values. Must not
 * know how rows reach it, how values are stored, or any other metric's file.
 */
package org.shiguan.measure.metric;
