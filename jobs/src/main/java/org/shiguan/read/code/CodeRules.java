package org.shiguan.read.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shiguan.study.UserException;

/** All codes of the manual with the rules that find them; immutable. */
public final class CodeRules implements Serializable {
  private static final long serialVersionUID = 1;

  /** The codes of the manual (codebook 7.1) and the marker of metric M22: one file each. */
  public static final List<String> MANUAL =
      List.of(
          "IMG",
          "PROD",
          "CS",
          "ANN",
          "CRISIS",
          "QUARREL",
          "BRAG",
          "SOUP",
          "PERSONAL",
          "PROMO",
          "DELEGATE",
          "OFFICIAL",
          "USERCENTRED",
          "SELFCRIT",
          "CONFRONT",
          "HOSTILE",
          "SERVICE_REQUEST",
          "CLOSURE");

  /** A list of terms is far smaller; a dump given by mistake is larger. */
  private static final long LARGEST = 1L << 20;

  private static final int KEY_DIGITS = 24;

  private final Map<String, String> texts;
  private final Map<String, String> shown;
  private final transient List<ManualCode> codes;
  private final String hash;

  private CodeRules(Map<String, String> texts, Map<String, String> shown) {
    this.texts = texts;
    this.shown = shown;
    var read = new ArrayList<ManualCode>();
    MessageDigest digest = sha256();
    texts.forEach(
        (name, text) -> {
          ManualCode code = RuleFile.parse(text, shown.get(name), MANUAL);
          if (!code.code().equals(name)) {
            throw new UserException(
                "%s holds the rules of %s; call it %s.yaml, or the code %s."
                    .formatted(shown.get(name), code.code(), code.code(), name));
          }
          read.add(code);
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          digest.update((name + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    codes = List.copyOf(read);
    hash = HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
  }

  /** The rules that come with the program. */
  public static CodeRules shipped() {
    Map<String, String> texts = shippedTexts();
    var shown = new LinkedHashMap<String, String>();
    texts.keySet().forEach(name -> shown.put(name, name + ".yaml"));
    return new CodeRules(texts, shown);
  }

  /**
   * The rules that come with the program, but for the codes that have a file {@code CODE.yaml} in a
   * folder, and the codes of the user's own there, which begin with {@code X_}.
   *
   * @throws UserException when the folder is none or holds no rule file, and for the first mistake
   *     in a file, naming file, line and remedy
   */
  public static CodeRules withFolder(Path folder) {
    Map<String, String> texts = shippedTexts();
    var shown = new LinkedHashMap<String, String>();
    texts.keySet().forEach(name -> shown.put(name, name + ".yaml"));
    var own = new TreeMap<String, Path>();
    for (Path file : files(folder)) {
      own.put(file.getFileName().toString().replaceFirst("\\.yaml$", ""), file);
    }
    if (own.isEmpty()) {
      throw new UserException(
          "%s holds no rule file; a file for PROD is called PROD.yaml.".formatted(folder));
    }
    own.forEach(
        (name, file) -> {
          texts.put(name, text(file));
          shown.put(name, file.toString());
        });
    return new CodeRules(texts, shown);
  }

  /** The codes in the order of the manual, then one's own by name. */
  public List<ManualCode> codes() {
    return codes;
  }

  /** The codes a coder's sheet asks of texts of a kind of author. */
  public List<ManualCode> codes(ManualCode.Of of) {
    return codes.stream().filter(code -> code.of() == of).toList();
  }

  /** The first 24 hex digits of the SHA-256 of all rule files: two equal ones read alike. */
  public String hash() {
    return hash;
  }

  /** What reads texts by these rules. */
  public Coder coder(StudyNames words) {
    return new Coder(codes, words);
  }

  /** An executor reads the texts of the rules again; the rules themselves do not travel. */
  private Object readResolve() {
    return new CodeRules(texts, shown);
  }

  private static Map<String, String> shippedTexts() {
    var texts = new LinkedHashMap<String, String>();
    for (String name : MANUAL) {
      try (InputStream in = CodeRules.class.getResourceAsStream(name + ".yaml")) {
        if (in == null) {
          throw new IllegalStateException("the jar lacks the rules of " + name);
        }
        texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          "%s is no folder; name a folder of rule files such as PROD.yaml.".formatted(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UserException("%s cannot be read; check its rights.".formatted(folder), e);
    }
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(
            "%s is larger than 1 MB and cannot be a rule file; is it a dump?".formatted(file));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UserException("%s is not written in UTF-8; save it as UTF-8.".formatted(file), e);
    } catch (IOException e) {
      throw new UserException("%s cannot be read; check its rights.".formatted(file), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
