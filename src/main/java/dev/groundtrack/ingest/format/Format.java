package dev.groundtrack.ingest.format;

import dev.groundtrack.problem.Problem;

/**
 * What something is that is no prose.
 *
 * @param name with its article where it takes one: "a PDF", "JSON"
 * @param remedy what to do with it
 */
public record Format(String name, String remedy) {

  /** Why it is not read: "is a PDF, not prose". */
  public Problem problem(String place, String subject) {
    String start = subject.isEmpty() ? "" : subject + " ";
    return new Problem(place, start + "is " + name + ", not prose", remedy);
  }

  static Format document(String name) {
    return new Format(name, "copy its text out, or save it as plain text, and import that");
  }

  static Format archive(String name) {
    return new Format(name, "unpack it, and import the texts in it as plain text");
  }

  static Format page(String name) {
    return new Format(name, "copy the text of the article out of the page, and import that");
  }

  static Format data(String name) {
    return new Format(name, "import the prose that it was made from; data is not read");
  }

  static Format code(String name) {
    return new Format(name, "import prose about it, in whole sentences");
  }

  static Format other(String name) {
    return new Format(name, "import its words as plain text, in UTF-8");
  }
}
