package org.shiguan.study;

import java.time.LocalDate;

/**
 * A search by a human that found no account of an executive: for the real name, the firm and the
 * verified badge (codebook §4.1). Two of them on different days are evidence of absence; no account
 * in the roster is none.
 *
 * @param day day of the search
 * @param note where and for what was searched, and by whom
 * @param url a capture of the result; null when there is none
 */
public record Search(LocalDate day, String note, String url) {}
