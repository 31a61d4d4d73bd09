package org.shiguan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.shiguan.run.Json;
import org.shiguan.run.StageRecord;
import org.shiguan.table.Sources;

/** Dump files that gave nothing: no post, no account, no answer about a post. */
public final class Barren {
  private static final int SHOWN = 10;

  private Barren() {}

  /** A sentence for each of the first such files, and one for how many more there are. */
  public static List<String> sentences(StageRecord ingest) {
    var files = new TreeMap<String, FileAccount>();
    for (FileAccount account : Json.list(ingest.notes().get("accounts"), FileAccount.class)) {
      // An archive is one file to its owner: what lies beside its dumps is no disappointment.
      files.merge(Sources.onDisk(account.source()), account, FileAccount::plus);
    }
    var sentences = new ArrayList<String>();
    files.forEach(
        (file, account) -> {
          long used = account.first() + account.repeat() + account.profile() + account.probe();
          if (used + account.embedded() == 0) {
            sentences.add(
                "%s gave no post, account or answer in %,d records (%,d rejects); see what it holds with 'inspect'."
                    .formatted(file, account.records(), account.reject()));
          }
        });
    if (sentences.size() <= SHOWN) {
      return sentences;
    }
    var shown = new ArrayList<>(sentences.subList(0, SHOWN));
    shown.add("%,d more files gave nothing.".formatted(sentences.size() - SHOWN));
    return shown;
  }
}
