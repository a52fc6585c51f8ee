package dev.groundtrack.ingest.attribution;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.SpanIndex;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whole sentences between quotation marks that no cue claims. Where the paragraph tells of one
 * person beside the quote, that is who speaks; else whoever was quoted just before goes on, as far
 * as the next paragraph; else nobody is named.
 */
final class UncuedQuotes {
  /** How often the last speaker is still the one who speaks, and whoever acts beside the quote. */
  private static final double CONFIDENCE = 0.6;

  private static final double UNNAMED = 0.5;

  private static final String GOES_ON = "lone quote: the last speaker goes on";
  private static final String ACTS = "lone quote: whoever acts beside it";
  private static final String NOBODY = "lone quote: nobody named";

  private final ParsedText prose;
  private final SpeakerMentions speakers;
  private final SpanIndex<Statement> claimed = new SpanIndex<>();
  private final NavigableMap<Span, Mention> quotedBefore = new TreeMap<>();
  private final Map<Integer, List<Sentence>> paragraphs = new HashMap<>();
  private final Map<Integer, Optional<Mention>> acting = new HashMap<>();

  UncuedQuotes(ParsedText prose, SpeakerMentions speakers, List<Statement> found) {
    this.prose = prose;
    this.speakers = speakers;
    found.forEach(this::note);
    for (SyntaxTree tree : prose.trees()) {
      Sentence sentence = tree.sentence();
      paragraphs.computeIfAbsent(sentence.paragraph(), p -> new ArrayList<>()).add(sentence);
    }
  }

  private void note(Statement statement) {
    statement.content().forEach(part -> claimed.add(part, statement));
    if (statement.cue() != null) {
      claimed.add(statement.cue(), statement);
    }
    if (statement.quoted() && statement.speaker() != null) {
      quotedBefore.putIfAbsent(statement.span(), statement.speaker());
    }
  }

  List<Statement> statements() {
    List<Statement> lone = new ArrayList<>();
    for (Quote quote : prose.quotes()) {
      if (isSentence(quote) && !isClaimed(quote)) {
        lone.add(statement(quote));
      }
    }
    return lone;
  }

  private boolean isSentence(Quote quote) {
    Sentence first = prose.sentence(quote.firstSentence());
    Sentence last = prose.sentence(quote.lastSentence());
    boolean starts = first.span().start() == quote.span().start() || isAfterAColon(first, quote);
    boolean finite = first.tokens().stream().anyMatch(PartsOfSpeech::mayBeFinite);
    return starts && finite && last.span().end() <= quote.span().end() + 1;
  }

  /** “Nelson was blunt: “Russia is our partner.”” */
  private static boolean isAfterAColon(Sentence sentence, Quote quote) {
    return sentence.tokens().stream()
        .filter(t -> t.span().end() <= quote.span().start())
        .reduce((a, b) -> b)
        .filter(t -> t.text().equals(":"))
        .isPresent();
  }

  private boolean isClaimed(Quote quote) {
    return !claimed.over(quote.span()).isEmpty();
  }

  private Statement statement(Quote quote) {
    Optional<Mention> acts = actsBeside(quote);
    if (acts.isPresent()) {
      return statement(quote, acts, CONFIDENCE, ACTS);
    }
    Optional<Mention> last = lastQuoted(quote);
    return last.isPresent()
        ? statement(quote, last, CONFIDENCE, GOES_ON)
        : statement(quote, last, UNNAMED, NOBODY);
  }

  /** The one person who is the subject of a sentence of the paragraph, outside of quotes. */
  private Optional<Mention> actsBeside(Quote quote) {
    int paragraph = prose.sentence(quote.firstSentence()).paragraph();
    return acting.computeIfAbsent(paragraph, this::actsIn);
  }

  private Optional<Mention> actsIn(int paragraph) {
    List<Mention> subjects =
        paragraphs.getOrDefault(paragraph, List.of()).stream()
            .flatMap(s -> subject(prose.trees().get(s.index())).stream())
            .limit(2)
            .toList();
    return subjects.size() == 1 ? subjects.stream().findFirst() : Optional.empty();
  }

  private Optional<Mention> subject(SyntaxTree tree) {
    return tree.sentence().tokens().stream()
        .filter(t -> ClauseStructure.isSubject(t) && isPerson(t))
        .filter(t -> prose.quoteAt(t.span()).isEmpty())
        .findFirst()
        .map(t -> speakers.mention(tree, t));
  }

  private static boolean isPerson(Token token) {
    return token.entityTag() == EntityTag.PERSON
        || GrammarWords.ONE_PERSON_SUBJECTS.contains(Grammar.lemma(token));
  }

  private Optional<Mention> lastQuoted(Quote quote) {
    int paragraph = prose.sentence(quote.firstSentence()).paragraph();
    int start = quote.span().start();
    return quotedBefore.headMap(new Span(start, start), true).descendingMap().entrySet().stream()
        .filter(e -> e.getKey().end() <= start)
        .findFirst()
        .map(Map.Entry::getValue)
        .filter(m -> paragraph - prose.sentence(m.sentence()).paragraph() <= 1);
  }

  private Statement statement(
      Quote quote, Optional<Mention> speaker, double confidence, String rule) {
    Span sentences =
        prose
            .sentence(quote.firstSentence())
            .span()
            .union(prose.sentence(quote.lastSentence()).span());
    return new Statement(
        sentences.union(quote.span()),
        null,
        List.of(quote.span()),
        speaker.orElse(null),
        true,
        Mode.SAID,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        null,
        confidence,
        rule);
  }
}
