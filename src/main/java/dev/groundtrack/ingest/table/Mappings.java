package dev.groundtrack.ingest.table;

import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.ProblemCollector;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Mappings, from their YAML or by the names of those that come along. */
public final class Mappings {
  private static final List<String> READY =
      List.of("gcat-orgs", "gcat-psatcat", "gcat-satcat", "ucs");
  private static final int MOST_CHARS = 1 << 20;

  private final Model model;
  private final MappingSchema schema = new MappingSchema();

  public Mappings(Model model) {
    this.model = model;
  }

  /** The names of the mappings that come along. */
  public static List<String> ready() {
    return READY;
  }

  /**
   * The mapping of a name, or else of YAML, which has more than one line.
   *
   * @param place what problems in YAML are reported under
   * @throws RefusedException if there is none of this name, or anything in it is wrong
   */
  public Mapping of(String place, String nameOrYaml) {
    if (nameOrYaml.contains("\n") || nameOrYaml.contains(":")) {
      return read(place, nameOrYaml);
    }
    String name = nameOrYaml.strip();
    if (!READY.contains(name)) {
      throw RefusedException.of(
          place,
          "there is no mapping called \"" + name + "\"",
          ProblemCollector.didYouMean(name, READY));
    }
    return read(name + ".yaml", resource(name));
  }

  private static String resource(String name) {
    try (InputStream in =
        Mappings.class.getResourceAsStream("/seed-data/mappings/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("There is no mapping " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a mapping.
   *
   * @throws RefusedException if anything in it is wrong; tells every place, with its line
   */
  public Mapping read(String place, String yaml) {
    if (yaml.length() > MOST_CHARS) {
      throw RefusedException.of(place, "is too large for a mapping", "take it apart");
    }
    YamlTree tree = YamlTree.of(place, yaml);
    List<Problem> problems = new ArrayList<>(schema.problems(tree));
    if (problems.isEmpty()) {
      Mapping mapping = new MappingReader(model, tree, problems).read(place, Document.sha256(yaml));
      if (problems.isEmpty()) {
        return mapping;
      }
    }
    throw new RefusedException(problems);
  }
}
