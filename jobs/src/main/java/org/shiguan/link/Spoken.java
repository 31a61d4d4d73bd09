package org.shiguan.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.study.Account;
import org.shiguan.study.Executive;
import org.shiguan.study.Input;
import org.shiguan.study.Study;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;

/**
 * Of whom the days speak that inputs declare as covered: of the accounts that the study file lists
 * there, else of those of which the input holds a record. What an input does not hold may never
 * have been asked for.
 */
record Spoken(Map<Integer, Set<String>> byInput) {
  /** What {@link #notes} leaves for {@link #sentences}. */
  private static final String NOT_HELD = "not_held";

  private static final int SHOWN = 3;

  /** Looks at the records of every roster account. */
  static Spoken of(StageRun run) {
    Map<Integer, Set<String>> byInput = new HashMap<>();
    var numbers = new HashMap<String, Integer>();
    for (JsonNode file : run.record("ingest").notes().get("inputs")) {
      numbers.merge(file.get("path").asText(), file.get("input").asInt(), Math::min);
    }
    for (Row row : held(run)) {
      Integer number = numbers.get(row.getString(1));
      if (number != null) {
        byInput.computeIfAbsent(number, n -> new TreeSet<>()).add(row.getString(0));
      }
    }
    List<Input> inputs = run.study().inputs();
    for (int number = 0; number < inputs.size(); number++) {
      if (!inputs.get(number).accounts().isEmpty()) {
        byInput.put(number, RosterAccounts.listed(run.study(), inputs.get(number)));
      }
    }
    return new Spoken(byInput);
  }

  /** Accounts of the roster and the files that hold a record of theirs, each pair once. */
  private static List<Row> held(StageRun run) {
    var accounts = new TreeSet<String>();
    RosterAccounts.of(run.study()).forEach(held -> accounts.add(held.account()));
    Dataset<Row> roster =
        run.session()
            .spark()
            .createDataFrame(
                accounts.stream().map(RowFactory::create).toList(),
                new StructType().add(Posts.AUTHOR_ID.name(), DataTypes.StringType));
    Dataset<Row> records =
        run.read("ingest", Sightings.TABLE)
            .where(Posts.POST_ID.col().startsWith("c:").equalTo(false))
            .where(Sightings.VIA.col().equalTo("record"))
            .select(Posts.AUTHOR_ID.col(), Posts.SOURCE.col())
            .union(
                run.read("ingest", Profiles.TABLE)
                    .where(Sightings.VIA.col().equalTo("record"))
                    .select(Posts.AUTHOR_ID.col(), Posts.SOURCE.col()));
    return records
        // Of a file in an archive, the study names the archive.
        .select(
            Posts.AUTHOR_ID.col(),
            substring_index(Posts.SOURCE.col(), Sources.INSIDE, 1).as(Posts.SOURCE.name()))
        .join(broadcast(roster), Posts.AUTHOR_ID.name())
        .distinct()
        .orderBy(col(Posts.AUTHOR_ID.name()), col(Posts.SOURCE.name()))
        .collectAsList();
  }

  /** Whether the days of an input, counted from 0, speak of an account. */
  boolean of(int input, String account) {
    return byInput.getOrDefault(input, Set.of()).contains(account);
  }

  /** The same of the accounts of an executive, by their number in the roster. */
  BiPredicate<Integer, Integer> of(Study study, Executive executive) {
    List<RosterAccounts.Held> held =
        RosterAccounts.of(study).stream()
            .filter(account -> account.executive().equals(executive.id()))
            .toList();
    return (input, account) -> of(input, held.get(account).account());
  }

  /** The inputs that declare covered days without a list and hold no record of some executives. */
  JsonNode notes(Study study) {
    Map<String, List<String>> without = new TreeMap<>();
    List<RosterAccounts.Held> held = RosterAccounts.of(study);
    for (int number = 0; number < study.inputs().size(); number++) {
      Input input = study.inputs().get(number);
      if (input.covers() == null || !input.accounts().isEmpty()) {
        continue;
      }
      for (Executive executive : study.roster().executives()) {
        if (lacks(number, input, executive, held)) {
          without.computeIfAbsent(input.path(), path -> new ArrayList<>()).add(executive.id());
        }
      }
    }
    ObjectNode notes = JsonNodeFactory.instance.objectNode();
    ArrayNode list = notes.putArray(NOT_HELD);
    without.forEach(
        (path, executives) -> {
          ObjectNode one = list.addObject().put("input", path);
          ArrayNode of = one.putArray("executives");
          executives.forEach(of::add);
        });
    return notes;
  }

  /** Whether an executive had an account on a covered day and the input holds none of theirs. */
  private boolean lacks(
      int number, Input input, Executive executive, List<RosterAccounts.Held> held) {
    boolean any = false;
    for (Account account : executive.accounts()) {
      boolean ended = account.to() != null && !account.to().isAfter(input.covers().from());
      boolean later = account.from() != null && !account.from().isBefore(input.covers().to());
      any |= !ended && !later;
    }
    return any
        && held.stream()
            .noneMatch(h -> h.executive().equals(executive.id()) && of(number, h.account()));
  }

  /** A sentence for each input that {@link #notes} found. */
  static List<String> sentences(StageRecord link) {
    var sentences = new ArrayList<String>();
    if (link.notes() == null) {
      return sentences;
    }
    for (JsonNode one : link.notes().path(NOT_HELD)) {
      var executives = new ArrayList<String>();
      one.get("executives").forEach(id -> executives.add(id.asText()));
      int more = executives.size() - SHOWN;
      String who = String.join(", ", executives.subList(0, Math.min(SHOWN, executives.size())));
      sentences.add(
          "%s holds no record of %s%s, so its 'covers' says nothing of them; if they were asked for, list their accounts in its 'accounts'."
              .formatted(
                  one.get("input").asText(), who, more > 0 ? " and %,d more".formatted(more) : ""));
    }
    return sentences;
  }
}
