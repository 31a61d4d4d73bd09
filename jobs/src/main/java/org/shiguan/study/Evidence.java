package org.shiguan.study;

import java.time.LocalDate;

/**
 * Where a statement of the roster was read.
 *
 * @param note what the source says
 * @param url its address; null when it has none
 * @param accessed day on which it was read; null when not noted
 */
public record Evidence(String note, String url, LocalDate accessed) {}
