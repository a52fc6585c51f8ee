package dev.groundtrack.web.cache;

/**
 * How long a whole answer may be kept.
 *
 * @param maxAge in seconds
 * @param isPrivate whether it is for whoever asked alone
 */
record CachePolicy(int maxAge, boolean isPrivate) {
  /** What must not be kept at all: what went wrong, and what has changed something. */
  static final String NEVER = "no-store";

  /** The same, at most for whoever asked unless it may be for all. */
  CachePolicy as(boolean forAll) {
    return forAll ? this : new CachePolicy(maxAge, true);
  }

  /** The value of {@code Cache-Control}. What is not kept for a time is asked after each time. */
  String header() {
    String whose = isPrivate ? "private" : "public";
    return maxAge > 0
        ? "max-age=" + maxAge + ", " + whose
        : "no-cache" + (isPrivate ? ", private" : "");
  }
}
