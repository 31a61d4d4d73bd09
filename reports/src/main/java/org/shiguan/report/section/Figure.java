package org.shiguan.report.section;

/**
 * One number as the page prints it.
 *
 * @param text the value in its unit, a dash when undefined
 * @param data the value as the mart holds it, empty when undefined; the same in both languages
 * @param interval the interval in words, empty without one
 * @param n what it rests on
 * @param reason why there is no value, or the flag on it; empty without
 */
public record Figure(String text, String data, String interval, String n, String reason) {}
