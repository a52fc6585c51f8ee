package dev.groundtrack.command.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file of documents, with their numbers; blank ones are passed over. */
final class DocumentLines {
  private final String file;
  private final BufferedReader reader;
  private int number;

  DocumentLines(String file, BufferedReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * @param place file and number, as an editor takes them: "docs.jsonl:12"
   */
  record Line(String place, String text) {}

  /** At most so many of the next lines; none at the end. */
  List<Line> next(int most) throws IOException {
    List<Line> lines = new ArrayList<>();
    while (lines.size() < most) {
      String line = reader.readLine();
      if (line == null) {
        return lines;
      }
      number++;
      if (!line.isBlank()) {
        lines.add(new Line(file + ":" + number, line));
      }
    }
    return lines;
  }
}
