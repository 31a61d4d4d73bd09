package org.shiguan.synth.mentions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.synth.mentions.Phrases.Template;

/** Posts that have names of executives in them, and for each who is meant. */
public final class MentionPosts {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";

  /** Letters that make a longer name of a short one. */
  private static final List<String> TAILS = List.of("样", "岚", "萱", "琪", "梅", "霞", "芃");

  private static final List<String> DOUBLE_SURNAMES = List.of("欧阳", "司徒", "上官", "诸葛");
  private static final List<String> SURNAMES = List.of("李", "周", "吴", "孙");

  private static final List<List<Template>> PLAIN_OTHERS =
      List.of(Phrases.OTHERS, Phrases.OTHERS, Phrases.LONGER, Phrases.STRADDLING, Phrases.NOBODY);

  private final Random random;
  private final Difficulty difficulty;
  private final List<Person> common = Person.ALL.stream().filter(Person::common).toList();
  private final List<Person> single = Person.ALL.stream().filter(p -> !p.common()).toList();

  private MentionPosts(long seed, Difficulty difficulty) {
    this.random = new Random(seed * 31 + difficulty.name().hashCode());
    this.difficulty = difficulty;
  }

  /**
   * Writes a study of posts with its truth.
   *
   * @param folder where
   * @param seed the same seed, the same bytes; even ones keep names, odd ones ask for pseudonyms
   * @param difficulty how well posts hide whom they mean
   * @param posts how many, 1 to 999,999
   * @throws IllegalArgumentException for another number of posts
   */
  public static void write(Path folder, long seed, Difficulty difficulty, int posts)
      throws IOException {
    if (posts < 1 || posts > 999_999) {
      throw new IllegalArgumentException(posts + " posts are not 1 to 999,999");
    }
    var made = new MentionPosts(seed, difficulty);
    var dump = new StringBuilder(HEADER);
    var truth = new StringBuilder("post_id\texecutive\tkind\n");
    for (int number = 1; number <= posts; number++) {
      made.post(number, dump, truth);
    }
    Files.createDirectories(folder.resolve("truth"));
    save(folder.resolve("posts.csv"), dump);
    save(folder.resolve("truth/posts.tsv"), truth);
    save(folder.resolve("truth/README.md"), TRUTH);
    save(folder.resolve("executives.yaml"), roster());
    save(folder.resolve("study.yaml"), study(seed));
  }

  private void post(int number, StringBuilder dump, StringBuilder truth) {
    String author = "uUSER%04d".formatted(random.nextInt(10_000));
    String meant = "";
    Person person = pick(Person.ALL);
    Template template;
    double kind = random.nextDouble();
    if (kind < difficulty.untold) {
      person = pick(common);
      template = pick(Phrases.UNTOLD);
      meant = person.id();
    } else if (kind < 2 * difficulty.untold) {
      person = pick(common);
      template = pick(Phrases.UNTOLD_BESIDE_FIRM);
    } else if (random.nextDouble() < difficulty.others) {
      person = pick(common);
      boolean beside = random.nextDouble() < difficulty.besideFirm;
      template = pick(beside ? Phrases.BESIDE_FIRM : pick(PLAIN_OTHERS));
    } else {
      double how = random.nextDouble();
      if (how < 0.5) {
        person = pick(common);
        template = pick(Phrases.WITH_FIRM);
      } else if (how < 0.65) {
        person = pick(single);
        template = pick(Phrases.NAMED);
      } else if (how < 0.75) {
        template = pick(Phrases.BY_ALIAS);
      } else if (how < 0.9) {
        person = pick(Person.ALL.stream().filter(p -> p.handle() != null).toList());
        template = pick(Phrases.BY_HANDLE);
      } else {
        person = pick(common);
        template = pick(Phrases.BY_FIRM);
        author = person.officialUid();
      }
      meant = person.id();
    }
    // Who writes of himself is not spoken of.
    boolean own = person.handle() != null && random.nextInt(100) == 0;
    if (own && !template.kind().equals("FIRM_ACCOUNT")) {
      author = person.uid();
      meant = "";
    }
    String text = filled(template.text(), person);
    // Names after @ stay as they are.
    if (text.indexOf('@') < 0 && random.nextInt(8) == 0) {
      text = Phrases.inTraditional(text);
    }
    dump.append("m%06d,,%s,,新浪微博,0,".formatted(number, author));
    dump.append('"').append(text.replace("\"", "\"\"")).append("\",,").append(time(number));
    dump.append(",,\r\n");
    truth.append("m%06d\t%s\t%s\n".formatted(number, meant, own ? "own post" : template.kind()));
  }

  private static String time(int number) {
    int day = number % 360;
    return "2012-%02d-%02d %02d:%02d:00"
        .formatted(day / 30 + 1, Math.min(day % 30 + 1, 28), number % 24, number % 60);
  }

  private String filled(String template, Person person) {
    var out = new StringBuilder();
    Matcher slot = SLOT.matcher(template);
    while (slot.find()) {
      slot.appendReplacement(out, Matcher.quoteReplacement(word(slot.group(1), person)));
    }
    return slot.appendTail(out).toString();
  }

  private String word(String slot, Person person) {
    return switch (slot) {
      case "name" -> person.name();
      case "traditional" -> person.traditional();
      case "english" -> person.english();
      case "alias" -> person.alias();
      case "nickname" -> person.nickname();
      case "handle" -> person.handle();
      case "official" -> person.official();
      case "firm" -> person.firm();
      case "firmEnglish" -> person.firmEnglish();
      case "product" -> person.product();
      case "other" -> another(person).firm();
      case "tail" -> pick(TAILS);
      case "double" -> pick(DOUBLE_SURNAMES);
      case "surname" -> pick(SURNAMES);
      default -> pick(Phrases.SLOTS.get(slot));
    };
  }

  private Person another(Person person) {
    return pick(Person.ALL.stream().filter(other -> !other.equals(person)).toList());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String roster() {
    var yaml =
        new StringBuilder(
            "# Made-up executives of made-up companies, written by `shiguan synth mentions`.\n");
    yaml.append("executives:\n");
    for (Person person : Person.ALL) {
      yaml.append("  - id: %s\n".formatted(person.id()));
      yaml.append("    names: {zh: %s, en: %s}\n".formatted(person.name(), person.english()));
      var aliases = new ArrayList<>(List.of(person.alias(), person.nickname()));
      yaml.append("    aliases: [%s]\n".formatted(String.join(", ", aliases)));
      if (!person.common()) {
        yaml.append("    ambiguous: [%s]\n".formatted(person.nickname()));
      } else {
        yaml.append(
            "    ambiguous: [%s, %s, %s]\n"
                .formatted(person.name(), person.english(), person.nickname()));
      }
      yaml.append("    company: {zh: %s, en: %s}\n".formatted(person.firm(), person.firmEnglish()));
      yaml.append("    products: [%s]\n".formatted(person.product()));
      if (person.handle() != null) {
        yaml.append(
            "    accounts: [{uid: %s, space: weiboscope, name: %s}]\n"
                .formatted(person.uid(), person.handle()));
      }
      yaml.append(
          "    official_accounts: [{uid: %s, space: weiboscope, name: %s}]\n"
              .formatted(person.officialUid(), person.official()));
      yaml.append("    evidence: [{note: \"synthetic: nobody real is meant\"}]\n");
    }
    return yaml.toString();
  }

  private static String study(long seed) {
    return """
    # Everything here is made up; `shiguan synth mentions` wrote it.
    study: mentions
    synthetic: true
    period: {from: 2012-01-01, to: 2013-01-01}
    inputs:
      - {path: posts.csv}
    roster: executives.yaml
    privacy: %s
    out: out
    """
        .formatted(seed % 2 == 0 ? "none" : "pseudonym");
  }

  private static void save(Path file, CharSequence text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static final String TRUTH =
      """
      # Who is meant

      Written by `scripts/shiguan synth mentions`; every person, firm and post here is made up. `scripts/score-mentions` compares the
      table `mentions` of a run with `posts.tsv`: a line for each post, tab-separated, UTF-8.

      | column | meaning |
      |---|---|
      | `post_id` | number of the post in `posts.csv`; the key of the corpus ends with it |
      | `executive` | who of the roster the author's own words speak of; empty when nobody, or when it is the author's own post |
      | `kind` | how it shows, in the words of `mentions.how`; UNTOLD when only who was there knows; else what sort of trap the post is |
      """;
}
