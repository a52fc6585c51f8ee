package dev.groundtrack.graph.outbox;

/** What became of a thing. */
public enum ChangeKind {
  CREATED,
  UPDATED,
  DELETED
}
