package dev.groundtrack.model.sdl;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where schemas are kept: a folder of the user's, or the default domain that comes along. */
public final class SchemaFiles {
  private static final List<String> DEFAULT =
      List.of("schema/entities.graphqls", "schema/relations.graphqls", "schema/evidence.graphqls");

  private SchemaFiles() {}

  /**
   * The files that a setting asks for: those of a folder, or the default domain if it is blank.
   *
   * @throws RefusedException if there is no such folder, or no schema in it
   */
  public static List<SchemaFile> of(String folder) {
    return folder.isBlank() ? ofDefaultDomain() : in(Path.of(folder));
  }

  /** The default domain. */
  public static List<SchemaFile> ofDefaultDomain() {
    return DEFAULT.stream().map(name -> new SchemaFile(name, resource(name))).toList();
  }

  /**
   * Every {@code *.graphqls} and {@code *.graphql} file in a folder, by name.
   *
   * @throws RefusedException if there is no such folder, or none in it
   */
  public static List<SchemaFile> in(Path folder) {
    List<SchemaFile> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        for (Path file : inside.sorted().filter(SchemaFiles::isSchema).toList()) {
          files.add(new SchemaFile(file.toString(), Files.readString(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the schema in " + folder, e);
      }
    }
    if (files.isEmpty()) {
      throw RefusedException.of(
          folder.toString(),
          "there is no *.graphqls file in this folder",
          "point groundtrack.schema at a folder with a schema, or leave it empty");
    }
    return files;
  }

  private static boolean isSchema(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".graphqls") || name.endsWith(".graphql");
  }

  private static String resource(String name) {
    try (InputStream in = SchemaFiles.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The default schema lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
