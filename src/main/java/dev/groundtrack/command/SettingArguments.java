package dev.groundtrack.command;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Arguments such as {@code --groundtrack.data=DIR} that are handed on to whom they concern.
 *
 * @param command whose arguments they are
 * @param arguments all that the command has no option for
 */
record SettingArguments(CommandSpec command, List<String> arguments) {
  private static final String SETTING = "--\\w+\\.[^=]+=.*";

  /**
   * The settings that were given, and some more.
   *
   * @throws UnmatchedArgumentException if anything was given that is no setting
   */
  String[] and(String... more) {
    List<String> strange =
        arguments.stream().filter(argument -> !argument.matches(SETTING)).toList();
    if (!strange.isEmpty()) {
      throw new UnmatchedArgumentException(command.commandLine(), strange);
    }
    return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
