package org.shiguan.report.section.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.shiguan.report.mart.CoverageMonth;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.ImpossibleTimes;
import org.shiguan.report.mart.RejectCount;
import org.shiguan.report.mart.SourceAccount;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Numbers;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** What became of every record, what was rejected and what was seen. */
public final class DataQuality implements Section {
  private static final List<ToLongFunction<SourceAccount>> COUNTS =
      List.of(
          SourceAccount::records,
          SourceAccount::first,
          SourceAccount::repeat,
          SourceAccount::profile,
          SourceAccount::probe,
          SourceAccount::structure,
          SourceAccount::reject,
          SourceAccount::embedded,
          SourceAccount::repaired);

  /**
   * The account of one file.
   *
   * @param anchor its anchor on the page
   * @param source the file
   * @param format how it was read
   * @param counts records, six dispositions, embedded, repaired
   * @param balances whether the dispositions sum to the records
   */
  public record Account(
      String anchor, String source, String format, List<String> counts, boolean balances) {}

  /**
   * Rejects of one reason.
   *
   * @param code code
   * @param text what it means
   * @param count records
   * @param files files it occurs in
   */
  public record Reject(String code, String text, String count, String files) {}

  /**
   * Times of a file that cannot be.
   *
   * @param source the file
   * @param lines what is wrong, in sentences
   */
  public record Clock(String source, List<String> lines) {}

  /**
   * Coverage of one executive.
   *
   * @param name the executive
   * @param years share of days seen in each year of the table
   */
  public record Seen(String name, List<Share> years) {}

  /**
   * A share of days seen.
   *
   * @param text the share, a dash without days
   * @param grade 0 to 4, for the shade of the cell
   */
  public record Share(String text, int grade) {}

  @Override
  public String id() {
    return "quality";
  }

  @Override
  public Text title() {
    return new Text("数据质量", "Data quality");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    List<SourceAccount> sources = page.mart().sources();
    var years = new TreeSet<Integer>();
    for (Executive executive : page.mart().executives()) {
      page.mart().coverage(executive.id()).forEach(c -> years.add(c.month().getYear()));
    }
    long records = sources.stream().mapToLong(SourceAccount::records).sum();
    long disposed = sources.stream().mapToLong(SourceAccount::disposed).sum();
    return Map.of(
        "accounts",
        accounts(page, sources),
        "total",
        COUNTS.stream()
            .map(c -> page.numbers().count(sources.stream().mapToLong(c).sum()))
            .toList(),
        "balances",
        sources.stream().allMatch(SourceAccount::balances),
        "records",
        page.numbers().count(records),
        "disposed",
        page.numbers().count(disposed),
        "rejects",
        rejects(page),
        "clocks",
        page.mart().impossibleTimes().stream()
            .filter(ImpossibleTimes::any)
            .map(times -> new Clock(times.source(), ImpossibleTimeLines.of(page, times)))
            .toList(),
        "years",
        years.stream().map(y -> page.dates().year(y)).toList(),
        "seen",
        years.isEmpty()
            ? List.of()
            : page.mart().executives().stream().map(e -> seen(page, e, years)).toList());
  }

  private static List<Account> accounts(PageContext page, List<SourceAccount> sources) {
    return IntStream.range(0, sources.size())
        .mapToObj(i -> account(page, PageContext.sourceAnchor(i), sources.get(i)))
        .toList();
  }

  private static Account account(PageContext page, String anchor, SourceAccount source) {
    return new Account(
        anchor,
        source.source(),
        source.format() + (source.encoding() == null ? "" : ", " + source.encoding()),
        COUNTS.stream().map(c -> page.numbers().count(c.applyAsLong(source))).toList(),
        source.balances());
  }

  private static List<Reject> rejects(PageContext page) {
    var byReason = new TreeMap<String, List<RejectCount>>();
    for (RejectCount reject : page.mart().rejects()) {
      byReason.computeIfAbsent(reject.reason(), r -> new ArrayList<>()).add(reject);
    }
    return byReason.entrySet().stream()
        .map(
            entry ->
                new Reject(
                    entry.getKey(),
                    page.mart()
                        .catalogue()
                        .rejectReason(entry.getKey())
                        .map(t -> t.in(page.language()))
                        .orElse(""),
                    page.numbers()
                        .count(entry.getValue().stream().mapToLong(RejectCount::count).sum()),
                    page.numbers().count(entry.getValue().size())))
        .toList();
  }

  private static Seen seen(PageContext page, Executive executive, Set<Integer> years) {
    var shares = new ArrayList<Share>();
    for (int year : years) {
      long days = 0;
      long covered = 0;
      for (CoverageMonth month : page.mart().coverage(executive.id())) {
        if (month.month().getYear() == year) {
          days += month.days();
          covered += month.coveredDays();
        }
      }
      double share = days == 0 ? 0 : (double) covered / days;
      shares.add(
          days == 0
              ? new Share(Numbers.UNDEFINED, 0)
              : new Share(page.numbers().percent(share), grade(share)));
    }
    return new Seen(page.name(executive), shares);
  }

  private static int grade(double share) {
    return share == 0 ? 0 : share < 0.25 ? 1 : share < 0.75 ? 2 : share < 0.95 ? 3 : 4;
  }
}
