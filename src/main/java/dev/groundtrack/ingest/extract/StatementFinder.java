package dev.groundtrack.ingest.extract;

import dev.groundtrack.model.Wording;
import dev.groundtrack.statement.AnnotatedText;
import dev.groundtrack.statement.Mode;
import dev.groundtrack.statement.Statement;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private final Words words;
  private final Weights cues;
  private final Weights contents;
  private final Weights sources;
  private final Attributes attributes;

  StatementFinder(
      Words words, Weights cues, Weights contents, Weights sources, Attributes attributes) {
    this.words = words;
    this.cues = cues;
    this.contents = contents;
    this.sources = sources;
    this.attributes = attributes;
  }

  /** Loads the weights and the word classes: once a process. */
  public static StatementFinder load(Map<Mode, Wording> modes) {
    return new StatementFinder(
        new Words(WordClasses.load()),
        Weights.load("cue-weights.txt.gz"),
        Weights.load("content-weights.txt.gz"),
        Weights.load("source-weights.txt.gz"),
        new Attributes(modes));
  }

  /**
   * The statements of a text, in the order of their cues; then the quotes with no cue beside them,
   * given to whoever was quoted last.
   */
  public List<Statement> find(AnnotatedText text) {
    Prose prose = Prose.of(text.document().text(), text.sentences());
    Speakers speakers = new Speakers(prose, text.mentions());
    List<Statement> found = new ArrayList<>();
    for (SyntaxTree tree : prose.trees()) {
      for (Token token : tree.sentence().tokens()) {
        reading(prose, tree, token).map(r -> statement(prose, speakers, r)).ifPresent(found::add);
      }
    }
    found.addAll(new LoneQuotes(prose, found).statements());
    return List.copyOf(found);
  }

  /** Reads one word as a cue, if it is likely to be one and has something that it may report. */
  private Optional<Reading> reading(Prose prose, SyntaxTree tree, Token token) {
    if (!CueFeatures.isCandidate(token)) {
      return Optional.empty();
    }
    double cue = Weights.probability(cues.score(new CueFeatures(prose, words).of(tree, token)));
    if (cue < LEAST) {
      return Optional.empty();
    }
    List<Content> options = ContentCandidates.of(prose, tree, token);
    if (options.isEmpty()) {
      return Optional.empty();
    }
    ContentFeatures features = new ContentFeatures(prose, words);
    Choice content =
        Choice.of(contents, options.stream().map(c -> features.of(tree, token, c)).toList());
    Content chosen = options.get(content.index());
    Optional<Token> source = source(tree, token, chosen);
    return Optional.of(
        new Reading(
            tree, token, prose.carriedOn(chosen), source, cue * overlapping(options, content)));
  }

  private Optional<Token> source(SyntaxTree tree, Token cue, Content content) {
    Sources features = new Sources(words);
    List<Token> heads = Sources.candidates(tree, cue);
    List<List<String>> options = new ArrayList<>();
    options.add(features.none(tree, cue));
    heads.forEach(h -> options.add(features.features(tree, cue, content, h)));
    int best = Choice.of(sources, options).index();
    return best == 0 ? Optional.empty() : Optional.of(heads.get(best - 1));
  }

  /** How likely it is that the content chosen is right at least in part. */
  private static double overlapping(List<Content> options, Choice choice) {
    Content chosen = options.get(choice.index());
    return IntStream.range(0, options.size())
        .filter(i -> options.get(i).parts().stream().anyMatch(chosen::overlaps))
        .mapToDouble(choice::probability)
        .sum();
  }

  private Statement statement(Prose prose, Speakers speakers, Reading reading) {
    return new Statement(
        reading.span(prose),
        reading.cueSpan(),
        reading.content().parts(),
        reading.source().map(s -> speakers.of(reading.tree(), s)).orElse(null),
        prose.isQuoted(reading.content()),
        attributes.mode(reading),
        attributes.polarity(reading),
        attributes.modality(reading),
        null,
        Math.min(1, reading.confidence()),
        Words.lemma(reading.cue())
            + ": "
            + reading.content().kinds().stream().min(Comparator.naturalOrder()).orElseThrow());
  }
}
