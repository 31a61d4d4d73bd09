package org.shiguan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.StudyNames;
import org.shiguan.read.polarity.Polarity;

/**
 * A reader as it travels to the executors: its names, the rules of the codes, and the model when
 * the study has its own. The dictionaries stand in the jar of each, and are loaded once per
 * process, when the first task asks.
 */
final class SharedReader implements Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> people;
  private final ArrayList<String> things;
  private final byte[] model;
  private final CodeRules rules;
  private final StudyNames speakers;
  private transient Reader reader;

  /**
   * A reader to be.
   *
   * @param people names of people
   * @param things companies and products
   * @param model bytes of a model of polarity; null for the delivered one
   * @param rules by which codes are given
   * @param speakers whose names are whose
   */
  SharedReader(
      List<String> people,
      List<String> things,
      byte[] model,
      CodeRules rules,
      StudyNames speakers) {
    this.rules = rules;
    this.speakers = speakers;
    this.model = model;
    this.people = new ArrayList<>(people);
    this.things = new ArrayList<>(things);
  }

  synchronized Reader reader() {
    if (reader == null) {
      reader = new Reader(people, things, polarity(), rules.coder(speakers));
    }
    return reader;
  }

  private Polarity polarity() {
    try {
      return model == null ? Polarity.load() : Polarity.read(new ByteArrayInputStream(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
