package org.shiguan.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A dump or corpus of Weibo that the project knows of, read or not; the list is {@code dumps.yaml}.
 *
 * @param section section of the description of the formats, 1 to 10
 * @param dump what it is, Markdown
 * @param format id of the format that reads it; null when none does
 * @param mapping name of the example mapping that reads it; null when none does
 * @param example file in the folder of the format that shows it; null when the whole folder does
 * @param unread why it is not read, Markdown; null when it is
 * @param needs what must be said or kept where content is not enough, Markdown; null for nothing
 */
record KnownDump(
    int section,
    String dump,
    String format,
    String mapping,
    String example,
    String unread,
    String needs) {
  /** Where the examples lie in the repository. */
  static final String EXAMPLES = "data-samples/formats/";

  private static final String RESOURCE = "dumps.yaml";
  private static final Set<String> KEYS =
      Set.of("section", "dump", "format", "mapping", "example", "unread", "needs");

  KnownDump {
    int said = (format == null ? 0 : 1) + (mapping == null ? 0 : 1) + (unread == null ? 0 : 1);
    if (dump == null || said != 1) {
      throw new IllegalArgumentException(
          "%s needs one of format, mapping and unread: %s".formatted(RESOURCE, dump));
    }
  }

  /** Every one, in the order of the list. */
  static List<KnownDump> all() {
    try (InputStream in = KnownDump.class.getResourceAsStream(RESOURCE)) {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var all = new ArrayList<KnownDump>();
      for (Map<String, Object> entry : entries) {
        if (!KEYS.containsAll(entry.keySet())) {
          throw new IllegalArgumentException(RESOURCE + " has an unknown key: " + entry);
        }
        all.add(
            new KnownDump(
                (Integer) entry.get("section"),
                (String) entry.get("dump"),
                (String) entry.get("format"),
                (String) entry.get("mapping"),
                (String) entry.get("example"),
                (String) entry.get("unread"),
                (String) entry.get("needs")));
      }
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example from the root of the repository; null when it is not read. */
  String fixture() {
    if (unread != null) {
      return null;
    }
    if (format != null) {
      return EXAMPLES + format + "/" + (example == null ? "" : example);
    }
    return EXAMPLES + "mapped-text/" + (example == null ? mapping + ".csv" : example);
  }

  /** The example mapping from the root of the repository; null when it is read without. */
  String mappingFile() {
    return mapping == null ? null : EXAMPLES + "mapped-text/" + mapping + ".yaml";
  }
}
