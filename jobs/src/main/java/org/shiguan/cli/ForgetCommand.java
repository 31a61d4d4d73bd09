package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description =
        "Removes one person from the corpus of a run, for this and every later run; says what it"
            + " removed.",
    footer = {
      "",
      "Posts, sightings, profiles and edits of the person go; in texts of others @NAME becomes",
      "@〔已删除〕. OUT/forgotten.txt remembers the name: keep it when you delete OUT."
    })
final class ForgetCommand implements Callable<Integer>, UsesSpark {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "OUT", description = "The output folder of a run.")
  private Path out;

  @Parameters(
      index = "1",
      paramLabel = "PSEUDONYM",
      description =
          "The person as the corpus has them: an author_id of posts, or a name after @ (u_...).")
  private String who;

  ForgetCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder.check(out);
    main.writesTo(out);
    String name = who.startsWith("@") ? who.substring(1) : who;
    var settings = SparkArguments.settings(main.sparkArguments());
    Path log = Files.createTempFile("shiguan-forget", ".log");
    Failure.logTo(log);
    engine.get().forget(out, name, settings).forEach(spec.commandLine().getOut()::println);
    // Kept only when something went wrong.
    Files.deleteIfExists(log);
    return Main.DONE;
  }
}
