package org.shiguan.study;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Opens a YAML file so that every later message can name a line; scalars stay as written. */
public final class Yaml {
  /** Far more than a roster of thousands, far less than a dump given by mistake. */
  private static final long LARGEST = 16L << 20;

  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.SEQ,
          Tag.MAP,
          Tag.MERGE);

  private Yaml() {}

  /**
   * The top of a YAML file.
   *
   * @param shown how messages name the file
   * @param what what the file is, for messages: "study file"
   * @param known the keys it may have
   */
  public static YamlMap read(Path file, String shown, String what, List<String> known) {
    return parse(text(file, shown, what), shown, what, known);
  }

  /** The top of a YAML text, as {@link #read}. */
  public static YamlMap parse(String text, String shown, String what, List<String> known) {
    Node root;
    try {
      var options = new LoaderOptions();
      options.setCodePointLimit((int) LARGEST);
      // YamlMap names both lines of a duplicate, snakeyaml would keep the last without a word.
      options.setAllowDuplicateKeys(true);
      root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      throw new UserException(
          "%s line %d: %s.".formatted(shown, line, explain(text, line, e.getProblem())), e);
    } catch (YAMLException e) {
      String first = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
      throw new UserException("%s is not valid YAML: %s.".formatted(shown, first), e);
    }
    refuseTags(root, shown, Collections.newSetFromMap(new IdentityHashMap<>()));
    if (root == null) {
      throw new UserException(
          "%s is empty; a %s has lines such as '%s: …'.".formatted(shown, what, known.get(0)));
    }
    if (!(root instanceof MappingNode map)) {
      int line = root.getStartMark().getLine() + 1;
      throw new UserException(
          "%s line %d: this is not a %s, which has lines such as '%s: …'%s."
              .formatted(shown, line, what, known.get(0), fullWidth(lineOf(text, line))));
    }
    return new YamlMap(shown, map, known);
  }

  private static String text(Path file, String shown, String what) {
    if (!Files.exists(file)) {
      throw new UserException("%s does not exist; check the name of the %s.".formatted(file, what));
    }
    if (Files.isDirectory(file)) {
      throw new UserException(
          "%s is a folder; name the %s in it, a YAML file.".formatted(file, what));
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(
            "%s is larger than 16 MB and cannot be a %s; is it a dump?".formatted(shown, what));
      }
      return decode(Files.readAllBytes(file), shown, what);
    } catch (IOException e) {
      throw new UserException("%s cannot be read; check its rights.".formatted(file), e);
    }
  }

  private static String decode(byte[] bytes, String shown, String what) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      throw new UserException("%s is written in UTF-16; save it as UTF-8.".formatted(shown));
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw new UserException("%s is a binary file; a %s is a YAML text.".formatted(shown, what));
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UserException("%s is not written in UTF-8; save it as UTF-8.".formatted(shown), e);
    }
  }

  private static String explain(String text, int line, String problem) {
    String there = lineOf(text, line);
    String indent = there.substring(0, there.length() - there.stripLeading().length());
    if (indent.contains("\t") || (problem != null && problem.contains("\\t(TAB)"))) {
      return "a tab stands in the indentation; use spaces";
    }
    // The line before is where the colon is missing when a parser stumbles over the next.
    String hint = fullWidth(there + (line > 1 ? lineOf(text, line - 1) : ""));
    return "not valid YAML, " + (problem == null ? "the line cannot be read" : problem) + hint;
  }

  private static String fullWidth(String line) {
    return line.contains("：") ? "; write ':' and a space instead of the full-width '：'" : "";
  }

  private static String lineOf(String text, int line) {
    return text.lines().skip(line - 1L).findFirst().orElse("");
  }

  /** A tag asks a reader to make an object of its choice; nothing in these files needs one. */
  private static void refuseTags(Node node, String shown, Set<Node> seen) {
    if (node == null || !seen.add(node)) {
      return;
    }
    if (!PLAIN.contains(node.getTag())) {
      throw new UserException(
          "%s line %d: the tag %s says nothing here; take it out."
              .formatted(
                  shown,
                  node.getStartMark().getLine() + 1,
                  node.getTag().getValue().replace("tag:yaml.org,2002:", "!!")));
    }
    if (node instanceof MappingNode map) {
      map.getValue()
          .forEach(
              pair -> {
                refuseTags(pair.getKeyNode(), shown, seen);
                refuseTags(pair.getValueNode(), shown, seen);
              });
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(element -> refuseTags(element, shown, seen));
    }
  }
}
