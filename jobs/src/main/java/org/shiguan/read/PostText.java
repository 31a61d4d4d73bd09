package org.shiguan.read;

/**
 * What of a post is read; two posts with the same are read alike.
 *
 * @param ownText the author's own words, normalised
 * @param kind ORIGINAL, REPOST, REPLY or COMMENT
 * @param bare whether it is a repost without own words
 * @param speaker executive whose post it is, by id; null for everybody else
 */
public record PostText(String ownText, String kind, boolean bare, String speaker) {}
