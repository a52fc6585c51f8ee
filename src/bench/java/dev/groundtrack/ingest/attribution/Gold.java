package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A statement as people annotated it. */
record Gold(List<Span> source, List<Span> cue, List<Span> content) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /** A token in its tree. */
  record Place(SyntaxTree tree, Token token) {}

  static boolean overlap(List<Span> spans, Span span) {
    return spans.stream().anyMatch(s -> s.overlaps(span));
  }

  /** The token at the head of the cue, a verb rather than another; null where none may be a cue. */
  Place cueHead(ParsedText prose) {
    for (SyntaxTree tree : prose.trees()) {
      List<Token> tokens =
          tree.sentence().tokens().stream().filter(t -> overlap(cue, t.span())).toList();
      Set<Integer> within = tokens.stream().map(Token::index).collect(Collectors.toSet());
      var best =
          tokens.stream()
              .filter(CueFeatures::isCandidate)
              .min(
                  Comparator.comparing((Token t) -> within.contains(t.head()))
                      .thenComparing(
                          t ->
                              PartsOfSpeech.isVerb(t)
                                  ? 0
                                  : PartsOfSpeech.isNoun(t) || PartsOfSpeech.isAdjective(t)
                                      ? 1
                                      : 2));
      if (best.isPresent()) {
        return new Place(tree, best.get());
      }
    }
    return null;
  }

  /** How well these stretches cover the content: F1 over words. */
  double agreement(ParsedText prose, List<Span> spans) {
    Set<Integer> mine = words(prose, spans);
    Set<Integer> theirs = words(prose, content);
    long both = mine.stream().filter(theirs::contains).count();
    return both == 0 ? 0 : 2.0 * both / (mine.size() + theirs.size());
  }

  private static Set<Integer> words(ParsedText prose, List<Span> spans) {
    Set<Integer> places = new HashSet<>();
    for (Span span : spans) {
      String cut = prose.text().cut(span);
      Matcher matcher = WORD.matcher(cut);
      while (matcher.find()) {
        places.add(span.start() + cut.codePointCount(0, matcher.start()));
      }
    }
    return places;
  }
}
