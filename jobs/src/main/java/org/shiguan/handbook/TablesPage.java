package org.shiguan.handbook;

import static java.util.stream.Collectors.joining;
import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.link;
import static org.shiguan.handbook.Markdown.text;

import java.util.List;
import java.util.function.Function;
import org.shiguan.run.Stage;
import org.shiguan.table.Field;
import org.shiguan.table.Table;

/** The data dictionary: every column of every table of the corpus. */
final class TablesPage {

  private TablesPage() {}

  static String of(List<Table> tables, List<Stage> stages) {
    var page =
        new Markdown(
            "Tables",
            "The Parquet tables of the corpus, column by column. `scripts/shiguan sql OUT \"SELECT"
                + " …\"` queries them under these names. The tables of the mart are described by"
                + " `mart/datapackage.json` beside them.");
    page.columns("table", "a row", "written by", "read by");
    for (Table table : tables) {
      page.row(
          link(table.name()),
          text(table.purpose()),
          names(stages, Stage::writes, table),
          names(stages, Stage::reads, table));
    }
    tables.forEach(table -> entry(page, table));
    return page.toString();
  }

  private static String names(
      List<Stage> stages, Function<Stage, List<Table>> relation, Table table) {
    String names =
        stages.stream()
            .filter(stage -> relation.apply(stage).contains(table))
            .map(stage -> code(stage.name()))
            .collect(joining(", "));
    return names.isEmpty() ? "–" : names;
  }

  private static void entry(Markdown page, Table table) {
    page.heading(table.name())
        .paragraph(
            text(table.purpose())
                + " Key: "
                + table.key().stream().map(field -> code(field.name())).collect(joining(", "))
                + ".")
        .columns("column", "type", "null", "unit", "meaning", "example");
    for (Field field : table.fields()) {
      page.row(
          code(field.name()),
          code(field.type().simpleString()),
          field.required() ? "never" : "yes",
          field.unit().equals("none") ? "" : text(field.unit()),
          text(field.doc()),
          code(field.example()));
    }
  }
}
