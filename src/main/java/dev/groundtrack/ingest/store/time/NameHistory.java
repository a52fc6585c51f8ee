package dev.groundtrack.ingest.store.time;

import dev.groundtrack.graph.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What sources call an entity, and called it, by those that were published up to each day. */
public final class NameHistory {
  private final Map<Name, Long> times = new HashMap<>();
  private final SortedSet<Name> naming =
      new TreeSet<>(Comparator.comparing(Name::bytes, Arrays::compareUnsigned));

  private NameHistory() {}

  /**
   * What it is called.
   *
   * @param from the first day on which it was called so; of all sources, dated or not, the last of
   *     days
   * @param called as most mentions name it, those that name it first
   * @param names all that name it, in the order of their letters
   */
  public record Called(LocalDate from, @Nullable String called, List<String> names) {
    public Called {
      names = List.copyOf(names);
    }

    private boolean isLike(Called other) {
      return Objects.equals(called, other.called) && names.equals(other.names);
    }
  }

  private record Name(String text, boolean naming) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final Comparator<Map.Entry<Name, Long>> MOST =
      Comparator.comparing((Map.Entry<Name, Long> e) -> !e.getKey().naming())
          .thenComparing(e -> -e.getValue())
          .thenComparing(e -> e.getKey().bytes(), Arrays::compareUnsigned);

  /** By all mentions. */
  public static Called now(List<Row> mentions) {
    NameHistory history = new NameHistory();
    mentions.forEach(history::add);
    return history.called(LocalDate.MAX);
  }

  /** Day by day, by those mentions that have a day; only where something changes. */
  public static List<Called> of(List<Row> mentions) {
    Map<LocalDate, List<Row>> days = new TreeMap<>();
    for (Row mention : mentions) {
      if (mention.value("day") instanceof LocalDate day) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).add(mention);
      }
    }
    NameHistory history = new NameHistory();
    List<Called> all = new ArrayList<>();
    days.forEach(
        (day, some) -> {
          some.forEach(history::add);
          Called called = history.called(day);
          if (all.isEmpty() || !all.getLast().isLike(called)) {
            all.add(called);
          }
        });
    return all;
  }

  private void add(Row mention) {
    if (mention.value("name") instanceof String text) {
      Name name = new Name(text, Boolean.TRUE.equals(mention.value("naming")));
      times.merge(name, (long) mention.number("times"), Long::sum);
      if (name.naming()) {
        naming.add(name);
      }
    }
  }

  private Called called(LocalDate from) {
    return new Called(
        from,
        times.entrySet().stream().min(MOST).map(e -> e.getKey().text()).orElse(null),
        naming.stream().map(Name::text).toList());
  }
}
