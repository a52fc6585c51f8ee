package dev.groundtrack.graph;

import org.jspecify.annotations.Nullable;

/**
 * What can go wrong between us and the database. The message is for the operator, not the client.
 */
public abstract sealed class GraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private GraphException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The embedded store is in use by another process. */
  public static final class StoreLocked extends GraphException {
    private static final long serialVersionUID = 1L;

    StoreLocked(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The database cannot be reached, or does not let us in. */
  public static sealed class Unavailable extends GraphException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** Nothing is written while there is too little room on the disk; what is there can be read. */
  public static final class Full extends Unavailable {
    private static final long serialVersionUID = 1L;

    Full(String message) {
      super(message, null);
    }
  }

  /** A uniqueness constraint refused what was written. */
  public static final class Conflict extends GraphException {
    private static final long serialVersionUID = 1L;

    Conflict(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A value is longer than an index takes. */
  public static final class TooLong extends GraphException {
    private static final long serialVersionUID = 1L;

    TooLong(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** It took more time, memory or rows than one request is given. */
  public static sealed class Exhausted extends GraphException {
    private static final long serialVersionUID = 1L;

    Exhausted(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** It took more time than one request is given. */
  public static final class TimedOut extends Exhausted {
    private static final long serialVersionUID = 1L;

    TimedOut(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** An index cannot read what it was asked; the message says why, and may be shown. */
  public static final class Unreadable extends GraphException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A statement came upon what whoever asked may not see or do. */
  public static final class Forbidden extends GraphException {
    private static final long serialVersionUID = 1L;

    Forbidden(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** What a bookmark stands for is not in this database, or not yet. */
  public static final class Unseen extends GraphException {
    private static final long serialVersionUID = 1L;

    Unseen(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Any other failure of a statement: a mistake of ours. */
  public static final class Failed extends GraphException {
    private static final long serialVersionUID = 1L;

    Failed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
