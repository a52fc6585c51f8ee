package dev.groundtrack.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments such as {@code --groundtrack.data=DIR} that are handed on to whom they concern. */
final class Settings {
  @Unmatched private final List<String> arguments = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /**
   * The settings that were given, and some more.
   *
   * @throws UnmatchedArgumentException if anything was given that is no setting
   */
  String[] and(String... more) {
    List<String> strange =
        arguments.stream().filter(argument -> !argument.matches("--\\w+\\.[^=]+=.*")).toList();
    if (command != null && !strange.isEmpty()) {
      throw new UnmatchedArgumentException(command.commandLine(), strange);
    }
    return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
  }

  boolean given() {
    return !arguments.isEmpty();
  }
}
