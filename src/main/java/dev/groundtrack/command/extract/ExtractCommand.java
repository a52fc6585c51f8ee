package dev.groundtrack.command.extract;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.ingest.Reader;
import dev.groundtrack.ingest.format.ContentDetector;
import dev.groundtrack.ingest.format.Format;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.SeedFiles;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Reads documents without a database: a JSON object a line in ({@code {"id", "text"}}), one a line
 * out, with the entities, the statements and the relations read in it. Offsets are code points into
 * the text as given. A bad line is named on stderr and left out; the exit code is then 1.
 */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Reads statements and relations from documents, without a database.",
      "",
      "A document is a JSON object a line, {\"id\": ..., \"text\": ...}; so is what was read in"
          + " it, with offsets in Unicode code points into the text as given."
    },
    footer = {"", "Example: groundtrack extract --in docs.jsonl --out facts.jsonl"})
public final class ExtractCommand implements Callable<Integer> {
  private static final int BATCH = 64;
  private static final int HEAD = 64 << 10;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DOCS.jsonl",
      description = "Documents, a JSON object with \"id\" and \"text\" a line.")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FACTS.jsonl",
      description = "Where to write what was read, a JSON object a document.")
  private Path out = Path.of("");

  @Option(
      names = "--explain",
      description =
          "Tell of each statement and relation why it was read so: the rule, the entry in the"
              + " schema, the words and the path in the sentence.")
  private boolean explain;

  @Option(
      names = "--groundtrack.schema",
      paramLabel = "DIR",
      description = "A folder of *.graphqls; the default domain if none is given.")
  private String schema = "";

  @Option(
      names = "--groundtrack.seed",
      paramLabel = "WHAT",
      description = "Whose names to know: names (the default), none, or a folder.")
  private String seed = "names";

  @Option(
      names = "--groundtrack.encoder",
      paramLabel = "true|false",
      arity = "1",
      description = "Whether to read by what was learnt too (the default), or by wording alone.")
  private boolean encoder = true;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter log = spec.commandLine().getErr();
    if (!Files.isReadable(in) || Files.isDirectory(in)) {
      throw refused("cannot be read");
    }
    checkLines();
    Model model = ModelReader.model(SchemaFiles.of(schema));
    List<KnownEntity> names = new NamesTables(model).entities(SeedFiles.of(seed).names());
    DocumentExtractor facts =
        new DocumentExtractor(
            new Reader(model, encoder ? LearntWeights.of(schema) : LearntWeights.NONE),
            names,
            explain);
    Progress progress = new Progress(log);
    List<Problem> problems = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(in);
        BufferedWriter written = Files.newBufferedWriter(out)) {
      DocumentLines inputs = new DocumentLines(in.getFileName().toString(), lines);
      for (List<DocumentLines.Line> batch = inputs.next(BATCH);
          !batch.isEmpty();
          batch = inputs.next(BATCH)) {
        for (DocumentExtractor.Outcome outcome :
            batch.parallelStream().map(facts::extract).toList()) {
          write(outcome, written, problems);
          progress.add(outcome.sentences());
        }
      }
    } catch (CharacterCodingException e) {
      throw refused("is not text in UTF-8");
    }
    problems.forEach(log::println);
    progress.end();
    return problems.isEmpty() ? 0 : 1;
  }

  /** A file of anything else is one mistake, not one for each of its lines. */
  private void checkLines() throws IOException {
    byte[] head;
    try (InputStream file = Files.newInputStream(in)) {
      head = file.readNBytes(HEAD);
    }
    String text = new String(head, StandardCharsets.UTF_8);
    Optional<Format> format =
        ContentDetector.binary(head)
            .or(() -> ContentDetector.text(text))
            .filter(found -> !text.stripLeading().startsWith("{"));
    if (format.isPresent()) {
      throw refused("is " + format.get().name() + ", not JSON lines");
    }
  }

  private RefusedException refused(String what) {
    return RefusedException.of(
        in.toString(), what, "give a file with {\"id\": …, \"text\": …} on each line");
  }

  private static void write(
      DocumentExtractor.Outcome outcome, BufferedWriter written, List<Problem> problems)
      throws IOException {
    problems.addAll(outcome.problems());
    if (outcome.json() != null) {
      written.write(outcome.json());
      written.newLine();
    }
  }
}
