package dev.groundtrack.statement;

/** What sort of document a source is. */
public enum SourceKind {
  ARTICLE,
  TABLE,
  NAMES,
  CURATION
}
