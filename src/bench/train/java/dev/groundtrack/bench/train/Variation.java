package dev.groundtrack.bench.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A sentence as it might have stood: with other names of the same type for some of its own, so that
 * names tell nothing, and without the types of some mentions, as a reader does not know them all.
 */
final class Variation {
  private static final double UNTYPED = 0.15;

  /** Of the names that are wrongly typed by the tagger, how many are not when read. */
  private static final double TYPED = 0.8;

  private final Map<String, List<String>> names = new HashMap<>();
  private final double share;
  private final Random random;

  /**
   * @param examples whose names may stand for others, but those of what is kept aside
   * @param share of the names that are changed
   */
  Variation(List<Example> examples, double share, Random random) {
    this.share = share;
    this.random = random;
    Map<String, Set<String>> all = new TreeMap<>();
    for (Example example : examples) {
      if (!example.isAside() && !example.isForConfidence()) {
        example.mentions().stream()
            .filter(Variation::isName)
            .forEach(
                m -> all.computeIfAbsent(type(m), t -> new TreeSet<>()).add(words(example, m)));
      }
    }
    all.forEach((type, some) -> names.put(type, List.copyOf(some)));
  }

  private static boolean isName(Example.Mention mention) {
    return mention.isName() && Labels.ENTITY_TYPES.contains(mention.named());
  }

  private static String type(Example.Mention mention) {
    return mention.named();
  }

  private static String words(Example example, Example.Mention mention) {
    return example.text().substring(mention.start(), mention.end());
  }

  Example of(Example example) {
    Map<Integer, Change> changes = changes(example);
    StringBuilder text = new StringBuilder();
    int[] places = new int[example.text().length() + 1];
    for (int at = 0; at < example.text().length(); ) {
      Change change = changes.get(at);
      places[at] = text.length();
      if (change == null) {
        text.append(example.text().charAt(at++));
      } else {
        for (int i = at + 1; i < change.end(); i++) {
          places[i] = INSIDE;
        }
        text.append(change.name());
        at = change.end();
      }
    }
    places[example.text().length()] = text.length();
    List<Example.Token> tokens =
        example.tokens().stream()
            .map(t -> new Example.Token(start(places, t.start()), end(places, t.end()), t.head()))
            .toList();
    List<Example.Mention> mentions =
        example.mentions().stream()
            .map(
                m ->
                    new Example.Mention(
                        start(places, m.start()),
                        end(places, m.end()),
                        m.head(),
                        types(m),
                        m.kind(),
                        m.named()))
            .toList();
    return new Example(
        example.set(),
        example.id(),
        text.toString(),
        tokens,
        mentions,
        example.pairs(),
        example.worded());
  }

  /** Mostly what it is, as names are typed before pairs are asked about. */
  private Set<String> types(Example.Mention mention) {
    if (random.nextDouble() < UNTYPED) {
      return Set.of();
    }
    return isName(mention) && random.nextDouble() < TYPED
        ? Set.of(mention.named())
        : mention.types();
  }

  private static final int INSIDE = -1;

  /** Within a name that was changed: where that begins. */
  private static int start(int[] places, int at) {
    int known = at;
    while (places[known] == INSIDE) {
      known--;
    }
    return places[known];
  }

  /** Within a name that was changed: where that ends. */
  private static int end(int[] places, int at) {
    int known = at;
    while (places[known] == INSIDE) {
      known++;
    }
    return places[known];
  }

  /** Another name, and where that ends in whose place it stands. */
  private record Change(int end, String name) {}

  private Map<Integer, Change> changes(Example example) {
    Map<Integer, Change> changes = new HashMap<>();
    Map<String, String> same = new HashMap<>();
    Set<String> kept = new HashSet<>();
    List<Example.Mention> mentions = new ArrayList<>(example.mentions());
    Collections.shuffle(mentions, random);
    for (Example.Mention mention : mentions) {
      String words = words(example, mention);
      boolean alone =
          example.mentions().stream()
              .noneMatch(
                  m ->
                      m.start() < mention.end()
                          && m.end() > mention.start()
                          && m.end() - m.start() <= mention.end() - mention.start()
                          && m != mention);
      if (isName(mention) && alone && !kept.contains(words)) {
        if (!same.containsKey(words) && random.nextDouble() >= share) {
          kept.add(words);
          continue;
        }
        List<String> others = names.getOrDefault(type(mention), List.of(words));
        String name = same.computeIfAbsent(words, w -> others.get(random.nextInt(others.size())));
        changes.put(mention.start(), new Change(mention.end(), name));
      }
    }
    return changes;
  }
}
