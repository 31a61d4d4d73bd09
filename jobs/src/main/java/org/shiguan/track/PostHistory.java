package org.shiguan.track;

import java.util.BitSet;
import java.util.List;

/**
 * Everything the archives say about one post.
 *
 * @param postId key of the post
 * @param postedAt when it was posted, epoch microseconds UTC
 * @param repost whether it is a repost
 * @param seen observations of it and answers about it, in any order; absences are not among them
 * @param listedIn numbers of the captures that list it
 * @param shownIn numbers of the captures in whose six hours it was seen in any place: listed,
 *     embedded in a repost or with a comment; it was there then, whatever the list says
 * @param seenUndated whether it was also seen by a crawl of unknown time
 */
public record PostHistory(
    String postId,
    long postedAt,
    boolean repost,
    List<Observation> seen,
    BitSet listedIn,
    BitSet shownIn,
    boolean seenUndated) {}
