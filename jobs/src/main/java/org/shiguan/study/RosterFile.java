package org.shiguan.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the executives and checks that no account is two people's at one time. */
final class RosterFile {
  /** The space of Weibo's own account numbers. */
  static final String WEIBO = "weibo";

  /** An account with where it stands, for the messages about two that clash. */
  private record Placed(String executive, Account account, int line) {
    boolean overlaps(Placed other) {
      return before(account.from(), other.account.to())
          && before(other.account.from(), account.to());
    }
  }

  private final YamlMap yaml;
  private final List<Placed> placed = new ArrayList<>();
  private final List<Placed> official = new ArrayList<>();

  RosterFile(Path file, String shown) {
    yaml = Yaml.read(file, shown, "roster file", List.of("executives"));
  }

  Roster roster() {
    var lines = new LinkedHashMap<String, Integer>();
    var executives = new ArrayList<Executive>();
    for (YamlMap map :
        yaml.need("executives", "[{id: sample-one, …}]")
            .maps(
                "executives",
                "id",
                "names",
                "aliases",
                "ambiguous",
                "company",
                "products",
                "roles",
                "firm_size",
                "accounts",
                "official_accounts",
                "searches",
                "evidence")) {
      Executive executive = executive(map);
      unique(map, executive.id(), lines);
      executives.add(executive);
    }
    if (executives.isEmpty()) {
      throw yaml.wrong("executives", "'executives' is empty; add at least one.");
    }
    checkAccounts();
    checkOfficial();
    return new Roster(executives);
  }

  /** Throws when an id stands in the file already. */
  static void unique(YamlMap map, String id, Map<String, Integer> lines) {
    Integer before = lines.putIfAbsent(id, map.line("id"));
    if (before != null) {
      throw map.wrong(
          "id", "id '%s' stands here and on line %d; ids must differ.".formatted(id, before));
    }
  }

  /** The name of an id space. */
  static String space(YamlMap map, String key) {
    String text = map.text(key);
    if (!text.matches("[a-z][a-z0-9_]*")) {
      throw map.wrong(
          key, "'%s: %s' may hold only lower-case letters, digits and _.".formatted(key, text));
    }
    return text;
  }

  private Executive executive(YamlMap map) {
    String id = map.need("id", "sample-one").id("id");
    Bilingual names = map.need("names", "{zh: 样本一号, en: Sample One}").bilingual("names");
    var sizes = new ArrayList<FirmSize>();
    for (YamlMap size : map.maps("firm_size", "from", "employees")) {
      LocalDate from = size.need("from", "2010-01-01").date("from");
      if (sizes.stream().anyMatch(s -> s.from().equals(from))) {
        throw size.wrong(
            size.line(), "the firm has another size from %s already; keep one.".formatted(from));
      }
      sizes.add(new FirmSize(from, size.need("employees", "5000").count("employees")));
    }
    var accounts = new ArrayList<Account>();
    for (YamlMap account : map.maps("accounts", "uid", "name", "space", "from", "to")) {
      accounts.add(account(id, account, placed));
    }
    var officialAccounts = new ArrayList<Account>();
    for (YamlMap account : map.maps("official_accounts", "uid", "name", "space", "from", "to")) {
      officialAccounts.add(account(id, account, official));
    }
    var evidence = new ArrayList<Evidence>();
    for (YamlMap item : map.maps("evidence", "note", "url", "accessed")) {
      evidence.add(
          new Evidence(
              item.need("note", "what the source says").text("note"),
              item.text("url"),
              item.date("accessed")));
    }
    return new Executive(
        id,
        names,
        map.texts("aliases"),
        ambiguous(map, names),
        map.need("company", "{zh: 样本公司, en: Sample Company}").bilingual("company"),
        map.texts("products"),
        roles(map),
        sizes.stream().sorted(Comparator.comparing(FirmSize::from)).toList(),
        accounts,
        officialAccounts,
        searches(id, map, accounts),
        evidence);
  }

  /** The names that need context: those the roster lists, else those that look common. */
  private static List<String> ambiguous(YamlMap map, Bilingual names) {
    var all = new ArrayList<>(List.of(names.zh(), names.en()));
    all.addAll(map.texts("aliases"));
    if (!map.has("ambiguous")) {
      return CommonNames.among(names, map.texts("aliases"));
    }
    for (String name : map.texts("ambiguous")) {
      if (!all.contains(name)) {
        throw map.wrong(
            "ambiguous",
            "'%s' is none of the person's names and aliases%s"
                .formatted(name, DidYouMean.hint(name, all)));
      }
    }
    return map.texts("ambiguous");
  }

  /** The posts held; on one day there is one at most (codebook M24). */
  private static List<Role> roles(YamlMap map) {
    var roles = new ArrayList<Role>();
    var lines = new ArrayList<Integer>();
    for (YamlMap item : map.maps("roles", "title", "from", "to")) {
      LocalDate from = item.date("from");
      LocalDate to = item.date("to");
      item.forward(from, to);
      for (int i = 0; i < roles.size(); i++) {
        if (before(from, roles.get(i).to()) && before(roles.get(i).from(), to)) {
          throw item.wrong(
              item.line(),
              "this role and the one on line %d overlap; give 'from' and 'to', and one title for two posts held together."
                  .formatted(lines.get(i)));
        }
      }
      roles.add(
          new Role(item.need("title", "{zh: 董事长, en: Chairman}").bilingual("title"), from, to));
      lines.add(item.line());
    }
    return roles;
  }

  private static List<Search> searches(String executive, YamlMap map, List<Account> accounts) {
    var searches = new ArrayList<Search>();
    for (YamlMap item : map.maps("searches", "day", "note", "url")) {
      LocalDate day = item.need("day", "2012-03-01").date("day");
      for (Account account : accounts) {
        if (before(account.from(), day.plusDays(1)) && before(day, account.to())) {
          throw item.wrong(
              "day",
              "a search on %s found no account, and %s has uid %s that day; correct one of them."
                  .formatted(day, executive, account.uid()));
        }
      }
      searches.add(
          new Search(
              day,
              item.need("note", "name, firm and verified badge; who searched").text("note"),
              item.text("url")));
    }
    searches.sort(Comparator.comparing(Search::day));
    return searches;
  }

  /** Whether something that begins on a day does so before another ends; null is without end. */
  private static boolean before(LocalDate from, LocalDate to) {
    return from == null || to == null || from.isBefore(to);
  }

  private static Account account(String executive, YamlMap map, List<Placed> kept) {
    String space = map.has("space") ? space(map, "space") : WEIBO;
    map.need("uid", "\"9900000001\"");
    String uid = uid(map, "uid", space, "the name goes under 'name'");
    LocalDate from = map.date("from");
    LocalDate to = map.date("to");
    map.forward(from, to);
    var account = new Account(uid, map.text("name"), space, from, to);
    kept.add(new Placed(executive, account, map.line("uid")));
    return account;
  }

  /**
   * The account number under a key, as text.
   *
   * @param space whose numbers they are; those of Weibo are digits
   * @param remedy what to do instead of writing a name
   */
  static String uid(YamlMap map, String key, String space, String remedy) {
    String uid = map.uid(key);
    if (space.equals(WEIBO) && !uid.matches("[1-9][0-9]{0,18}")) {
      throw map.wrong(
          key,
          "'%s: %s' is no Weibo number, which is digits only; %s.".formatted(key, uid, remedy));
    }
    return uid;
  }

  private void checkAccounts() {
    for (int later = 1; later < placed.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        check(placed.get(earlier), placed.get(later));
      }
    }
  }

  /** An account of the firm is nobody's own: what it posts would be both. */
  private void checkOfficial() {
    for (Placed firm : official) {
      for (Placed own : placed) {
        if (firm.account.space().equals(own.account.space())
            && firm.account.uid().equals(own.account.uid())
            && firm.overlaps(own)) {
          throw yaml.wrong(
              firm.line,
              "uid %s is an official account here and, on line %d, %s's own at the same time; keep one of them."
                  .formatted(firm.account.uid(), own.line, own.executive));
        }
      }
    }
  }

  private void check(Placed a, Placed b) {
    if (!a.account.space().equals(b.account.space()) || !a.overlaps(b)) {
      return;
    }
    if (a.account.uid().equals(b.account.uid())) {
      throw yaml.wrong(
          b.line,
          "uid %s is also on line %d (%s and %s) at the same time; give 'from' and 'to' or remove one."
              .formatted(b.account.uid(), a.line, a.executive, b.executive));
    }
    if (a.executive.equals(b.executive)) {
      throw yaml.wrong(
          b.line,
          "%s has uid %s and, on line %d, uid %s at the same time; give 'from' and 'to' that do not overlap."
              .formatted(b.executive, b.account.uid(), a.line, a.account.uid()));
    }
  }
}
