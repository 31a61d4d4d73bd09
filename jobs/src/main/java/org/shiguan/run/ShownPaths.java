package org.shiguan.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.PeopleInPaths;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.study.Study;

/** The paths of a study as outputs show them: people in them under their pseudonyms. */
public final class ShownPaths {
  /** Where the notes of ingest have the paths of the inputs, as they may be shown. */
  public static final String INPUTS = "input_paths";

  private final Study study;
  private final PeopleInPaths people;
  private final Forgotten forgotten;

  private ShownPaths(Study study, Names names, Forgotten forgotten) {
    this.study = study;
    this.people = new PeopleInPaths(names);
    this.forgotten = forgotten;
  }

  /** Those of a study. */
  public static ShownPaths of(Study study) {
    return new ShownPaths(
        study,
        StudySecret.of(study).<Names>map(Pseudonyms::new).orElse(Names.AS_FOUND),
        Forgotten.of(study.out()));
  }

  /** A path as the study has it. */
  public String shown(String path) {
    return forgotten.inPath(people.hidden(path));
  }

  /** A file, by its path from the folder of the study. */
  public String shown(Path file) {
    return shown(study.relative(file));
  }

  /**
   * The path of a line of inputs: where it names a folder that is shown otherwise in the path of a
   * file it stands for, it is shown so, too.
   */
  public String input(String path, List<Path> files) {
    String shown = shown(path);
    for (Path file : files) {
      String[] found = study.relative(file).split("/", -1);
      String[] hidden = shown(file).split("/", -1);
      for (int i = 0; i < found.length && found.length == hidden.length; i++) {
        if (!found[i].equals(hidden[i])) {
          shown = segment(shown, found[i], hidden[i]);
        }
      }
    }
    return shown;
  }

  private static String segment(String path, String found, String hidden) {
    return Stream.of(path.split("/", -1))
        .map(segment -> segment.equals(found) ? hidden : segment)
        .collect(Collectors.joining("/"));
  }

  /**
   * The study for the manifest, its paths as they may be shown.
   *
   * @param ingest the record of ingest, which has the paths of the inputs
   */
  public static Map<String, Object> echo(Study study, StageRecord ingest) {
    var shown = of(study);
    Map<String, Object> echo = study.echo();
    JsonNode paths = ingest.notes().path(INPUTS);
    List<?> inputs = (List<?>) echo.get("inputs");
    for (int i = 0; i < inputs.size(); i++) {
      @SuppressWarnings("unchecked")
      var input = (Map<String, Object>) inputs.get(i);
      input.put("path", paths.path(i).asText());
      if (input.get("mapping") instanceof Map<?, ?> mapping) {
        @SuppressWarnings("unchecked")
        var layout = (Map<String, Object>) mapping;
        layout.computeIfPresent("file", (key, file) -> shown.shown((String) file));
      }
    }
    for (String file :
        List.of("roster", "events", "hypotheses", "polarity", "codes", "validation", "out")) {
      echo.computeIfPresent(file, (key, path) -> shown.shown((String) path));
    }
    return echo;
  }
}
