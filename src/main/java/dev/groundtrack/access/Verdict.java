package dev.groundtrack.access;

/** Whether somebody may do something. */
public enum Verdict {
  ALLOWED,
  /** Perhaps, once they have said who they are. */
  UNAUTHENTICATED,
  /** They are known, and their role is too low. */
  FORBIDDEN,
  /** It tells of all sources, and they are not cleared for all that are marked. */
  UNCLEARED
}
