package org.shiguan.read;

/**
 * What of a post is read; two posts with the same are read alike.
 *
 * @param ownText the author's own words, normalised
 * @param kind ORIGINAL, REPOST, REPLY or COMMENT
 * @param bare whether it is a repost without own words
 */
public record PostText(String ownText, String kind, boolean bare) {}
