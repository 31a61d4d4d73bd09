package org.shiguan.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shiguan.run.RosterAccounts.Named;

/** Whom of the roster a text may speak of, from its words and the names in it. */
final class MentionFinder implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int IN_A_TOPIC = -1;

  private final RosterNames roster;

  MentionFinder(RosterNames roster) {
    this.roster = roster;
  }

  /**
   * A name in a text.
   *
   * @param term the name; one after @ with its sign
   * @param at term and offset, as evidence has them
   * @param token its place among the tokens; {@link #IN_A_TOPIC}
   */
  private record Place(String term, String at, int token) {}

  /**
   * Everything that a text shows, several of one executive among it; what is a mention only of some
   * author or on some days says so.
   *
   * @param tokens words of the text
   * @param kinds the letter of the kind of each
   * @param namesAt names with their offsets, as {@code readings.names_at}
   */
  List<Mention> find(List<String> tokens, String kinds, List<String> namesAt) {
    List<Place> places = places(kinds, namesAt);
    var mentions = new ArrayList<Mention>();
    for (Place place : places) {
      if (place.term.startsWith("@")) {
        addHandles(mentions, tokens, place);
        continue;
      }
      for (RosterNames.Name name : roster.people(place.term)) {
        if (name.common()) {
          addCommon(mentions, tokens, kinds, places, place, name.executive());
        } else {
          mentions.add(Mention.always(name.executive(), name.how(), place.at));
        }
      }
    }
    return mentions;
  }

  private static List<Place> places(String kinds, List<String> namesAt) {
    var places = new ArrayList<Place>();
    int next = 0;
    for (int token = 0; token < kinds.length() && next < namesAt.size(); token++) {
      char kind = kinds.charAt(token);
      if (kind == 'N' || kind == 'M') {
        places.add(place(namesAt.get(next++), 0, token));
      }
      while (kind == 'H' && next < namesAt.size() && namesAt.get(next).startsWith("#")) {
        places.add(place(namesAt.get(next++), 1, IN_A_TOPIC));
      }
    }
    return places;
  }

  private static Place place(String at, int begin, int token) {
    return new Place(at.substring(begin, at.lastIndexOf('@')), at, token);
  }

  private void addHandles(List<Mention> mentions, List<String> tokens, Place place) {
    // 回复@name: is how a client begins an answer, and says whom, not what it speaks of.
    boolean answer =
        place.token == 1
            && tokens.get(0).equals("回复")
            && tokens.size() > 2
            && tokens.get(2).startsWith(":");
    if (answer) {
      return;
    }
    for (Named account : roster.handle(place.term)) {
      mentions.add(
          new Mention(
              account.executive(), How.HANDLE, place.at, account.fromMicros(), account.toMicros()));
    }
  }

  /** A name that many bear: who bears it here is decided once for a text. */
  private void addCommon(
      List<Mention> mentions,
      List<String> tokens,
      String kinds,
      List<Place> places,
      Place place,
      String executive) {
    Set<OtherPeople.Sign> signs = new HashSet<>();
    for (Place same : places) {
      if (same.term.equals(place.term) && same.token != IN_A_TOPIC) {
        signs.add(OtherPeople.beside(tokens, kinds, same.token, executive, roster));
      }
    }
    if (signs.contains(OtherPeople.Sign.OTHER) && !signs.contains(OtherPeople.Sign.OWN)) {
      return;
    }
    Predicate<Place> tells =
        other ->
            roster.firm(other.term).contains(executive)
                || (!other.term.equals(place.term)
                    && roster.people(other.term).stream()
                        .anyMatch(name -> name.executive().equals(executive)))
                || roster.handle(other.term).stream()
                    .anyMatch(account -> account.executive().equals(executive));
    mentions.add(
        places.stream()
            .filter(tells)
            .findFirst()
            .map(
                context ->
                    Mention.always(executive, How.NAME_WITH_COMPANY, place.at + " + " + context.at))
            .orElseGet(
                () ->
                    Mention.always(
                        executive, How.FIRM_ACCOUNT, place.at + " + <official account>")));
  }
}
