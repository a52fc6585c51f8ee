package dev.groundtrack.command;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that paths lead to. */
final class ArticlePaths {
  private static final String SUFFIX = ".txt";

  private ArticlePaths() {}

  /**
   * Each file as it is given; of a folder, every {@code *.txt} file in it and below it, by name.
   *
   * @throws RefusedException if a path leads nowhere or to no article; tells of every such path
   */
  static List<Path> in(List<Path> paths) {
    List<Problem> problems = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      List<Path> found = Files.isDirectory(path) ? below(path) : List.of(path);
      if (!Files.exists(path)) {
        problems.add(problem(path, "there is no such file or folder", "check the name"));
      } else if (found.isEmpty()) {
        problems.add(problem(path, "there is no *.txt file in this folder", "name the files"));
      }
      files.addAll(found);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return files.stream().distinct().toList();
  }

  private static Problem problem(Path path, String what, String remedy) {
    return new Problem(path.toString(), what, remedy);
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + folder, e);
    }
  }
}
