package org.shiguan.privacy;

import java.util.List;
import java.util.Map;

/**
 * One rule of what is a person, a way to reach one or a secret.
 *
 * @param id its name
 * @param kind what the fields it names hold
 * @param becomes mark that stands for a value; null when the kind says it
 * @param en what is done
 * @param zh the same in Chinese
 * @param names fields, without their case, {@code _} and {@code -}
 * @param endings what the names of further fields end with
 * @param parts what the names of further fields hold
 * @param lists words that the rule goes by in texts
 * @param examples that it must hold for
 */
public record PersonRule(
    String id,
    Kind kind,
    String becomes,
    String en,
    String zh,
    List<String> names,
    List<String> endings,
    List<String> parts,
    Map<String, List<String>> lists,
    List<Example> examples) {

  /** What a field holds; rules of texts name none. */
  public enum Kind {
    /** One screen name or several. */
    SCREEN_NAME,
    /** Number or own address of an account. */
    ACCOUNT,
    /** A person as an object, or its name or number alone. */
    PERSON,
    /** Persons as a list; a number counts them. */
    PEOPLE,
    /** What very many share: stays of a person. */
    SHARED,
    /** What tells who a person is: left out of persons. */
    TELLING,
    /** What tells who a person is: left out everywhere. */
    PICTURE,
    /** Time, count, post: no account, however long the number. */
    NUMBER,
    /** Whoever has it can act for an account. */
    SECRET,
    /** A way to reach a person. */
    CONTACT,
    /** An object with such a field is a post. */
    POST,
    /** An object under such a name is no person. */
    THING,
    /** A rule of texts. */
    TEXT
  }

  /** How an example is read. */
  public enum As {
    /** The unknown fields of a post, one JSON object. */
    FIELDS,
    /** A row that could not be read. */
    ROW,
    /** The words of a post or an answer. */
    TEXT,
    /** The path of a file from the folder of the study, and within its archive. */
    PATH
  }

  /**
   * What goes in and what is kept, with {@code AUTHOR} for every author key and {@code u_NAME} for
   * every pseudonym of a name.
   *
   * @param as how it is read
   * @param in as found
   * @param out as kept
   */
  public record Example(As as, String in, String out) {}

  /** The words of a list. */
  List<String> list(String name) {
    List<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalArgumentException("the rule " + id + " has no list " + name);
    }
    return words;
  }
}
