package dev.groundtrack.ingest.job;

/** How far an import is, and each item of it. */
public enum ImportState {
  QUEUED,
  RUNNING,
  /** It is in the graph; of a job: at least one of its items is, and no other is left. */
  DONE,
  /** Nothing of it could be imported. */
  FAILED,
  CANCELLED;

  /** Whether nothing more comes of it by itself. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }
}
