package org.shiguan.record;

/**
 * An answer about a post that is not the post: a tombstone, an API error, a stub inside a repost.
 *
 * @param idSpace id space of the post, as in {@link RawPost#idSpace}
 * @param postId id or bid as found; null when the answer names none
 * @param authorId author as found; null when not said
 * @param code what it says, a code of D01 (codebook §3): DEL_AUTHOR, DEL_PLATFORM, NOT_EXIST,
 *     PERM_DENIED, MASK_HALF_YEAR, MASK_AUDIENCE, ACCOUNT_BANNED, ACCOUNT_GONE, AMBIGUOUS, ERROR;
 *     see {@link Tombstones}
 * @param text the words of the answer
 * @param capturedAtMicros when it was given, epoch microseconds UTC; {@link RawPost#UNKNOWN} when
 *     not said
 */
public record RawProbe(
    String idSpace, String postId, String authorId, String code, String text, long capturedAtMicros)
    implements Found {}
