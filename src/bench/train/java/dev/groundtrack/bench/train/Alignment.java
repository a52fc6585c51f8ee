package dev.groundtrack.bench.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The reader's candidates of a sentence beside what was annotated in it. A candidate means the
 * annotated mention that it overlaps most without being much longer; of several for one the one
 * that covers most of it. What was annotated and is no candidate stands beside them.
 */
final class Alignment {
  private static final int LONGER = 40;
  private static final int BESIDE = 25;
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "Person", Set.of("Person"),
          "Agency", Set.of("Agency"),
          "Country", Set.of("Country"),
          "Spacecraft", Set.of("Spacecraft"));

  private final String text;
  private final JsonNode sentence;
  private final Annotated annotated;
  private final int from;
  private final int to;
  private final List<Example.Token> tokens = new ArrayList<>();
  private final List<Example.Mention> mentions = new ArrayList<>();
  private final List<String> entities = new ArrayList<>();

  /** Of each annotated mention its place among the mentions of the sentence. */
  private final Map<Integer, Integer> places = new HashMap<>();

  Alignment(String text, JsonNode sentence, Annotated annotated) {
    this.text = text;
    this.sentence = sentence;
    this.annotated = annotated;
    this.from = sentence.path("start").asInt();
    this.to = sentence.path("end").asInt();
  }

  Example example(String set) {
    int start = text.offsetByCodePoints(0, from);
    String words = text.substring(start, text.offsetByCodePoints(start, to - from));
    tokens(words);
    candidates(words);
    unfound(words);
    return new Example(
        set, sentence.path("id").asString(), words, tokens, mentions, pairs(), worded());
  }

  private void tokens(String words) {
    for (JsonNode token : sentence.path("tokens")) {
      tokens.add(
          new Example.Token(
              words.offsetByCodePoints(0, token.path(0).asInt() - from),
              words.offsetByCodePoints(0, token.path(1).asInt() - from),
              token.path(2).asInt()));
    }
  }

  private void candidates(String words) {
    List<Optional<Integer>> meant = new ArrayList<>();
    Map<Integer, Integer> most = new HashMap<>();
    for (JsonNode candidate : sentence.path("mentions")) {
      int start = candidate.path("start").asInt();
      int end = candidate.path("end").asInt();
      Optional<Integer> nearest = meant(start, end);
      if (nearest.isPresent()) {
        int covered = shared(annotated.mentions().get(nearest.get()), start, end);
        if (covered > most.getOrDefault(nearest.get(), 0)) {
          most.put(nearest.get(), covered);
          places.put(nearest.get(), meant.size());
        }
      }
      meant.add(nearest);
      Set<String> types = new LinkedHashSet<>();
      candidate.path("types").forEach(type -> types.add(type.asString()));
      add(
          words,
          start,
          end,
          candidate.path("head").asInt(),
          new Reference(types, candidate.path("kind").asString(), named(nearest, types)));
    }
    for (int i = 0; i < meant.size(); i++) {
      int place = i;
      entities.add(
          meant.get(i).map(m -> (places.get(m) == place ? "" : "again ") + entity(m)).orElse(""));
    }
  }

  private String entity(int mention) {
    return annotated.mentions().get(mention).entity();
  }

  private Optional<Integer> meant(int start, int end) {
    List<Annotated.Mention> all = annotated.mentions();
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int length = all.get(i).end() - all.get(i).start();
      if (shared(all.get(i), start, end) > 0 && end - start <= length + LONGER) {
        near.add(i);
      }
    }
    return near.stream().max(Comparator.comparing(i -> shared(all.get(i), start, end)));
  }

  private static int shared(Annotated.Mention mention, int start, int end) {
    return Math.min(end, mention.end()) - Math.max(start, mention.start());
  }

  private void unfound(String words) {
    List<Annotated.Mention> all = annotated.mentions();
    for (int i = 0; i < all.size(); i++) {
      Annotated.Mention mention = all.get(i);
      if (mention.start() >= from && mention.end() <= to && !places.containsKey(i)) {
        places.put(i, mentions.size());
        add(
            words,
            mention.start(),
            mention.end(),
            -1,
            new Reference(
                TYPES.getOrDefault(mention.type(), Set.of()),
                mention.kind().isEmpty() ? "NOMINAL" : mention.kind(),
                mention.isName() ? mention.type() : ""));
        entities.add(mention.entity());
      }
    }
  }

  private void add(String words, int start, int end, int head, Reference as) {
    int first = words.offsetByCodePoints(0, Math.max(0, start - from));
    int last = words.offsetByCodePoints(0, Math.min(to, end) - from);
    mentions.add(
        new Example.Mention(
            first, last, head < 0 ? head(first, last) : head, as.types(), as.kind(), as.named()));
  }

  /** How a mention refers, and to what. */
  private record Reference(Set<String> types, String kind, String named) {}

  /**
   * What bears a name: as it was annotated, else as the reader has it, where nobody annotated that.
   */
  private String named(Optional<Integer> meant, Set<String> types) {
    boolean isTyped = annotated.mentions().stream().anyMatch(m -> !m.type().isEmpty());
    if (!isTyped) {
      return types.size() == 1 ? types.iterator().next() : "";
    }
    return meant
        .map(m -> annotated.mentions().get(m))
        .map(m -> m.isName() ? m.type() : "")
        .orElse("other");
  }

  /** The last word of a stretch that hangs on one outside. */
  private int head(int start, int end) {
    int head = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start() < end && tokens.get(i).end() > start) {
        int above = tokens.get(i).head();
        boolean inside =
            above >= 0
                && above < tokens.size()
                && tokens.get(above).start() >= start
                && tokens.get(above).end() <= end;
        head = inside ? head : i;
      }
    }
    return head;
  }

  private List<Example.Pair> pairs() {
    Map<List<Integer>, Example.Pair> told = new LinkedHashMap<>();
    Set<List<String>> related = new LinkedHashSet<>();
    Map<String, List<Annotated.Relation>> nearest = new LinkedHashMap<>();
    for (Annotated.Relation relation : annotated.relations()) {
      if (places.containsKey(relation.subject()) && places.containsKey(relation.object())) {
        nearest
            .computeIfAbsent(
                entity(relation.subject()) + " " + entity(relation.object()) + relation.types(),
                key -> new ArrayList<>())
            .add(relation);
      }
    }
    for (List<Annotated.Relation> same : nearest.values()) {
      Annotated.Relation relation =
          same.stream().min(Comparator.comparingInt(this::distance)).orElseThrow();
      add(told, related, relation, false);
      if (Labels.SYMMETRIC.containsAll(relation.types())) {
        add(told, related, relation, true);
      }
    }
    List<Example.Pair> pairs = new ArrayList<>(told.values());
    others(told, related, pairs);
    return pairs;
  }

  private int distance(Annotated.Relation relation) {
    int subject = mentions.get(places.get(relation.subject())).start();
    return Math.abs(subject - mentions.get(places.get(relation.object())).start());
  }

  private void add(
      Map<List<Integer>, Example.Pair> told,
      Set<List<String>> related,
      Annotated.Relation relation,
      boolean reversed) {
    int one = places.get(reversed ? relation.object() : relation.subject());
    int other = places.get(reversed ? relation.subject() : relation.object());
    related.add(List.of(entities.get(one), entities.get(other)));
    Example.Pair pair =
        new Example.Pair(
            one,
            other,
            relation.types(),
            relation.polarity(),
            relation.modality(),
            relation.tense());
    told.merge(List.of(one, other), pair, Alignment::both);
  }

  private static Example.Pair both(Example.Pair one, Example.Pair other) {
    Set<String> types = new LinkedHashSet<>(one.types());
    types.addAll(other.types());
    return new Example.Pair(
        one.subject(), one.object(), types, one.polarity(), one.modality(), one.tense());
  }

  /** Pairs that nobody related: what they may be; and what is related, the other way round. */
  private void others(
      Map<List<Integer>, Example.Pair> told, Set<List<String>> related, List<Example.Pair> pairs) {
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < mentions.size(); j++) {
        if (i == j || overlap(i, j) || told.containsKey(List.of(i, j))) {
          continue;
        }
        Set<String> types = may(told, related, i, j);
        if (!types.isEmpty()) {
          pairs.add(new Example.Pair(i, j, types, "", "", ""));
        }
      }
    }
  }

  private Set<String> may(
      Map<List<Integer>, Example.Pair> told, Set<List<String>> related, int i, int j) {
    String one = entities.get(i);
    String other = entities.get(j);
    boolean again = one.startsWith("again ") || other.startsWith("again ");
    boolean same = !one.isEmpty() && one.equals(other);
    if (again || same || related.contains(List.of(one, other))) {
      return Set.of();
    }
    if (annotated.isOfOnePair()) {
      boolean reversed = told.containsKey(List.of(j, i));
      return reversed || isApart(told, i) && isApart(told, j) ? Set.of(Labels.NONE) : Set.of();
    }
    if (annotated.others().isEmpty()) {
      return Set.of();
    }
    boolean named =
        annotated.others().size() == 1
            || List.of(i, j).stream().allMatch(m -> mentions.get(m).kind().equals("NAME"))
            || !one.isEmpty() && !other.isEmpty();
    return named ? annotated.others() : Set.of();
  }

  /**
   * Where one pair of a sentence was annotated: whether a mention is an end of it, or stands well
   * away from both ends. What stands beside an end may be one of a list with it, or mean the same.
   */
  private boolean isApart(Map<List<Integer>, Example.Pair> told, int place) {
    return told.keySet().stream()
        .allMatch(
            ends ->
                ends.contains(place)
                    || ends.stream().allMatch(end -> distance(end, place) > BESIDE));
  }

  private int distance(int i, int j) {
    Example.Mention one = mentions.get(i);
    Example.Mention other = mentions.get(j);
    return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
  }

  private boolean overlap(int i, int j) {
    Example.Mention one = mentions.get(i);
    Example.Mention other = mentions.get(j);
    return one.start() < other.end() && other.start() < one.end();
  }

  private List<Example.Worded> worded() {
    List<Example.Worded> worded = new ArrayList<>();
    for (JsonNode claim : sentence.path("claims")) {
      worded.add(
          new Example.Worded(
              claim.path("subject").asInt(),
              claim.path("object").asInt(),
              claim.path("type").asString(),
              claim.path("confidence").asDouble(),
              claim.path("rule").asString()));
    }
    return worded;
  }
}
