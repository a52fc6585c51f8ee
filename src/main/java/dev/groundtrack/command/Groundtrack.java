package dev.groundtrack.command;

import dev.groundtrack.command.extract.ExtractCommand;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the commands. */
@Command(
    name = "groundtrack",
    mixinStandardHelpOptions = true,
    version = "groundtrack 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "A knowledge graph of who does what to whom, and of the words that say so.",
    footer = {
      "",
      "Without a command it serves. Each command has a --help of its own.",
      "",
      "Example: groundtrack import article.txt"
    },
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      MappingCommand.class,
      ExtractCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MigrateCommand.class,
      KeyCommand.class
    })
public final class Groundtrack {
  private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

  private static final int WIDTH = 100;

  private Groundtrack() {}

  /**
   * Runs the command that the arguments name, {@code serve} if they name none; returns its status.
   */
  public static int run(String... args) {
    // Before there are threads: SLF4J complains of loggers asked for while it looks for its
    // provider.
    LoggerFactory.getILoggerFactory();
    return commands().execute(namesCommand(args) ? args : serve(args));
  }

  static CommandLine commands() {
    return new CommandLine(new Groundtrack())
        .setUsageHelpWidth(WIDTH)
        .setExecutionExceptionHandler(new CommandFailure());
  }

  private static boolean namesCommand(String[] args) {
    return args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]));
  }

  private static String[] serve(String[] args) {
    return Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new);
  }
}
