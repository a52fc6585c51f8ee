package dev.groundtrack.ingest.format.document;

/** Paragraphs as they are found; white space in them is one space. */
final class Paragraphed {
  private final StringBuilder done = new StringBuilder();
  private final StringBuilder open = new StringBuilder();
  private final Refusals refusals;

  Paragraphed(Refusals refusals) {
    this.refusals = refusals;
  }

  /** Words of the open paragraph. */
  void add(String words) {
    open.append(words);
    if (done.length() + open.length() > Refusals.LONGEST) {
      throw refusals.tooLong();
    }
  }

  /** Ends the open paragraph, if it has any words. */
  void close() {
    String paragraph =
        open.toString()
            .replace("\u00AD", "")
            .replaceAll("[\\s\u00A0&&[^\n]]+", " ")
            .replaceAll(" ?\n[ \n]*", "\n")
            .strip();
    open.setLength(0);
    if (!paragraph.isEmpty()) {
      done.append(done.isEmpty() ? "" : "\n\n").append(paragraph);
    }
  }

  /** All of it, if there is a letter in it. */
  String text() {
    close();
    if (done.codePoints().noneMatch(Character::isLetter)) {
      throw refusals.empty();
    }
    return done.append('\n').toString();
  }
}
