package dev.groundtrack.command;

import dev.groundtrack.ingest.job.ImportInput;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** One thing that somebody named at the console. */
sealed interface ImportSource {
  /** The most that is read of a file or of the standard input, as servers take it. */
  int MOST_BYTES = 64 << 20;

  /** As it is shown. */
  String name();

  /**
   * What is in it.
   *
   * @throws RefusedException if it cannot be read
   */
  ImportInput read();

  /** A file. */
  record File(Path path) implements ImportSource {
    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public ImportInput read() {
      try (var in = Files.newInputStream(path)) {
        return upload(String.valueOf(path.getFileName()), in.readNBytes(MOST_BYTES + 1));
      } catch (IOException e) {
        String why = e instanceof NoSuchFileException ? "it is gone" : "it may not be opened";
        throw RefusedException.of(
            name(), "cannot be read: " + why, "check its name and permissions");
      }
    }
  }

  /** The standard input. */
  record StandardInput() implements ImportSource {
    @Override
    public String name() {
      return "-";
    }

    @Override
    public ImportInput read() {
      try {
        return upload("-", System.in.readNBytes(MOST_BYTES + 1));
      } catch (IOException e) {
        throw RefusedException.of("-", "the standard input broke off", "try it again");
      }
    }
  }

  /** An address, which whoever imports fetches. */
  record Web(String url) implements ImportSource {
    @Override
    public String name() {
      return url;
    }

    @Override
    public ImportInput read() {
      return new ImportInput.Web(url);
    }
  }

  private static ImportInput upload(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw RefusedException.of(
          name, "is larger than the 64 MiB that are read at once", "split it");
    }
    return new ImportInput.Upload(name, bytes, null);
  }
}
