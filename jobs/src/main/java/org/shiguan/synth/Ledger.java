package org.shiguan.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ground truth, kept while the files are written: what each record is, and which posts the
 * archive holds.
 */
final class Ledger {
  /** The account of one file. */
  static final class Account {
    final String path;
    final Map<String, Integer> rejects = new TreeMap<>();
    final Map<Fault, Integer> planted = new EnumMap<>(Fault.class);
    int first;
    int repeat;
    int probe;
    int structure;
    int repaired;
    int embedded;
    int stubs;

    private Account(String path) {
      this.path = path;
    }

    int reject() {
      return rejects.values().stream().mapToInt(Integer::intValue).sum();
    }

    int records() {
      return first + repeat + probe + structure + reject();
    }
  }

  /**
   * A post of the archive.
   *
   * @param file where it was seen first
   */
  record Seen(Post post, String file) {}

  private final List<Account> accounts = new ArrayList<>();
  private final Map<String, Seen> posts = new TreeMap<>();
  private final Set<String> recorded = new HashSet<>();

  Account open(String path) {
    Account account = new Account(path);
    accounts.add(account);
    return account;
  }

  /** One record of a post, sound or not. */
  void record(Account account, Entry entry) {
    if (entry.fault() != Fault.NONE) {
      account.planted.merge(entry.fault(), 1, Integer::sum);
    }
    String reason = entry.fault().reason();
    if (reason != null) {
      account.rejects.merge(reason, 1, Integer::sum);
      return;
    }
    if (entry.fault() == Fault.LONE_BACKSLASH) {
      account.repaired++;
    }
    String id = entry.post().id();
    if (recorded.add(id)) {
      if (posts.putIfAbsent(id, new Seen(entry.post(), account.path)) != null) {
        // A reader may call the later record first or repeat; the sample keeps out of the quarrel.
        throw new IllegalStateException(id + " was embedded before its own record");
      }
      account.first++;
    } else {
      account.repeat++;
    }
  }

  /** A living original inside a sound record. */
  void embedded(Account account, Post original) {
    account.embedded++;
    posts.putIfAbsent(original.id(), new Seen(original, account.path));
  }

  List<Account> accounts() {
    return accounts;
  }

  /** Every post of the archive once, by id. */
  List<Seen> posts() {
    return List.copyOf(posts.values());
  }

  /** Whether the archive holds the post. */
  boolean holds(Post post) {
    return posts.containsKey(post.id());
  }
}
