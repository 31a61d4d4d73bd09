package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.shiguan.study.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Follows a post back to its sources: every record of a dump that shows it or says that it is",
      "gone, with the file and the byte at which the record begins, in time order."
    })
final class TraceCommand implements Callable<Integer>, UsesSpark {
  /** What the keys of posts are made of; nothing else reaches the query. */
  private static final Pattern POST = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

  private static final int MOST = 1_000;

  private static final String QUERY =
      """
      SELECT captured_at, what, via, source, offset, item FROM (
        SELECT captured_at, concat(state, IF(edited, ', edited', '')) AS what, via, source, offset,
          item FROM sightings WHERE post_id = '%1$s'
        UNION ALL SELECT captured_at, code, via, source, offset, item FROM probes
          WHERE post_id = '%1$s')
      ORDER BY captured_at NULLS FIRST, source, offset, item""";

  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "OUT", description = "The output folder of a run.")
  private Path out;

  @Parameters(
      index = "1",
      paramLabel = "POST",
      description = "Key of the post as tables and pages have it, such as w:3351528048407216.")
  private String post;

  TraceCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder.check(out);
    if (!POST.matcher(post).matches()) {
      throw new UserException(
          "'%s' is no key of a post; write it as pages do, such as w:3351528048407216."
              .formatted(post));
    }
    var settings = SparkArguments.settings(main.sparkArguments());
    Path log = Files.createTempFile("shiguan-trace", ".log");
    Failure.logTo(log);
    PrintWriter to = spec.commandLine().getOut();
    try (Answer answer = engine.get().query(out, QUERY.formatted(post), settings)) {
      List<List<String>> rows = answer.first(MOST);
      if (rows.isEmpty()) {
        throw new UserException("The corpus in %s knows no post %s.".formatted(out, post));
      }
      TextTable.print(to, answer.columns(), rows, answer.numeric());
      to.println(
          "Times are UTC; offsets count the bytes of the unpacked file, from 0, to where the record begins.");
    }
    // Kept only when something went wrong.
    Files.deleteIfExists(log);
    return Main.DONE;
  }
}
