package org.shiguan.study;

/**
 * One label in both languages of the report.
 *
 * @param zh Chinese, not blank
 * @param en English, not blank
 */
public record Bilingual(String zh, String en) {}
