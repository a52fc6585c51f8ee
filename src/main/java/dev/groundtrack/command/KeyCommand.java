package dev.groundtrack.command;

import dev.groundtrack.access.Role;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Marking;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Keys by which others may use a server, each with a role. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Makes, lists and revokes keys, by which others may use a server, each with a role.",
      "",
      "A key is sent as Authorization: Bearer KEY. A reader asks, an importer adds sources too, a"
          + " curator judges, writes and removes too, an admin does everything."
    },
    footer = {
      "",
      "It goes through the server that answers on "
          + ImportCommand.DEFAULT_SERVER
          + ". If none does, or if a setting of serve such as --groundtrack.data=DIR is given, it"
          + " opens the store itself.",
      "",
      "Example: groundtrack key create --role importer --name nightly --expires 90d"
    },
    subcommands = {KeyCommand.Create.class, KeyCommand.Show.class, KeyCommand.Revoke.class})
final class KeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say which: create, list or revoke");
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a key, and prints it: it cannot be told again.",
        "",
        "What is printed is the key alone; its id and the rest go to the standard error."
      },
      footer = {"", "Example: groundtrack key create --role importer --name nightly --expires 90d"})
  static final class Create implements Callable<Integer> {
    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "reader, importer, curator or admin.")
    private String role = "";

    @Option(
        names = "--name",
        required = true,
        paramLabel = "TEXT",
        description = "What it is for, so that it is known again.")
    private String name = "";

    @Option(
        names = "--clearance",
        paramLabel = "WHO",
        description =
            "Which marked sources a reader sees: public, which is the default, internal or"
                + " restricted. All others see everything.",
        converter = FrontMatterOverrides.Markings.class)
    private Marking clearance = Marking.PUBLIC;

    @Option(
        names = "--expires",
        paramLabel = "TIME",
        description = "How long it is taken, as 12h or 90d; for ever if it is not given.")
    private @Nullable String expires;

    @Mixin private final ServerOptions running = new ServerOptions();
    @Unmatched private final List<String> settings = new ArrayList<>();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      Role wanted =
          Role.named(role)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "There is no role "
                              + role
                              + "; choose one of reader, importer, curator, admin"));
      try (KeyPlace keys = KeyPlace.open(running, spec, settings)) {
        ApiKeys.Created created = keys.create(new ApiKey.Grant(name, wanted, clearance), expires);
        spec.commandLine().getErr().println(KeyCommand.line(created.key()));
        spec.commandLine().getOut().println(created.secret());
      }
      return 0;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the keys that were made, the oldest first, without the keys themselves.",
      footer = {"", "Example: groundtrack key list"})
  static final class Show implements Callable<Integer> {
    @Mixin private final ServerOptions running = new ServerOptions();
    @Unmatched private final List<String> settings = new ArrayList<>();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      try (KeyPlace keys = KeyPlace.open(running, spec, settings)) {
        keys.all().forEach(key -> spec.commandLine().getOut().println(KeyCommand.line(key)));
      }
      return 0;
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description =
          "Has keys taken no more: at once by the server that is asked, and within two seconds by"
              + " others of the same database.",
      footer = {"", "Example: groundtrack key revoke k3x9h2m7pqrt"})
  static final class Revoke implements Callable<Integer> {
    @Parameters(
        arity = "1..*",
        paramLabel = "ID",
        description = "The id of a key, as list tells it.")
    private List<String> ids = List.of();

    @Mixin private final ServerOptions running = new ServerOptions();
    @Unmatched private final List<String> settings = new ArrayList<>();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      try (KeyPlace keys = KeyPlace.open(running, spec, settings)) {
        for (String id : ids) {
          ApiKey revoked =
              keys.revoke(id)
                  .orElseThrow(
                      () ->
                          RefusedException.of(
                              id, "is the id of no key", "key list tells those that there are"));
          spec.commandLine().getOut().println(KeyCommand.line(revoked));
        }
      }
      return 0;
    }
  }

  private static String line(ApiKey key) {
    ApiKey.Times times = key.times();
    ApiKey.Grant grant = key.grant();
    return "%s  %-8s  %s%s (made %s%s%s)"
        .formatted(
            key.id(),
            grant.role().key(),
            grant.name(),
            grant.clearance() == Marking.PUBLIC ? "" : ", cleared for " + grant.clearance().key(),
            key.created(),
            times.expires() == null ? "" : ", until " + times.expires(),
            times.revoked() == null ? "" : ", revoked " + times.revoked());
  }
}
