package dev.groundtrack.ingest;

import dev.groundtrack.ingest.classify.PairClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was learnt for a domain: it lies in the folder {@code weights} of its schema. */
public sealed interface LearntWeights {
  /** Reading goes by wording alone. */
  LearntWeights NONE = new None();

  /**
   * The weights of the schema that a setting asks for, which may have none.
   *
   * @param schema the folder of the schema; empty for the default domain
   */
  static LearntWeights of(String schema) {
    return schema.isBlank() ? new Default() : new Folder(Path.of(schema, "weights"));
  }

  /**
   * What reads by them; nothing where there are none. That of the default domain is loaded once.
   *
   * @throws dev.groundtrack.problem.RefusedException if some are missing or do not fit
   */
  Optional<PairClassifier> classifier();

  /** There are none. */
  record None() implements LearntWeights {
    @Override
    public Optional<PairClassifier> classifier() {
      return Optional.empty();
    }
  }

  /** Those of the default domain, that come along. */
  record Default() implements LearntWeights {
    private static final class Loaded {
      static final Optional<PairClassifier> CLASSIFIER =
          PairClassifier.load(
              name -> LearntWeights.class.getResourceAsStream("/schema/weights/" + name));
    }

    @Override
    public Optional<PairClassifier> classifier() {
      return Loaded.CLASSIFIER;
    }
  }

  /** Those of a user's domain. */
  record Folder(Path path) implements LearntWeights {
    @Override
    public Optional<PairClassifier> classifier() {
      return PairClassifier.load(this::open);
    }

    private @Nullable InputStream open(String name) {
      Path file = path.resolve(name);
      try {
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
      } catch (IOException e) {
        throw new UncheckedIOException("The weights cannot be read: " + name, e);
      }
    }
  }
}
