package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Numbers;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** How the numbers came about: cleaning, definitions, versions, files and hashes. */
public final class Methods implements Section {

  /**
   * A term and what is said about it.
   *
   * @param term id or name
   * @param title title in the page's language, empty without one
   * @param lines what is said
   */
  public record Entry(String term, String title, List<String> lines) {}

  /**
   * An input file.
   *
   * @param path path below the study
   * @param bytes size
   * @param records records read, a dash when it was not read
   * @param sha256 hash of the file
   */
  public record Input(String path, String bytes, String records, String sha256) {}

  /**
   * A corpus table.
   *
   * @param name its name
   * @param rows its rows
   * @param hash its hash
   */
  public record Table(String name, String rows, String hash) {}

  @Override
  public String id() {
    return "methods";
  }

  @Override
  public Text title() {
    return new Text("方法", "Methods");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Manifest manifest = page.mart().manifest();
    Language language = page.language();
    Numbers numbers = page.numbers();
    return Map.of(
        "steps",
        page.mart().catalogue().steps().stream()
            .map(s -> new Entry(s.id(), "", List.of(s.why().in(language))))
            .toList(),
        "metrics",
        page.mart().catalogue().metrics().stream().map(m -> definition(page, m)).toList(),
        "versions",
        manifest.versions().entrySet().stream()
            .map(v -> new Entry(v.getKey(), "", List.of(v.getValue())))
            .toList(),
        "inputs",
        manifest.inputs().stream()
            .map(
                i ->
                    new Input(
                        i.path(),
                        numbers.count(i.bytes()),
                        i.records() == null ? Numbers.UNDEFINED : numbers.count(i.records()),
                        i.sha256()))
            .toList(),
        "tables",
        manifest.tables().stream()
            .map(t -> new Table(t.name(), numbers.count(t.rows()), t.hash()))
            .toList());
  }

  private static Entry definition(PageContext page, Catalogue.Metric metric) {
    Language language = page.language();
    String reference =
        metric.reference() == null || metric.reference().isBlank()
            ? ""
            : page.say("Source: ", "文献：") + metric.reference();
    List<String> lines =
        List.of(
            metric.definition().in(language),
            metric.whenUndefined().in(language),
            metric.caveat().in(language),
            Worth.of(page, metric),
            reference);
    String code = metric.codebook() == null ? "" : metric.codebook() + " ";
    return new Entry(
        code + metric.id(),
        metric.title().in(language),
        lines.stream().filter(l -> !l.isBlank()).toList());
  }
}
