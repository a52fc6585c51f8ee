package dev.groundtrack.graph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A note beside the store that says which process has it open. */
public final class StoreLock {
  private final Path note;

  public StoreLock(Path folder) {
    this.note = folder.resolve("owner");
  }

  /** Leaves the note that it is this process. */
  public void claim() {
    try {
      Files.writeString(note, Long.toString(ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + note, e);
    }
  }

  public void release() {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + note, e);
    }
  }

  /** The process that has the store, as far as it is known, for a person to read. */
  public String describe() {
    try {
      String pid = Files.readString(note).strip();
      return "process " + pid + ProcessHandle.of(Long.parseLong(pid)).map(this::since).orElse("");
    } catch (IOException | NumberFormatException e) {
      return "another process";
    }
  }

  private String since(ProcessHandle process) {
    return process.info().startInstant().map(at -> ", running since " + at).orElse("");
  }
}
