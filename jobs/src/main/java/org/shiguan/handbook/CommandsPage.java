package org.shiguan.handbook;

import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.text;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as its {@code --help} shows it. */
final class CommandsPage {
  private static final int WIDTH = 100;

  private CommandsPage() {}

  static String of(CommandSpec root) {
    CommandLine line = root.commandLine().setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDTH);
    List<CommandLine> verbs = verbs(line);
    var page =
        new Markdown(
            "Command line",
            "`scripts/shiguan VERB …`, from any folder. This is what `--help` prints.");
    page.columns("verb", "does");
    for (CommandLine verb : verbs) {
      CommandSpec spec = verb.getCommandSpec();
      page.row(
          "[" + code(name(spec)) + "](#" + name(spec).replace(' ', '-') + ")",
          text(String.join(" ", spec.usageMessage().description()).strip()));
    }
    page.terminal(line.getUsageMessage(Ansi.OFF));
    for (CommandLine verb : verbs) {
      page.heading(name(verb.getCommandSpec())).terminal(verb.getUsageMessage(Ansi.OFF));
    }
    return page.toString();
  }

  private static List<CommandLine> verbs(CommandLine above) {
    var verbs = new ArrayList<CommandLine>();
    for (CommandLine verb : above.getSubcommands().values()) {
      verbs.add(verb);
      verbs.addAll(verbs(verb));
    }
    return verbs;
  }

  /** Name without that of the program. */
  private static String name(CommandSpec spec) {
    String name = spec.qualifiedName();
    return name.substring(name.indexOf(' ') + 1);
  }
}
