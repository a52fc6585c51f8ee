package dev.groundtrack.text;

/** What sort of document a source is. */
public enum SourceKind {
  ARTICLE,
  TABLE,
  NAMES,
  CURATION
}
