package dev.groundtrack.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the commands. */
@Command(
    name = "groundtrack",
    mixinStandardHelpOptions = true,
    version = "groundtrack 0.1.0",
    description = "A knowledge graph of who does what to whom, and of the words that say so.",
    subcommands = {Serve.class})
public final class Groundtrack {
  private Groundtrack() {}

  /**
   * Runs the command that the arguments name, {@code serve} if they name none; returns its status.
   */
  public static int run(String... args) {
    CommandLine commands = new CommandLine(new Groundtrack());
    commands.setExecutionExceptionHandler(new Failure());
    return commands.execute(namesCommand(args) ? args : serve(args));
  }

  private static boolean namesCommand(String[] args) {
    return args.length > 0
        && (!args[0].startsWith("-")
            || java.util.Set.of("-h", "--help", "-V", "--version").contains(args[0]));
  }

  private static String[] serve(String[] args) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of("serve"), java.util.stream.Stream.of(args))
        .toArray(String[]::new);
  }
}
