package org.shiguan.read;

import java.util.List;
import org.shiguan.read.polarity.Judgement;
import org.shiguan.read.text.Tokens;

/**
 * What a post says.
 *
 * @param tokens its words
 * @param polarity how favourable it sounds
 * @param codes codes of the coding manual, in its order
 * @param codeEvidence what was found for each of them, in the same order
 */
public record Reading(
    Tokens tokens, Judgement polarity, List<String> codes, List<String> codeEvidence) {}
