package dev.groundtrack.web;

import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the seed: names and articles, of those that come along or of a folder. */
public final class SeedFiles {
  private static final String BUNDLED = "classpath:/seed-data";

  private final List<SourceFile> names;
  private final List<SourceFile> articles;

  private SeedFiles(List<SourceFile> names, List<SourceFile> articles) {
    this.names = List.copyOf(names);
    this.articles = List.copyOf(articles);
  }

  /**
   * The files that a setting asks for.
   *
   * @param seed {@code all}, {@code names}, {@code none} or empty, or a folder
   * @throws RefusedException if it is none of these, or a file is not text in UTF-8
   */
  public static SeedFiles of(String seed) {
    return switch (seed) {
      case "none", "" -> new SeedFiles(List.of(), List.of());
      case "names" -> new SeedFiles(in(BUNDLED + "/names/*.csv"), List.of());
      case "all" -> new SeedFiles(in(BUNDLED + "/names/*.csv"), in(BUNDLED + "/articles/*.txt"));
      default -> folder(seed);
    };
  }

  private static SeedFiles folder(String seed) {
    if (!isFolder(seed)) {
      throw RefusedException.of(
          "groundtrack.seed",
          "\"" + seed + "\" is no folder",
          "set it to all, names, none, or a folder with names/ and articles/ in it");
    }
    String place = "file:" + Path.of(seed).toAbsolutePath();
    return new SeedFiles(in(place + "/names/*.csv"), in(place + "/articles/*.txt"));
  }

  /** The tables of names, by file name. */
  public List<SourceFile> names() {
    return names;
  }

  List<SourceFile> articles() {
    return articles;
  }

  private static List<SourceFile> in(String pattern) {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
      List<SourceFile> files = new ArrayList<>();
      for (Resource resource : sorted(found)) {
        String name = Objects.requireNonNull(resource.getFilename());
        files.add(SourceFile.of(name, resource.getContentAsByteArray()));
      }
      return files;
    } catch (java.io.FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the seed " + pattern, e);
    }
  }

  private static List<Resource> sorted(Resource[] resources) {
    return Arrays.stream(resources)
        .sorted(Comparator.comparing(r -> Objects.requireNonNull(r.getFilename())))
        .toList();
  }

  private static boolean isFolder(String seed) {
    return Files.isDirectory(Path.of(seed));
  }
}
