package org.shiguan.measure;

/**
 * A state that depends on the order of posts: zero is a new one, then {@code add} and {@code
 * merge}. Splitting an ordered list of posts anywhere and merging the states of its parts from left
 * to right gives the state of the whole list.
 *
 * @param <S> the state itself
 */
public interface SequenceState<S extends SequenceState<S>> {
  /** Takes in a post that is not earlier than any before it. */
  void add(PostAt post);

  /** Takes in the state of posts that are not earlier than any of its own; leaves it as it is. */
  void merge(S right);
}
