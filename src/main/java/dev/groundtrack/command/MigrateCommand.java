package dev.groundtrack.command;

import dev.groundtrack.graph.migration.SchemaSteps;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Makes a store what a changed schema says. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a store what a changed schema says.",
      "",
      "A server that starts takes over what is new in the schema, and what is gone from it and is"
          + " not stored. Where something is stored that the schema has no more, it does not start,"
          + " and this says what becomes of it. Names are those of the database: a label, a"
          + " relationship type, or Label.property. Stop the server first, and take a backup."
    },
    footer = {
      "",
      "Settings such as --groundtrack.data=DIR and --groundtrack.schema=DIR are those of serve.",
      "",
      "Example: groundtrack migrate --dry-run --rename Probe=Spacecraft --drop Probe.codeName"
    })
final class MigrateCommand implements Callable<Integer> {
  @Option(
      names = "--dry-run",
      description = "Tells what is different and what would be done, and does nothing.")
  private boolean dry;

  @Option(
      names = "--rename",
      paramLabel = "OLD=NEW",
      description = "What is called OLD in the store is called NEW in the schema.")
  private List<String> renames = new ArrayList<>();

  @Option(
      names = "--drop",
      paramLabel = "NAME",
      description = "What is called so is taken out of the store.")
  private List<String> drops = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "NAME",
      description = "What is called so stays in the store, and is served no more.")
  private List<String> keeps = new ArrayList<>();

  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    PrintWriter out = spec.commandLine().getOut();
    try (OpenStore store = Server.openAsItIs(all)) {
      List<String> lines = store.migrate(new SchemaSteps(renames, drops, keeps), dry);
      lines.forEach(out::println);
      out.println(
          lines.isEmpty()
              ? "The store is as the schema says"
              : dry
                  ? "Nothing was done: this was a dry run"
                  : "The store is as the schema says now");
    }
    return 0;
  }
}
