package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.EncodedSentence.Pieces;
import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.text.ReadingTime;
import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells of what the names are that no table knows, by all sentences of a text that they stand in: a
 * tagger that knows neither a firm nor a craft takes most of them for people and places. Safe for
 * use by many threads.
 */
public final class NameTyper {
  /** How likely it must be for what the tagger says to be put aside, or does not see. */
  private static final double SURE = 0.8;

  /** How likely for a name to be of nothing that an entity may be. */
  private static final double OTHER = 0.8;

  /** WordNet's fields of what no entity is named for that goes by several words. */
  private static final Set<String> HAPPENINGS =
      Set.of(
          "communication",
          "event",
          "act",
          "possession",
          "phenomenon",
          "process",
          "cognition",
          "state",
          "attribute");

  private static final Set<String> NATURAL = Set.of("object", "time");

  private final EncodedSentences encoder;
  private final NameHead head;
  private final PairLabels labels;

  NameTyper(EncodedSentences encoder, NameHead head, PairLabels labels) {
    this.encoder = encoder;
    this.head = head;
    this.labels = labels;
  }

  /**
   * The same text, its unknown names typed anew.
   *
   * @param more names that the tagger did not see; those that stay untyped are left out
   * @param isKnown whether a table knows a name
   */
  public AnnotatedText typed(AnnotatedText text, List<Mention> more, Predicate<String> isKnown) {
    List<Mention> names = new ArrayList<>(more);
    names.removeIf(m -> isPlural(text, m));
    for (Mention mention : text.mentions()) {
      boolean isName = mention.kind() == Mention.Kind.NAME && !mention.metonym();
      if (isName && mention.known() == null && !isKnown.test(mention.text())) {
        names.add(mention);
      }
    }
    Map<Mention, Set<String>> typed = types(text, names);
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : text.mentions()) {
      mentions.add(mention.of(typed.getOrDefault(mention, mention.types())));
    }
    for (Mention mention : more) {
      Set<String> types = typed.getOrDefault(mention, Set.of());
      if (!types.isEmpty()) {
        mentions.add(mention.of(types));
      }
    }
    return text.withMentions(mentions);
  }

  /** What each is, by the mean over all places that its name stands in, sentence by sentence. */
  private Map<Mention, Set<String>> types(AnnotatedText text, List<Mention> names) {
    Map<String, String> full = fullNames(text);
    Map<String, double[]> sums = new HashMap<>();
    names.stream()
        .sorted(Comparator.comparingInt(Mention::sentence))
        .forEach(
            m ->
                likelihoods(text, m)
                    .ifPresent(likely -> sums.merge(name(m, full), likely, NameTyper::sum)));
    Map<Mention, Set<String>> typed = new HashMap<>();
    for (Mention mention : names) {
      double[] sum = sums.get(name(mention, full));
      if (sum != null) {
        typed.put(mention, types(mention, sum));
      }
    }
    return typed;
  }

  private static String name(Mention mention, Map<String, String> full) {
    return full.getOrDefault(mention.text(), mention.text());
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  /** Of a last word that a longer name ends with, that name: “Rein” after “Olav Rein”. */
  private static Map<String, String> fullNames(AnnotatedText text) {
    Map<String, String> full = new HashMap<>();
    for (Mention mention : text.mentions()) {
      int last = mention.text().lastIndexOf(' ');
      if (mention.kind() == Mention.Kind.NAME && last > 0) {
        full.putIfAbsent(mention.text().substring(last + 1), mention.text());
      }
    }
    return full;
  }

  /** Where it stands; nothing where that was not read. */
  private Optional<double[]> likelihoods(AnnotatedText text, Mention mention) {
    ReadingTime.check();
    Span sentence = text.trees().get(mention.sentence()).sentence().span();
    EncodedSentence encoded = encoder.of(text.document().text().cut(sentence));
    Pieces pieces =
        encoded.pieces(
            mention.span().start() - sentence.start(), mention.span().end() - sentence.start());
    return pieces.from() > 0 ? Optional.of(head.likelihoods(encoded, pieces)) : Optional.empty();
  }

  /**
   * @param sums of how likely each label is, over some places
   */
  private Set<String> types(Mention mention, double[] sums) {
    double all = Arrays.stream(sums).sum();
    double of = 0;
    String best = "";
    double other = 0;
    for (int i = 0; i < sums.length; i++) {
      String named = labels.named().get(i);
      if (!labels.entityTypes().contains(named)) {
        other += sums[i] / all;
      } else if (sums[i] / all > of) {
        of = sums[i] / all;
        best = named;
      }
    }
    if (other >= OTHER) {
      return Set.of();
    }
    return of >= SURE && !isThing(mention.text()) ? Set.of(best) : mention.types();
  }

  /** “Democrats”: many of something, that have no name as one. */
  private static boolean isPlural(AnnotatedText text, Mention mention) {
    return text.trees().get(mention.sentence()).token(mention.head()).tag().equals("NNPS");
  }

  /**
   * Whether a name says that it is of something that was written or happens: “Outer Space Treaty”,
   * “Nobel Prize”, “Resolution A-77”; or a word of its own means something that nobody made:
   * “Earth”.
   */
  private static boolean isThing(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ");
    int last = words.length - 1;
    String field =
        WordNetClasses.get()
            .field("noun", words[last > 0 && hasDigit(words[last]) ? last - 1 : last]);
    return words.length > 1 ? HAPPENINGS.contains(field) : NATURAL.contains(field);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
