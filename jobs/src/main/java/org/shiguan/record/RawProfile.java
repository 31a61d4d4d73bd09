package org.shiguan.record;

/**
 * An account as a dump shows it at one moment.
 *
 * @param authorId uid as found
 * @param name screen name; null when not said
 * @param followers followers as found; null when not said
 * @param friends accounts followed; null when not said
 * @param statuses number of posts the platform states; null when not said
 * @param verified whether verified; null when not said
 * @param verifiedType the platform's type code; null when not said
 * @param createdAt when the account was opened, as found; null when not said
 * @param extra fields no column holds, as one JSON object with sorted keys; null when none
 * @param capturedAtMicros when it was seen, epoch microseconds UTC; {@link RawPost#UNKNOWN} when
 *     not said
 */
public record RawProfile(
    String authorId,
    String name,
    String followers,
    String friends,
    String statuses,
    Boolean verified,
    String verifiedType,
    String createdAt,
    String extra,
    long capturedAtMicros)
    implements Found {}
