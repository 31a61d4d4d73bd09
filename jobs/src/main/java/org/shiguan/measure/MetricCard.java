package org.shiguan.measure;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * What a reader must know about a metric; the catalogue, the handbook and the axis labels are made
 * from it.
 *
 * @param id snake_case
 * @param codebook entry of the codebook, such as {@code M01}, {@code D03} or {@code §4.1}
 * @param title what the axis says
 * @param unit unit of value and interval
 * @param range values it can take
 * @param definition how it is computed
 * @param whenUndefined when there is no value
 * @param caveat what must be said beside every figure
 * @param reference literature, or {@code none — ad hoc}
 * @param grains grains it is published at
 * @param sliceTitle what a slice is; {@link Text#NONE} when it has none
 * @param slices every slice in order; one empty name when it has none
 * @param gate how many observations it needs
 */
public record MetricCard(
    String id,
    String codebook,
    Text title,
    Unit unit,
    Range range,
    Text definition,
    Text whenUndefined,
    Text caveat,
    String reference,
    List<Grain> grains,
    Text sliceTitle,
    List<String> slices,
    Gate gate)
    implements Serializable {

  /**
   * Checks that the card is whole.
   *
   * @throws IllegalArgumentException naming the card and what it lacks
   */
  public MetricCard {
    grains = List.copyOf(grains);
    slices = List.copyOf(slices);
    check(id.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"), id, "an id in snake_case");
    check(codebook.matches("[MD]\\d\\d|§4\\.\\d"), id, "an entry of the codebook");
    check(title.isWhole(), id, "a title in both languages");
    check(unit != null && range != null && gate != null, id, "unit, range and gate");
    check(isSentence(definition), id, "a definition in whole sentences");
    check(isSentence(whenUndefined), id, "a sentence saying when it is undefined");
    check(isSentence(caveat), id, "a caveat in whole sentences");
    check(!reference.isBlank(), id, "a reference or 'none — ad hoc'");
    check(!grains.isEmpty(), id, "a grain");
    check(new HashSet<>(slices).size() == slices.size() && !slices.isEmpty(), id, "slices");
    check(sliceTitle.isWhole() != slices.equals(List.of("")), id, "a title for its slices");
  }

  /** Whether it has one value per slice. */
  public boolean sliced() {
    return sliceTitle.isWhole();
  }

  /** Starts a card. */
  public static Builder card(String id, String codebook) {
    return new Builder(id, codebook);
  }

  private static boolean isSentence(Text text) {
    return text.zh().endsWith("。") && text.en().endsWith(".");
  }

  private static void check(boolean good, String id, String needed) {
    if (!good) {
      throw new IllegalArgumentException("the card of " + id + " lacks " + needed);
    }
  }

  /** Writes a card sentence by sentence; Chinese comes first everywhere. */
  public static final class Builder {
    private final String id;
    private final String codebook;
    private Text title = Text.NONE;
    private Unit unit;
    private Range range;
    private Text definition = Text.NONE;
    private Text whenUndefined = Text.NONE;
    private Text caveat = Text.NONE;
    private String reference = "";
    private List<Grain> grains = List.of(Grain.MONTH, Grain.PERIOD);
    private Text sliceTitle = Text.NONE;
    private List<String> slices = List.of("");
    private Gate gate = Gate.OPEN;

    private Builder(String id, String codebook) {
      this.id = id;
      this.codebook = codebook;
    }

    /** What the axis says. */
    public Builder title(String zh, String en) {
      title = new Text(zh, en);
      return this;
    }

    /** Unit and possible values. */
    public Builder measuredIn(Unit newUnit, Range newRange) {
      unit = newUnit;
      range = newRange;
      return this;
    }

    /** How it is computed. */
    public Builder definition(String zh, String en) {
      definition = new Text(zh, en);
      return this;
    }

    /** When there is no value. */
    public Builder whenUndefined(String zh, String en) {
      whenUndefined = new Text(zh, en);
      return this;
    }

    /** What must be said beside every figure. */
    public Builder caveat(String zh, String en) {
      caveat = new Text(zh, en);
      return this;
    }

    /** Literature. */
    public Builder reference(String newReference) {
      reference = newReference;
      return this;
    }

    /** Grains it is published at; month and period unless said. */
    public Builder grains(Grain... newGrains) {
      grains = List.of(newGrains);
      return this;
    }

    /** What a slice is, and every slice in order. */
    public Builder slices(String zh, String en, List<String> newSlices) {
      sliceTitle = new Text(zh, en);
      slices = newSlices;
      return this;
    }

    /** How many observations it needs. */
    public Builder gate(long publish, long flag) {
      gate = new Gate(publish, flag);
      return this;
    }

    /**
     * The card.
     *
     * @throws IllegalArgumentException when something is missing
     */
    public MetricCard build() {
      return new MetricCard(
          id,
          codebook,
          title,
          unit,
          range,
          definition,
          whenUndefined,
          caveat,
          reference,
          grains,
          sliceTitle,
          slices,
          gate);
    }
  }
}
