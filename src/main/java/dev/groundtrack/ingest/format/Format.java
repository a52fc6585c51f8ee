package dev.groundtrack.ingest.format;

import dev.groundtrack.problem.Problem;

/**
 * What something is that is no plain text and no Markdown.
 *
 * @param kind what can be done with it, where it comes as a file
 * @param name with its article where it takes one: "a PDF", "JSON"
 * @param remedy what to do with it where only prose is taken, or where it is not read
 */
public record Format(FormatKind kind, String name, String remedy) {
  private static final String AS_A_FILE =
      "import it as a file: `groundtrack import FILE`, or startImport";

  /** Why it is not read: "is a PDF, not prose". */
  public Problem problem(String place, String subject) {
    String start = subject.isEmpty() ? "" : subject + " ";
    return new Problem(place, start + "is " + name + ", not prose", remedy);
  }

  /** A document that is read where it comes as a file. */
  static Format document(String name) {
    return new Format(FormatKind.DOCUMENT, name, "copy its text out, or " + AS_A_FILE);
  }

  static Format unreadDocument(String name) {
    return other(name, "copy its text out, or save it as plain text, and import that");
  }

  static Format zip(String name) {
    return new Format(
        FormatKind.ARCHIVE, name, "unpack it, and import the texts in it, or " + AS_A_FILE);
  }

  static Format unreadArchive(String name) {
    return other(name, "unpack it, and import the texts in it, or pack them as a ZIP archive");
  }

  static Format page(String name) {
    return new Format(
        FormatKind.PAGE, name, "copy the text of the article out of the page, or " + AS_A_FILE);
  }

  static Format feed(String name) {
    return new Format(
        FormatKind.FEED, name, "copy the text of an article out of it, or " + AS_A_FILE);
  }

  static Format subscriptions(String name) {
    return new Format(FormatKind.SUBSCRIPTIONS, name, AS_A_FILE);
  }

  static Format mail(String name) {
    return new Format(
        FormatKind.MAIL, name, "import what it says, without the headers, or " + AS_A_FILE);
  }

  static Format jsonLines(String name) {
    return new Format(
        FormatKind.JSON_LINES,
        name,
        "import the prose in it; where each object has a \"text\", " + AS_A_FILE);
  }

  static Format table(String name) {
    return new Format(FormatKind.TABLE, name, AS_A_FILE + ", with a mapping");
  }

  static Format rdf(String name) {
    return new Format(FormatKind.RDF, name, AS_A_FILE + ", with a mapping");
  }

  static Format data(String name) {
    return other(name, "import the prose that it was made from; data is not read");
  }

  static Format code(String name) {
    return other(name, "import prose about it, in whole sentences");
  }

  static Format other(String name) {
    return other(name, "import its words as plain text, in UTF-8");
  }

  static Format other(String name, String remedy) {
    return new Format(FormatKind.OTHER, name, remedy);
  }
}
