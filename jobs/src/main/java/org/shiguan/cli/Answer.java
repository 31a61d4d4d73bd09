package org.shiguan.cli;

import java.util.Iterator;
import java.util.List;

/** What a query gives, every cell as text. Close it when done. */
interface Answer extends AutoCloseable {
  /** Names of the columns, in order; two may be the same. */
  List<String> columns();

  /** Which columns hold numbers. */
  List<Boolean> numeric();

  /** The rows one by one; a null cell is null. */
  Iterator<List<String>> rows();

  /** The first rows. */
  List<List<String>> first(int most);

  @Override
  void close();
}
