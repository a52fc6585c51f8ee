package dev.groundtrack.model.cache;

import org.jspecify.annotations.Nullable;

/**
 * How long an answer may be kept by those who asked it, and by caches on the way, as far as a type
 * or a field has a say in it.
 *
 * @param maxAge in seconds; none where nothing is said
 * @param isPrivate whether it is for whoever asked alone
 * @param inherits whether it may be kept for as long as what it is asked of
 */
public record CacheHint(@Nullable Integer maxAge, boolean isPrivate, boolean inherits) {
  /** Where there is none. */
  public static final CacheHint NONE = new CacheHint(null, false, false);

  /** This, and what another says where it says nothing. */
  public CacheHint or(CacheHint other) {
    return new CacheHint(
        maxAge == null && !inherits ? other.maxAge : maxAge,
        isPrivate || other.isPrivate,
        inherits || maxAge == null && other.inherits);
  }
}
