package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.NumberedName;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names that no tagger saw: runs of proper nouns that no mention overlaps. Nothing is known of
 * their types; they may stand at the end of a relation, but mean no entity.
 */
final class UnknownNames {
  private static final Set<String> OTHERWISE = Set.of("NN", "NNS", "UH", "FW");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");
  private static final Pattern ADDRESS = Pattern.compile("\\p{Lu}[\\w-]*(\\.\\w+)+");

  private final Text text;
  private final Predicate<Token> isTitle;

  /**
   * @param isTitle whether a word is what somebody is, not what they are called
   */
  UnknownNames(Text text, Predicate<Token> isTitle) {
    this.text = text;
    this.isTitle = isTitle;
  }

  List<Mention> in(Sentence sentence, List<Mention> known) {
    List<Mention> found = new ArrayList<>();
    int size = sentence.tokens().size();
    for (int from = 0; from < size; ) {
      int to = from;
      while (to < size && isPart(sentence.tokens(), from, to, known)) {
        to++;
      }
      while (to > from && to < size && goesOn(sentence.tokens().get(to), known)) {
        to++;
      }
      int end = to;
      while (end > from && !endsAName(sentence.tokens().get(end - 1), known)) {
        end--;
      }
      if (end > from) {
        found.add(mention(sentence, from, end));
      }
      from = Math.max(to, from + 1);
    }
    return found;
  }

  private boolean isPart(List<Token> tokens, int from, int at, List<Mention> known) {
    Token token = tokens.get(at);
    boolean within =
        at > from
            && WordList.WITHIN_UNKNOWN_NAMES.contains(token.text())
            && !(token.text().equals("and") && isListed(tokens, from, at));
    return within || isProper(token, known);
  }

  /** What “and” joins is listed: “Alba, Boreas and Ceres”, “Tucana-2 and Sagitta-B”. */
  private static boolean isListed(List<Token> tokens, int from, int at) {
    return from > 0 && tokens.get(from - 1).text().equals(",")
        || NumberedName.is(tokens.get(at - 1).text());
  }

  /** “Northwind Path”: a noun in capitals right behind a proper one. */
  private boolean goesOn(Token token, List<Mention> known) {
    return PartsOfSpeech.isCommonNoun(token)
        && Grammar.isCapitalised(token)
        && isFree(token, known);
  }

  private boolean endsAName(Token token, List<Mention> known) {
    return isProper(token, known) || goesOn(token, known);
  }

  private boolean isProper(Token token, List<Mention> known) {
    return looksProper(token)
        && !WordList.CALENDAR.contains(token.text())
        && !Grammar.isHonorific(token)
        && isFree(token, known);
  }

  /** Taggers take “PATH” for a common noun, and know no word such as “Orbit.com”. */
  private static boolean looksProper(Token token) {
    return PartsOfSpeech.isProperNoun(token)
        || (token.tag().equals("ADD") && ADDRESS.matcher(token.text()).matches())
        || (OTHERWISE.contains(token.tag()) && CAPITALS.matcher(token.text()).matches());
  }

  private boolean isFree(Token token, List<Mention> known) {
    return !isTitle.test(token)
        && known.stream()
            .noneMatch(m -> m.span().overlaps(token.span()) && m.kind() != Mention.Kind.NOMINAL);
  }

  private Mention mention(Sentence sentence, int from, int to) {
    Span span = sentence.tokens().get(from).span().union(sentence.tokens().get(to - 1).span());
    return new Mention(
        span, sentence.index(), to - 1, text.cut(span), Mention.Kind.NAME, Set.of(), null, false);
  }
}
