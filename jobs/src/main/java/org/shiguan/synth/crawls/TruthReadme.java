package org.shiguan.synth.crawls;

/** The page beside the truth that says what its fields mean. */
final class TruthReadme {
  static final String TEXT =
      """
      # What really happened

      Written by `scripts/shiguan synth crawls`; everything in this archive is made up. `scripts/score-ledger OUT TRUTH`
      compares the ledger of a run with these files. Whoever writes an archive of their own writes the same four files: UTF-8,
      a JSON object a line, moments as `2020-01-31T08:00:00+08:00`, null where there is nothing. Fields marked * may be left out.

      ## posts.jsonl: every post of the accounts under study, seen or not

      | field | meaning |
      |---|---|
      | `post_id` | key of the corpus under `privacy: none`: `w:` and the mid, or the corpus, a colon and its id |
      | `account` | uid |
      | `posted_at` | when it was posted |
      | `gone_at` | from this moment on it exists no more; null when it still stands at the end |
      | `by` | `author` or `platform`; null when it stands |
      | `how` | `single`, `purge` (with many others at one moment), `closure`, `ban` (with the account); null when it stands |
      | `first_listed`, `last_listed` | capture times of the first and last timeline that held it; null when none did |

      Under a half-year mask a post is hidden, not gone. Posts of everybody else are not here and never go.

      ## accounts.jsonl: the states of codebook 4.1, applied to the true history

      | field | meaning |
      |---|---|
      | `account`, `executive` | uid, and the id in `executives.yaml` |
      | `from`, `to` | first moment, and the first no longer in it; within the two years of the archive |
      | `state` | S1 active, S2 dormant (90 days without a post), S3 purged (mass or total, until a new post), S4 closed, S4b banned, S5 returned |
      | `masked` | whether the half-year mask was on (M of the codebook, beside the state) |

      ## events.jsonl: what an account did, or had done to it

      | field | meaning |
      |---|---|
      | `account`, `at` | uid and moment |
      | `kind` | `PURGE_TOTAL`, `PURGE_MASS`, `PURGE_SELECTIVE`, `CLOSURE`, `BAN`, `MASK`, `UNMASK`, `RENAME`, `RETURN` |
      | `present`, `missing` * | of a purge: posts that stood just before, and those of them that it took |

      ## crawls.jsonl: what each crawl of timelines really got of each account

      | field | meaning |
      |---|---|
      | `account`, `crawl`, `captured_at` | uid, number of the crawl, its moment |
      | `answer` | `listed`, `error` (10023), `gone` (20003), `banned` (the notice), `not_asked` |
      | `complete` * | whether it is the whole timeline, ghosts apart |
      | `why_cut` * | why not: `cap`, `hole`, `error`, `filter` (originals only), `mask`, `skipped`, `stopped`, `not_open`, `closed`, `banned` |
      | `listed`, `counter` * | number of posts in it; the profile's counter if it was kept |
      | `newest`, `oldest` * | times of the newest post in it and of the oldest listed without a break, pinned ones left out |
      | `covers_from`, `covers_to` | posts of (from, to] would be in it if they stood (codebook D02); null when it covers none |

      `covers_from` is `oldest`; or the opening of the account, when nothing cut the listing and it has at least 95 % of
      `counter`. A listing with a hole covers down to the hole. A filter or a mask leaves none. `covers_to` is a minute before the capture.

      Crawls of keywords, reposts and probes are no timelines and not here. A ghost is listed again before it
      is one once more, and so is what was in a hole. Nobody comes back from a closure or a ban.
      """;

  private TruthReadme() {}
}
