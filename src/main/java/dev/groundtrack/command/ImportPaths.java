package dev.groundtrack.command;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words at the console lead to: files, all files of folders, addresses. */
final class ImportPaths {
  private static final Pattern URL = Pattern.compile("(?i)https?://.*");

  private final List<ImportSource> sources = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ImportPaths() {}

  /**
   * Each as it is given; of a folder, every file in it and below it, by name.
   *
   * @throws RefusedException if a path leads nowhere; tells of every such path
   */
  static ImportPaths of(List<String> words) {
    ImportPaths paths = new ImportPaths();
    words.forEach(paths::add);
    if (!paths.problems.isEmpty()) {
      throw new RefusedException(paths.problems);
    }
    return paths;
  }

  List<ImportSource> sources() {
    return sources.stream().distinct().toList();
  }

  /** What was left out, and why. */
  List<String> skipped() {
    return List.copyOf(skipped);
  }

  private void add(String word) {
    if (word.equals("-")) {
      sources.add(new ImportSource.StandardInput());
    } else if (URL.matcher(word).matches()) {
      sources.add(new ImportSource.Web(word));
    } else {
      add(Path.of(word));
    }
  }

  private void add(Path path) {
    if (!Files.exists(path)) {
      problems.add(
          new Problem(path.toString(), "there is no such file or folder", "check the name"));
    } else if (Files.isDirectory(path)) {
      folder(path);
    } else {
      sources.add(new ImportSource.File(path));
    }
  }

  private void folder(Path folder) {
    List<Path> files = files(folder);
    List<Path> seen = files.stream().filter(file -> !isHidden(folder, file)).toList();
    if (seen.isEmpty()) {
      problems.add(
          new Problem(folder.toString(), "there is no file in this folder", "name the files"));
    }
    seen.forEach(file -> sources.add(new ImportSource.File(file)));
    files.stream()
        .filter(file -> isHidden(folder, file))
        .forEach(file -> skipped.add(file + ": skipped: it is hidden; name it to import it"));
  }

  private static boolean isHidden(Path folder, Path file) {
    return Stream.iterate(file, Path::getParent)
        .takeWhile(path -> path != null && !path.equals(folder))
        .anyMatch(path -> String.valueOf(path.getFileName()).startsWith("."));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + folder, e);
    }
  }
}
