package dev.groundtrack.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What lies where in a text, found without looking at all of it: the text is cut into equal
 * stretches, and each knows what lies in it.
 */
public final class SpanIndex<T> {
  private static final int STRETCH = 256;

  private record Entry<T>(int number, Span span, T thing) {}

  private final Map<Integer, List<Entry<T>>> stretches = new HashMap<>();
  private int size;

  /** Puts a thing at a place; it may lie at several. */
  public void add(Span span, T thing) {
    Entry<T> entry = new Entry<>(size++, span, thing);
    for (int i = span.start() / STRETCH; i <= last(span); i++) {
      stretches.computeIfAbsent(i, s -> new ArrayList<>()).add(entry);
    }
  }

  /** What overlaps a span, each once, in the order in which it was added. */
  public Collection<T> over(Span span) {
    List<Entry<T>> found = new ArrayList<>();
    for (int i = span.start() / STRETCH; i <= last(span); i++) {
      stretches.getOrDefault(i, List.of()).stream()
          .filter(e -> e.span().overlaps(span))
          .forEach(found::add);
    }
    found.sort(Comparator.comparingInt(Entry::number));
    Collection<T> things = new LinkedHashSet<>();
    found.forEach(e -> things.add(e.thing()));
    return things;
  }

  private static int last(Span span) {
    return Math.max(span.start(), span.end() - 1) / STRETCH;
  }
}
