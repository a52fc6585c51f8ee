package dev.groundtrack.ingest.format;

/** What can be done with a thing that is no plain text and no Markdown. */
public enum FormatKind {
  /** HTML and XHTML: one article is read out of it. */
  PAGE,
  /** RSS and Atom: each entry is an article, or tells of a page. */
  FEED,
  /** OPML: each outline tells of a feed. */
  SUBSCRIPTIONS,
  /** An e-mail, or a box of them. */
  MAIL,
  /** A ZIP archive: what is in it is read each by itself. */
  ARCHIVE,
  /** JSON, an object a line: each is an article. */
  JSON_LINES,
  /** A table, which takes a mapping. */
  TABLE,
  /** Statements of RDF, which take a mapping. */
  RDF,
  /** A document of words: PDF, Office, OpenDocument, RTF, EPUB. */
  DOCUMENT,
  /** What is not read. */
  OTHER
}
