package org.shiguan.record;

/**
 * A record that carries no post: a header line, a page wrapper, a request.
 *
 * @param what what it is, in a word or two
 */
public record Structure(String what) implements Found {}
