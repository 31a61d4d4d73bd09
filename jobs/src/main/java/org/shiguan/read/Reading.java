package org.shiguan.read;

import java.util.List;
import org.shiguan.read.code.Coded;
import org.shiguan.read.polarity.Judgement;
import org.shiguan.read.text.Tokens;

/**
 * What a post says.
 *
 * @param tokens its words
 * @param polarity how favourable it sounds
 * @param manner how official and how personal it sounds; null for a post that is no executive's
 * @param codes codes of the coding manual, in its order
 * @param codeEvidence what was found for each of them, in the same order
 */
public record Reading(
    Tokens tokens,
    Judgement polarity,
    Manner manner,
    List<String> codes,
    List<String> codeEvidence) {

  static Reading of(Tokens tokens, Judgement polarity, Manner manner, List<Coded> coded) {
    return coded.isEmpty()
        ? new Reading(tokens, polarity, manner, List.of(), List.of())
        : new Reading(
            tokens,
            polarity,
            manner,
            coded.stream().map(Coded::code).toList(),
            coded.stream().map(c -> String.join("; ", c.evidence())).toList());
  }
}
