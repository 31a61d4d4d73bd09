package org.shiguan.read.polarity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.shiguan.read.text.TokenKind;
import org.shiguan.read.text.Tokens;

/**
 * A linear model of polarity, trained by {@link PolarityTraining}: the weights of a text's
 * features, divided by the root of their number, and the votes of its emoticons give the logarithm
 * of the odds that it is favourable; polarity is twice that probability less one. Sums are of whole
 * numbers, so the result is the same everywhere. Immutable.
 */
public final class Polarity {
  private static final String MAGIC = "shiguan polarity 1";
  private static final double MILLION = 1e6;

  /** Logarithm of odds that one point of an emoticon's vote is worth. */
  static final double VOTE = 0.5;

  private final Map<String, String> card;
  private final double bias;
  private final double unit;
  private final WeightTable weights;
  private final Emoticons emoticons;

  Polarity(
      Map<String, String> card,
      double bias,
      double unit,
      WeightTable weights,
      Emoticons emoticons) {
    this.card = new TreeMap<>(card);
    this.bias = bias;
    this.unit = unit;
    this.weights = weights;
    this.emoticons = emoticons;
  }

  /** The model as it is delivered. */
  public static Polarity load() {
    try (InputStream in = Polarity.class.getResourceAsStream("polarity.model")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A model that was written.
   *
   * @throws IOException when it is none
   */
  public static Polarity read(InputStream from) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from)));
    if (!in.readUTF().equals(MAGIC)) {
      throw new IOException("not a polarity model of this version");
    }
    var card = new TreeMap<String, String>();
    for (int lines = in.readInt(); lines > 0; lines--) {
      card.put(in.readUTF(), in.readUTF());
    }
    return new Polarity(
        card, in.readDouble(), in.readDouble(), WeightTable.read(in), Emoticons.load());
  }

  /** Writes it; the same model, the same bytes. */
  public void write(OutputStream to) throws IOException {
    var out = new DataOutputStream(new GZIPOutputStream(to));
    out.writeUTF(MAGIC);
    out.writeInt(card.size());
    for (Map.Entry<String, String> line : card.entrySet()) {
      out.writeUTF(line.getKey());
      out.writeUTF(line.getValue());
    }
    out.writeDouble(bias);
    out.writeDouble(unit);
    weights.write(out);
    out.flush();
    out.close();
  }

  /** How it was made: counts and scores by name. */
  public Map<String, String> card() {
    return Map.copyOf(card);
  }

  /** What a text sounds like. */
  public Judgement judge(Tokens tokens) {
    int vote = emoticons.vote(tokens);
    Features features = Features.in(tokens);
    long sum = 0;
    boolean known = vote != 0;
    for (int i = 0; i < features.size(); i++) {
      int weight = weights.weight(features.get(i));
      sum += weight;
      known |= weight != 0;
    }
    if (!known) {
      return Judgement.none(
          hasWords(tokens) ? Judgement.Reason.UNKNOWN_WORDS : Judgement.Reason.NO_WORDS);
    }
    double odds = odds(sum, features.size()) + VOTE * vote;
    double probability = 1 / (1 + StrictMath.exp(-odds));
    return new Judgement((int) Math.round((2 * probability - 1) * MILLION), null);
  }

  /** The logarithm of odds of features alone. */
  double odds(long[] features) {
    long sum = 0;
    for (long feature : features) {
      sum += weights.weight(feature);
    }
    return odds(sum, features.length);
  }

  private double odds(long sum, int features) {
    return features == 0 ? bias : bias + sum * unit / Math.sqrt(features);
  }

  private static boolean hasWords(Tokens tokens) {
    return tokens.kinds().indexOf(TokenKind.WORD.letter()) >= 0;
  }
}
