package org.shiguan.report.mart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code datapackage.json}: the mart as a Frictionless data package
 * (https://specs.frictionlessdata.io/), so that other tools know every column without reading this
 * code.
 */
final class DataPackage {
  private DataPackage() {}

  static Map<String, Object> of(
      Manifest manifest, List<MartTable<?>> tables, List<String> executivesWithMonths) {
    var resources = new ArrayList<Map<String, Object>>();
    for (MartTable<?> table : tables) {
      resources.add(resource(table.name(), table.file(), table));
    }
    for (String executive : executivesWithMonths) {
      resources.add(
          resource("months-" + executive, "months/" + executive + ".csv", MartTable.METRIC_VALUES));
    }
    var out = new LinkedHashMap<String, Object>();
    out.put("profile", "tabular-data-package");
    out.put("name", "shiguan-mart");
    out.put("title", manifest.study().title().in(Language.EN));
    out.put(
        "description",
        "A text cell that begins with = + - @ ' a tab, a line break or a full-width form of these"
            + " has one more ' in front, so that no spreadsheet runs it; take it off again.");
    out.put("resources", resources);
    return out;
  }

  private static Map<String, Object> resource(String name, String path, MartTable<?> table) {
    var dialect = new LinkedHashMap<String, Object>();
    dialect.put("delimiter", ",");
    dialect.put("lineTerminator", "\n");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    var schema = new LinkedHashMap<String, Object>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    var out = new LinkedHashMap<String, Object>();
    out.put("name", name);
    out.put("path", path);
    out.put("profile", "tabular-data-resource");
    out.put("description", table.description());
    out.put("format", "csv");
    out.put("mediatype", "text/csv");
    out.put("encoding", "utf-8");
    out.put("dialect", dialect);
    out.put("schema", schema);
    return out;
  }

  private static Map<String, Object> field(Column<?> column) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", column.name());
    out.put("type", column.type().frictionless());
    if (column.type() == Column.Type.INSTANT) {
      out.put("format", "any");
    }
    if (column.unit() != null) {
      out.put("unit", column.unit());
    }
    out.put("description", column.description());
    return out;
  }
}
