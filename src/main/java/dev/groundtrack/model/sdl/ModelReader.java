package dev.groundtrack.model.sdl;

import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.ProblemCollector;
import dev.groundtrack.problem.RefusedException;
import java.util.List;

/** Reads SDL into a {@link Model}, or tells every mistake in it. */
public final class ModelReader {
  private ModelReader() {}

  /** What came of reading a schema. */
  public sealed interface Outcome permits Read, Rejected {}

  /** The schema is sound. */
  public record Read(Model model) implements Outcome {}

  /** The schema has mistakes; these are all of them. */
  public record Rejected(List<Problem> problems) implements Outcome {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /** Reads all files as one schema. */
  public static Outcome read(List<SchemaFile> files) {
    ProblemCollector problems = new ProblemCollector();
    Definitions definitions = Definitions.parse(files, problems);
    if (problems.any()) {
      return new Rejected(problems.all());
    }
    new DefinitionCheck(definitions, problems).all();
    if (problems.any()) {
      return new Rejected(problems.all());
    }
    Model model = new ModelAssembler(definitions, problems).model();
    return problems.any() ? new Rejected(problems.all()) : new Read(model);
  }

  /**
   * Reads all files as one schema that must be sound.
   *
   * @throws RefusedException if it is not; tells every mistake
   */
  public static Model model(List<SchemaFile> files) {
    return switch (read(files)) {
      case Read read -> read.model();
      case Rejected rejected -> throw new RefusedException(rejected.problems());
    };
  }
}
