package org.shiguan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.shiguan.report.mart.AccountEvent;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Attrition;
import org.shiguan.report.mart.Capture;
import org.shiguan.report.mart.Controversy;
import org.shiguan.report.mart.CurvePoint;
import org.shiguan.report.mart.Deletion;
import org.shiguan.report.mart.Evidence;
import org.shiguan.report.mart.EvidenceCode;
import org.shiguan.report.mart.FirstWord;
import org.shiguan.report.mart.Group;
import org.shiguan.report.mart.LedgerMonth;
import org.shiguan.report.mart.MartWriter;
import org.shiguan.report.mart.Spell;
import org.shiguan.report.mart.Text;

/**
 * Made-up states, deletions and crawls of made-up people: three histories, which between them have
 * every state, kind, code, grade and cut, given to the executives in turn.
 */
final class SampleLedger {
  private final LocalDate from;
  private final int days;
  private final String source;
  private final List<Spell> spells = new ArrayList<>();
  private final List<AccountEvent> events = new ArrayList<>();
  private final List<Deletion> deletions = new ArrayList<>();
  private final List<Capture> captures = new ArrayList<>();
  private final List<LedgerMonth> ledger = new ArrayList<>();
  private final List<Attrition> attrition = new ArrayList<>();
  private final List<CurvePoint> curves = new ArrayList<>();
  private final List<Controversy> controversy = new ArrayList<>();
  private final List<FirstWord> firstWords = new ArrayList<>();

  SampleLedger(LocalDate from, int months, String source) {
    this.from = from;
    this.days = (int) (from.plusMonths(months).toEpochDay() - from.toEpochDay());
    this.source = source;
  }

  /** The history of the executive at a place of the list. */
  void add(String id, int place, boolean posts) {
    if (!posts) {
      absent(id);
      return;
    }
    int late = place % 7 * 9;
    if (place % 2 == 0) {
      purger(id, late);
    } else {
      ender(id, late);
    }
    crawls(id, late);
    missing(id, 12 + place % 5 * 30, late);
    curve(id, 0.7 + place % 4 * 0.06);
    quarrels(id, place);
    speaks(id, place);
    replies(id);
  }

  /** What is about all of them, with {@code pairs} pairs of dumps. */
  void addAll(int pairs) {
    curve(null, 0.82);
    replies(null);
    for (int i = 0; i < pairs; i++) {
      dumps(
          "weiboscope week " + (i + 1), "m.weibo.cn crawl of 2012-0" + (i % 9 + 1), 100 + 900 * i);
    }
  }

  /** Every text hostile. */
  void addHostile(String id, String text) {
    var evidence = List.of(new Evidence(moment(100), EvidenceCode.DEL_AUTHOR, text, 7, 0));
    spell(id, AccountState.ACTIVE, 0, 300, Group.STAYED, false, text, new Text(text, text));
    events.add(
        new AccountEvent(
            id,
            AccountEvent.Kind.BANNED,
            moment(100),
            moment(300),
            new Text(text, text),
            evidence));
    deletions.add(
        new Deletion(
            id,
            text,
            moment(90),
            moment(95),
            moment(99),
            moment(100),
            EvidenceCode.DEL_AUTHOR,
            1,
            0,
            0,
            Deletion.Grade.A,
            evidence));
    captures.add(
        new Capture(id, moment(100), moment(1), moment(100), Capture.Cut.OLDEST_POST, 5, 9L));
    curves.add(
        new CurvePoint(
            id, CurvePoint.POST_SURVIVAL, 0, 0.5, 1, 0.4, 1.0, 1, 5, new Text(text, text)));
    firstWords.add(
        new FirstWord(
            id,
            FirstWord.Kind.CRISIS,
            text,
            moment(200),
            text,
            moment(201),
            text,
            moment(202),
            FirstWord.First.TIE,
            text));
    dumps(text, text, 10);
  }

  /** Every way a crisis can go, in turn, and an announcement. */
  private void speaks(String id, int place) {
    List<FirstWord.First> all = List.of(FirstWord.First.values());
    FirstWord.First first = all.get(place % all.size());
    boolean exec = first == FirstWord.First.EXEC || first == FirstWord.First.TIE;
    boolean firm = first == FirstWord.First.FIRM || first == FirstWord.First.TIE;
    firstWords.add(
        new FirstWord(
            id,
            FirstWord.Kind.CRISIS,
            "crisis-" + place,
            moment(200),
            exec ? "w:1" : null,
            exec ? moment(201) : null,
            firm ? "w:2" : null,
            firm ? moment(202) : null,
            first,
            place % 2 == 0 ? "w:0" : null));
    firstWords.add(
        new FirstWord(
            id,
            FirstWord.Kind.ANNOUNCEMENT,
            null,
            null,
            "w:3",
            moment(210),
            "w:4",
            moment(211),
            FirstWord.First.EXEC,
            List.of("REPOST", "TOPIC", "LINK", "WORDS").get(place % 4)));
  }

  /** An index that falls from one executive to the next; every third one has no reposts. */
  private void quarrels(String id, int place) {
    double index = 0.85 / (1 + place * 0.1);
    boolean graph = place % 3 != 0;
    double part = index / (graph ? 5 : 4);
    controversy.add(
        new Controversy(
            id,
            12 + place,
            index,
            index * 0.9,
            index + 0.08,
            index * 0.96,
            List.of(part, part, part, graph ? part : 0, part),
            Arrays.asList(index, index * 0.97, null, index, index * 1.02),
            place + 1,
            Math.max(1, place - 0.5),
            place + 2,
            index * 0.8,
            index + 0.1,
            place % 4 == 3 ? null : 0.83));
  }

  void write(MartWriter mart) {
    mart.controversy(controversy);
    mart.firstWords(firstWords);
    mart.spells(spells);
    mart.accountEvents(events);
    mart.deletions(deletions);
    mart.captures(captures);
    mart.coverageLedger(ledger);
    mart.attrition(attrition);
    mart.curves(curves);
  }

  private Instant moment(int day) {
    return from.plusDays(day).atTime(9, 58).toInstant(ZoneOffset.ofHours(8));
  }

  private int part(double share) {
    return (int) Math.round(share * days);
  }

  /** Active, purged, back, silent behind a mask, unknown at the end. */
  private void purger(String id, int late) {
    int purge = part(0.25) + late;
    int back = part(0.35) + late;
    int dormant = part(0.6) + late;
    int unknown = part(0.85);
    spell(id, AccountState.ACTIVE, 0, purge, Group.STAYED);
    spell(id, AccountState.PURGED, purge, back, Group.DELETED);
    spell(id, AccountState.RETURNED, back, back + 90, Group.STAYED);
    spell(id, AccountState.ACTIVE, back + 90, dormant, Group.STAYED);
    spell(id, AccountState.DORMANT, dormant, dormant + 40, Group.STAYED);
    var hidden = new Text("作者只展示半年内的帖子。", "Its owner shows the last half year only.");
    spell(id, AccountState.DORMANT, dormant + 40, unknown, null, true, null, hidden);
    spell(id, AccountState.UNKNOWN, unknown, days, null);
    event(id, AccountEvent.Kind.PURGE_SELECTIVE, purge - 60, purge - 50);
    event(id, AccountEvent.Kind.PURGE_TOTAL, purge - 8, purge + 8);
    event(id, AccountEvent.Kind.EMPTIED, purge - 8, purge + 8);
    event(id, AccountEvent.Kind.BACK, back - 3, back + 2);
    event(id, AccountEvent.Kind.MASKED, dormant + 10, dormant + 70);
    event(id, AccountEvent.Kind.UNMASKED, unknown - 20, unknown - 1);
  }

  /** Unknown, active, closed, back, and banned beyond the end of the study. */
  private void ender(String id, int late) {
    int start = part(0.08);
    int closed = part(0.4) + late;
    int back = part(0.52) + late;
    int banned = part(0.9);
    spell(id, AccountState.UNKNOWN, 0, start, null);
    spell(id, AccountState.ACTIVE, start, closed, Group.STAYED);
    spell(id, AccountState.CLOSED_SELF, closed, back, Group.DELETED);
    spell(id, AccountState.RETURNED, back, back + 90, Group.STAYED);
    spell(id, AccountState.ACTIVE, back + 90, banned, Group.STAYED);
    spell(id, AccountState.BANNED, banned, days + 20, null);
    event(id, AccountEvent.Kind.RENAMED, start + 30, start + 33);
    event(id, AccountEvent.Kind.PURGE_MASS, closed - 20, closed - 12);
    event(id, AccountEvent.Kind.CLOSED_SELF, closed - 7, closed + 7);
    event(id, AccountEvent.Kind.BACK, back - 3, back + 2);
    events.add(
        new AccountEvent(
            id,
            AccountEvent.Kind.BANNED,
            null,
            moment(banned),
            new Text("平台公告该账号被封。", "A notice of the platform says that it is banned."),
            List.of(evidence(banned, EvidenceCode.ACCOUNT_BANNED))));
  }

  /** First not found, then searched for. */
  private void absent(String id) {
    spell(id, AccountState.NOT_FOUND, 0, part(0.4), null);
    spell(id, AccountState.NEVER_JOINED, part(0.4), days, Group.NEVER_JOINED);
  }

  private void spell(String id, AccountState state, int start, int stop, Group group) {
    var said =
        new Text(
            "样本：" + state.title().zh() + "，进入时间只知道在几天之内。",
            "Sample: " + state.title().en() + ", entered within a few days.");
    spell(id, state, start, stop, group, false, null, said);
  }

  private void spell(
      String id,
      AccountState state,
      int start,
      int stop,
      Group group,
      boolean masked,
      String cause,
      Text said) {
    LocalDate entry = start == 0 ? null : from.plusDays(start);
    spells.add(
        new Spell(
            id,
            state,
            from.plusDays(start),
            from.plusDays(stop),
            Set.of(state),
            entry == null ? null : entry.minusDays(9),
            entry == null ? null : entry.plusDays(8),
            masked,
            group,
            cause,
            said));
  }

  private void event(String id, AccountEvent.Kind kind, int after, int to) {
    events.add(
        new AccountEvent(
            id,
            kind,
            moment(after),
            moment(to),
            new Text("样本：" + kind.title().zh() + "。", "Sample: " + kind.title().en() + "."),
            List.of(
                evidence(after, EvidenceCode.PRESENT),
                evidence(to, EvidenceCode.ABSENT_TIMELINE))));
  }

  private Evidence evidence(int day, EvidenceCode code) {
    boolean record = code != EvidenceCode.ABSENT_TIMELINE;
    return new Evidence(moment(day), code, source, record ? 1000L + day : -1, record ? 1 : 0);
  }

  /** A crawl every 30 days; some end early, some count for nothing. */
  private void crawls(String id, int late) {
    Capture.Cut[] cuts = Capture.Cut.values();
    int number = 0;
    for (int day = 40 + late; day < days; day += 30) {
      Capture.Cut cut = cuts[number % cuts.length];
      boolean whole = cut == Capture.Cut.WHOLE;
      int lo = Math.max(0, day - 30 - 40 * (number % 6));
      Instant at = moment(day);
      captures.add(
          new Capture(
              id,
              at,
              whole ? null : moment(lo),
              at.minusSeconds(60),
              cut,
              50L + number,
              number % 3 == 0 ? null : 60L + number));
      if (cut.compareTo(Capture.Cut.ERRORS) < 0) {
        YearMonth last = YearMonth.from(from.plusDays(day));
        YearMonth month = YearMonth.from(from.plusDays(whole ? 0 : lo));
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
          long known = month.getMonthValue() == 5 ? 0 : 40;
          ledger.add(
              new LedgerMonth(
                  id, month, at, month.equals(last) ? 0.5 : 1, known * (number % 5) / 5, known));
        }
      }
      number++;
    }
  }

  /** Posts that disappear: a purge, and others here and there of every code and grade. */
  private void missing(String id, int count, int late) {
    EvidenceCode[] codes = EvidenceCode.values();
    Deletion.Grade[] grades = Deletion.Grade.values();
    for (int i = 0; i < count; i++) {
      int posted = 5 + i * 37 % part(0.6);
      boolean purged = i % 2 == 0 && posted < part(0.25);
      int crawl = purged ? part(0.25) : Math.max(posted, 10 + late);
      int seen = 40 + late + Math.max(0, crawl - 10 - late) / 30 * 30;
      EvidenceCode code = codes[i % codes.length];
      double author = i % 3 == 0 ? 1 : 0;
      double platform = i % 3 == 1 ? 0.9 : 0;
      deletions.add(
          new Deletion(
              id,
              Long.toString(3_400_000_000_000_000L + i),
              moment(posted),
              i % 8 == 7 ? null : moment(posted + 3),
              moment(seen),
              i % 9 == 8 ? null : moment(seen + 30),
              code,
              author,
              platform,
              1 - author - platform,
              grades[i % grades.length],
              List.of(
                  evidence(seen, EvidenceCode.PRESENT),
                  evidence(seen + 30, code),
                  new Evidence(null, EvidenceCode.MISSING_LATER, "another file.csv", 12, 0))));
    }
  }

  /** Four innermost intervals, then a tail. */
  private void curve(String id, double end) {
    var note = new Text("少于 20 次删除，未作延迟进入校正。", "Fewer than 20 deletions: entry not corrected.");
    double[] days = {0, 0, 1, 7, 30, 90, 120, 400};
    double alive = 1;
    for (int i = 0; i < days.length; i++) {
      double least = i % 2 == 1 && i < 6 ? alive - (1 - end) / 3 : alive;
      if (i == 1) {
        continue;
      }
      curves.add(
          new CurvePoint(
              id,
              CurvePoint.POST_SURVIVAL,
              days[i],
              least,
              alive,
              Math.max(0, least - 0.06),
              Math.min(1, alive + 0.04),
              4L * i,
              1200 - 150L * i,
              note));
      alive = least;
    }
  }

  /** Requests that are watched for seven days, the right end of the picture. */
  private void replies(String id) {
    double[] hours = {0, 0.5, 3, 8, 26, 168};
    for (int i = 0; i < hours.length; i++) {
      double waiting = 1 - 0.13 * Math.min(i, 4);
      curves.add(
          new CurvePoint(
              id,
              CurvePoint.REPLY_LATENCY,
              hours[i] / 24,
              waiting,
              waiting,
              i == 0 ? null : waiting - 0.1,
              i == 0 ? null : Math.min(1, waiting + 0.1),
              Math.min(i, 4) * 130L,
              1000 - 130L * Math.min(i, 4),
              new Text("一位高管的回复。", "One executive.")));
    }
  }

  private void dumps(String a, String b, int most) {
    for (Attrition.Age age : Attrition.Age.values()) {
      boolean none = age == Attrition.Age.DAY;
      long posts = none ? 0 : most;
      long present = posts * 88 / 100;
      double share = posts == 0 ? 0 : (double) present / posts;
      // 88 of 100: the Wilson interval of codebook D09.
      attrition.add(
          new Attrition(
              a,
              b,
              age,
              posts,
              present,
              3,
              3,
              List.of(),
              none ? null : share - 0.078,
              none ? null : share + 0.05));
    }
  }
}
