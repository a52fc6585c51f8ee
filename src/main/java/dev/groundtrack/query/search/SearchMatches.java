package dev.groundtrack.query.search;

import dev.groundtrack.model.name.NameBigrams;
import dev.groundtrack.model.name.NameFold;
import dev.groundtrack.model.name.NameKeys;
import dev.groundtrack.query.plan.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a hit met the words of a text. */
public final class SearchMatches {
  /** More texts of one hit tell no more. */
  private static final int MOST = 5;

  private final List<String> stems;
  private final List<String> pairs;
  private final List<String> keys;

  /** What meets these terms. */
  public SearchMatches(SearchTerms terms) {
    this.stems = terms.stems();
    this.pairs = terms.pairs();
    this.keys = NameKeys.asked(terms.text());
  }

  private record Match(String field, String text, double alike) {}

  /**
   * What met it, the name that is most alike first.
   *
   * @param values of the fields, by their names in the database; none where it was found otherwise
   */
  public List<Map<String, Object>> of(Search.Matched asked, Map<String, @Nullable Object> values) {
    List<Match> names = new ArrayList<>();
    List<Match> texts = new ArrayList<>();
    for (Search.Field field : asked.fields()) {
      for (Object value : all(values.get(field.property()))) {
        String text = String.valueOf(value);
        if (field.naming()) {
          names.add(new Match(field.name(), text, alike(text)));
        }
        if (hasWord(text)) {
          texts.add(new Match(field.name(), text, 0));
        }
      }
    }
    List<Match> found = new ArrayList<>();
    names.stream()
        .filter(match -> match.alike() >= SearchTerms.ALIKE)
        .max(Comparator.comparingDouble(Match::alike))
        .ifPresent(found::add);
    texts.stream()
        .filter(match -> found.stream().noneMatch(f -> f.text().equals(match.text())))
        .distinct()
        .limit(MOST)
        .forEach(found::add);
    return found.stream().map(match -> told(asked, match)).toList();
  }

  private static Map<String, Object> told(Search.Matched asked, Match match) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (Search.MatchPart part : asked.parts()) {
      told.put(
          part.key(),
          switch (part.what()) {
            case FIELD -> match.field();
            case TEXT -> match.text();
          });
    }
    return told;
  }

  private static List<?> all(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  /** A name that has a key of the text is it, however it is written. */
  private double alike(String name) {
    boolean meant =
        NameKeys.of(List.of(name), List.of(name), true).stream().anyMatch(keys::contains);
    double alike =
        pairs.isEmpty() ? 0 : NameBigrams.alike(pairs, NameBigrams.of(NameFold.words(name)));
    return meant ? 1 + alike : alike;
  }

  private boolean hasWord(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return stems.stream().anyMatch(lower::contains);
  }
}
