package org.shiguan.study;

import java.time.LocalDate;

/**
 * How large the company was.
 *
 * @param from day from which the number holds, until the next one
 * @param employees people employed, at least 1
 */
public record FirmSize(LocalDate from, long employees) {}
