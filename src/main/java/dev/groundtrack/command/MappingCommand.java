package dev.groundtrack.command;

import dev.groundtrack.ingest.table.MappingProposal;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes what the columns of a table mean, as a mapping that a person completes. */
@Command(
    name = "mapping",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes a mapping of a table, by its header and a look at its cells.",
      "",
      "A table is CSV, TSV, a table of GCAT, XLSX, Turtle or JSON-LD. The proposal is YAML on"
          + " stdout: check it, complete it, and import the table by it."
    },
    footer = {
      "",
      "Example: groundtrack mapping craft.csv > craft.yaml",
      "         groundtrack import craft.csv --mapping craft.yaml"
    })
final class MappingCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A table.")
  private Path file = Path.of("");

  @Option(
      names = "--groundtrack.schema",
      paramLabel = "DIR",
      description = "A folder of *.graphqls; the default domain if none is given.")
  private String schema = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw RefusedException.of(file.toString(), "cannot be read", "give a table");
    }
    Model model = ModelReader.model(SchemaFiles.of(schema));
    spec.commandLine()
        .getOut()
        .print(MappingProposal.of(model, file.toString(), Files.readAllBytes(file)));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
