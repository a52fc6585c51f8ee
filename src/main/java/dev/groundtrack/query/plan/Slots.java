package dev.groundtrack.query.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one query, numbered in the order in which its plan comes upon them. */
final class Slots {
  private final List<@Nullable Object> values = new ArrayList<>();

  Given take(@Nullable Object value) {
    values.add(value);
    return new Given(values.size() - 1);
  }

  @Nullable Given takeUnlessNull(@Nullable Object value) {
    return value == null ? null : take(value);
  }

  List<@Nullable Object> values() {
    return values;
  }
}
