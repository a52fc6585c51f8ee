package dev.groundtrack.ingest.attribution;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.model.Wording;
import dev.groundtrack.text.ReadingTime;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the statements of a text: who says what, after PARC 3 and PolNeAR (source, cue, content),
 * direct or not. Each word is weighed as a cue; a likely one is given the likeliest of its possible
 * contents and sources. The weights are learnt offline by logistic regression and lie beside this
 * class, as do the word classes; the modes and their words are the schema's.
 */
public final class StatementFinder {
  /** A word less likely than this to be a cue is none: the best F1 in cross-validation. */
  static final double LEAST = 0.38;

  /** How many features of a cue are told to whoever mends its reading. */
  private static final int HEAVIEST = 5;

  /** The same within what somebody says: the texts that the weights come from mark few of these. */
  private static final double LEAST_NESTED = 0.04;

  private final TokenClasses words;
  private final Weights cues;
  private final Weights contents;
  private final Weights sources;
  private final StatementAttributes attributes;

  StatementFinder(
      TokenClasses words,
      Weights cues,
      Weights contents,
      Weights sources,
      StatementAttributes attributes) {
    this.words = words;
    this.cues = cues;
    this.contents = contents;
    this.sources = sources;
    this.attributes = attributes;
  }

  /** Loads the weights and the word classes: once a process. */
  public static StatementFinder load(Map<Mode, Wording> modes) {
    return new StatementFinder(
        new TokenClasses(WordNetClasses.get()),
        Weights.load("cue-weights.txt.gz"),
        Weights.load("content-weights.txt.gz"),
        Weights.load("source-weights.txt.gz"),
        new StatementAttributes(modes));
  }

  /**
   * The statements of a text, those within what another says among them, in the order of their
   * cues; then headlines of the form “speaker: what is said”; then the quotes with no cue beside
   * them, given to whoever the text makes likeliest.
   */
  public List<Statement> find(AnnotatedText text) {
    ParsedText prose = ParsedText.of(text.document().text(), text.trees());
    SpeakerMentions speakers = new SpeakerMentions(prose, text.mentions());
    List<Statement> found = new ArrayList<>();
    for (SyntaxTree tree : prose.trees()) {
      ReadingTime.check();
      readings(prose, tree).stream().map(r -> statement(prose, speakers, r)).forEach(found::add);
    }
    found.addAll(new HeadlineStatements(prose, speakers, text.mentions()).statements(found));
    found.addAll(new UncuedQuotes(prose, speakers, found).statements());
    return List.copyOf(found);
  }

  /** A word that may be a cue, and how likely it is. */
  private record Cue(Token token, double probability) {}

  private List<Attribution> readings(ParsedText prose, SyntaxTree tree) {
    List<Cue> likely = new ArrayList<>();
    for (Token token : tree.sentence().tokens()) {
      if (CueFeatures.isCandidate(token)) {
        CueFeatures features = new CueFeatures(prose, words, tree, token);
        double probability = Weights.probability(cues.score(features.all()));
        if (probability >= LEAST_NESTED) {
          likely.add(new Cue(token, probability));
        }
      }
    }
    List<Attribution> readings = new ArrayList<>();
    likely.stream()
        .filter(c -> c.probability() >= LEAST)
        .forEach(c -> reading(prose, tree, c).ifPresent(readings::add));
    List<Attribution> outer = List.copyOf(readings);
    likely.stream()
        .filter(c -> c.probability() < LEAST && isReporting(tree, c.token()))
        .filter(c -> outer.stream().anyMatch(r -> r.content().overlaps(c.token().span())))
        .forEach(c -> reading(prose, tree, c).ifPresent(readings::add));
    readings.sort(Comparator.comparing(r -> r.cue().index()));
    return CueNesting.settled(readings);
  }

  /** A verb of somebody's with a whole clause behind it: “that Rogozin had admitted that”. */
  private static boolean isReporting(SyntaxTree tree, Token token) {
    return PartsOfSpeech.isVerb(token)
        && tree.child(token, "nsubj").isPresent()
        && tree.children(token, "ccomp")
            .anyMatch(c -> c.index() > token.index() && tree.child(c, "mark").isPresent());
  }

  /** Reads a word as a cue, if it has something that it may report. */
  private Optional<Attribution> reading(ParsedText prose, SyntaxTree tree, Cue likely) {
    Token token = likely.token();
    double cue = likely.probability();
    List<ContentCandidate> options = ContentCandidates.of(prose, tree, token);
    if (options.isEmpty()) {
      return Optional.empty();
    }
    ContentFeatures features = new ContentFeatures(prose, words, tree, token);
    LikeliestOption content = LikeliestOption.of(contents, options, features::features);
    ContentCandidate chosen = withinItsClause(tree, token, options, options.get(content.index()));
    double overlapping = overlapping(options, content);
    Source source = source(tree, token, chosen);
    List<String> scores = new ArrayList<>();
    scores.add(score("cue", cue));
    scores.add(score("content", overlapping));
    scores.add(score("source", source.probability()));
    scores.addAll(cues.heaviest(new CueFeatures(prose, words, tree, token).all(), HEAVIEST));
    return Optional.of(
        new Attribution(
            tree, token, prose.carriedOn(chosen), source.head(), cue * overlapping, scores));
  }

  private static String score(String of, double probability) {
    return String.format(Locale.ROOT, "%s: %.2f", of, probability);
  }

  /** The head of whoever says it, if anybody is named, and how likely that is. */
  private record Source(Optional<Token> head, double probability) {}

  /**
   * “The claim that NASA had threatened Roscosmos was repeated”, “had Moscow not threatened OneWeb,
   * NASA would”: what a cue in a subject or a fronted clause reports ends before what the cue
   * itself hangs on.
   */
  private static ContentCandidate withinItsClause(
      SyntaxTree tree, Token cue, List<ContentCandidate> options, ContentCandidate chosen) {
    boolean tooLong =
        (PartsOfSpeech.isNoun(cue) || cue.relation().equals("advcl"))
            && tree.parent(cue).filter(p -> p.index() > cue.index()).isPresent()
            && tree.parent(cue).filter(p -> chosen.overlaps(p.span())).isPresent();
    return options.stream()
        .filter(o -> tooLong)
        .filter(o -> o.kinds().stream().anyMatch(k -> k.matches("child (ccomp|xcomp|acl|obj).*")))
        .findFirst()
        .orElse(chosen);
  }

  private Source source(SyntaxTree tree, Token cue, ContentCandidate content) {
    SourceCandidates features = new SourceCandidates(words, tree, cue, content);
    List<Optional<Token>> heads = SourceCandidates.candidates(tree, cue);
    LikeliestOption best = LikeliestOption.of(sources, heads, features::features);
    return new Source(heads.get(best.index()), best.probability(best.index()));
  }

  /** How likely it is that the content chosen is right at least in part. */
  private static double overlapping(List<ContentCandidate> options, LikeliestOption choice) {
    ContentCandidate chosen = options.get(choice.index());
    return IntStream.range(0, options.size())
        .filter(i -> options.get(i).parts().stream().anyMatch(chosen::overlaps))
        .mapToDouble(choice::probability)
        .sum();
  }

  private Statement statement(ParsedText prose, SpeakerMentions speakers, Attribution reading) {
    return new Statement(
        reading.span(prose),
        reading.cueSpan(),
        reading.content().parts(),
        reading.source().map(s -> speakers.mention(reading.tree(), s)).orElse(null),
        prose.isQuoted(reading.content()),
        attributes.mode(reading),
        attributes.polarity(reading),
        attributes.modality(reading),
        null,
        Math.min(1, reading.confidence()),
        explanation(reading));
  }

  private Explanation explanation(Attribution reading) {
    String kind = reading.content().kinds().stream().min(Comparator.naturalOrder()).orElseThrow();
    return new Explanation(
        Grammar.lemma(reading.cue()) + ": " + kind,
        null,
        null,
        List.of(reading.cueSpan()),
        reading.source().map(s -> reading.tree().path(s, reading.cue())).orElse(List.of()),
        attributes.cues(reading),
        reading.scores());
  }
}
