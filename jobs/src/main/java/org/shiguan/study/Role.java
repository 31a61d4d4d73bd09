package org.shiguan.study;

import java.time.LocalDate;

/**
 * A post in the company.
 *
 * @param title name of the post
 * @param from first day; null when not known
 * @param to day after the last; null when it still lasts
 */
public record Role(Bilingual title, LocalDate from, LocalDate to) {}
