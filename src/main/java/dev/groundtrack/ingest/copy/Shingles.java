package dev.groundtrack.ingest.copy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text as the sets of its runs of words (shingles; Broder, On the resemblance and containment of
 * documents, 1997).
 *
 * @param all every run
 * @param own those of which no word stands in a quotation
 */
record Shingles(Set<String> all, Set<String> own) {
  /**
   * Words in a run: of three, a mistake mended in a short text takes three runs along, not more.
   */
  private static final int WIDTH = 3;

  static Shingles of(List<TextWord> words) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    int width = Math.min(WIDTH, words.size());
    for (int i = 0; width > 0 && i + width <= words.size(); i++) {
      List<TextWord> some = words.subList(i, i + width);
      String run = some.stream().map(TextWord::form).collect(Collectors.joining(" "));
      all.add(run);
      if (some.stream().noneMatch(TextWord::quoted)) {
        own.add(run);
      }
    }
    return new Shingles(all, own);
  }
}
