package org.shiguan.study;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An account of an executive, with the days it was theirs.
 *
 * @param uid the platform's number of the account as text, or an opaque id of the corpus
 * @param name name of the account; null when not known
 * @param space whose numbers these are: {@code weibo}, or a corpus such as {@code weiboscope}
 * @param from first day at +08:00; null when from the beginning
 * @param to day after the last; null when it still stands
 */
public record Account(String uid, String name, String space, LocalDate from, LocalDate to)
    implements Serializable {}
