package dev.groundtrack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A golden case: a folder named as a sentence, with what is given in it and what must come of it.
 * {@code -Dgolden=update} writes what comes of it now; read the difference before you commit it.
 */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private final Path folder;

  private Golden(Path folder) {
    this.folder = folder;
  }

  /** Every case of a room such as {@code query}, by name; there is at least one. */
  public static Stream<Golden> of(String room) {
    try (Stream<Path> inside = Files.list(ROOT.resolve(room))) {
      List<Path> folders = inside.filter(Files::isDirectory).sorted().toList();
      assertThat(folders).as("the cases in " + ROOT.resolve(room)).isNotEmpty();
      return folders.stream().map(Golden::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that the case gives. */
  public String given(String file) {
    return read(folder.resolve(file));
  }

  /** The one file of the case whose name begins so. */
  public Path file(String beginning) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found =
          inside.filter(f -> f.getFileName().toString().startsWith(beginning)).toList();
      assertThat(found).as("files called %s… in %s", beginning, folder).hasSize(1);
      return found.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the case gives a file. */
  public boolean gives(String file) {
    return Files.exists(folder.resolve(file));
  }

  /** What came of it must be what the file holds; the end of the last line does not count. */
  public void expect(String file, String actual) {
    Path path = folder.resolve(file);
    String text = actual.stripTrailing() + "\n";
    if (UPDATE) {
      write(path, text);
      return;
    }
    assertThat(path).as("run again with -Dgolden=update to make it").exists();
    assertThat(text)
        .as("%s; if the change is meant, run again with -Dgolden=update", path)
        .isEqualTo(read(path));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentence that the case is called by. */
  @Override
  public String toString() {
    return folder.getFileName().toString().replace('-', ' ');
  }
}
