package org.shiguan.study;

/**
 * What the files of an input were crawled as: whether a post that is not in them was looked for.
 */
public enum Crawl {
  /** Each account's records are its timeline as listed at the capture, reposts included. */
  TIMELINES,
  /** The same of the posts that are no reposts: the crawler left the others out. */
  ORIGINALS,
  /** A search, a stream, single posts: what is missing was never looked for. */
  SAMPLE
}
