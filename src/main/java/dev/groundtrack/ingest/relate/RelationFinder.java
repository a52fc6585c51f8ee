package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.evidence.StatementLocator;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.ingest.classify.PairClassifier;
import dev.groundtrack.ingest.lexicon.WordingLexicon;
import dev.groundtrack.ingest.relate.pair.Ellipsis;
import dev.groundtrack.ingest.relate.pair.PairGrammar;
import dev.groundtrack.ingest.relate.time.ClaimTiming;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.ReadingTime;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the relations that a text claims, by the schema's wording: verbs active and passive, nouns
 * for whoever stands in a relation, nouns for what happens, possessives, and what a speaker demands
 * by saying so. Each claim is made by the innermost statement that it stands in, else by one in the
 * source's own voice. Pure; safe for use by many threads.
 */
public final class RelationFinder {
  private final WordingLexicon lexicon;
  private final @Nullable LearntClaims learnt;

  /** A finder of this schema's relations by their wording alone. */
  public RelationFinder(Model model) {
    this(model, null);
  }

  /** The same with a classifier that proposes and weighs. */
  public RelationFinder(Model model, @Nullable PairClassifier classifier) {
    this.lexicon = new WordingLexicon(model);
    this.learnt = classifier == null ? null : new LearntClaims(classifier, model);
  }

  /** The statements, those of the source's own voice among them, and all claims they make. */
  public Extraction find(AnnotatedText text, List<Statement> statements) {
    StatementLocator attribution = new StatementLocator(statements);
    Map<List<Object>, Claim> claims = new LinkedHashMap<>();
    for (Worded worded : worded(text, attribution)) {
      ReadingTime.check();
      List<Claim> all = learnt == null ? worded.claims() : learnt.of(worded, attribution);
      for (Claim claim : respective(worded.scene(), withinTheirClause(worded.scene(), all))) {
        claims.merge(
            List.of(claim.type(), claim.subject(), claim.object(), claim.statement()),
            claim,
            RelationFinder::surer);
      }
    }
    return new Extraction(attribution.all(), List.copyOf(claims.values()));
  }

  /** “Norland sued Orbit, but Sudland did not”: nothing is done to Sudland. */
  private static List<Claim> withinTheirClause(SentenceMentions scene, List<Claim> claims) {
    List<Ellipsis> ellipses = Ellipsis.in(scene.tree());
    return claims.stream()
        .filter(
            c ->
                !scene.has(c.subject())
                    || !scene.has(c.object())
                    || ellipses.stream()
                        .noneMatch(e -> e.parts(c.subject().head(), c.object().head())))
        .toList();
  }

  /**
   * Of lists whose items go together one by one, only those that do: “Norland and Sudland sent Alba
   * and Boreas respectively”.
   */
  private static List<Claim> respective(SentenceMentions scene, List<Claim> claims) {
    List<Claim> settled = new ArrayList<>();
    for (Claim claim : claims) {
      Mention subject = claim.subject();
      Optional<PairGrammar.Paired> lists =
          scene.has(subject) && scene.has(claim.object())
              ? scene.pairs().paired(subject.head(), claim.object().head())
              : Optional.empty();
      if (lists.isEmpty()) {
        settled.add(claim);
      } else {
        lists
            .get()
            .partner(subject.head())
            .flatMap(partner -> scene.headedBy(scene.tree().token(partner)))
            .ifPresent(object -> settled.add(claim.between(subject, object)));
      }
    }
    return settled;
  }

  private static int head(Argument argument) {
    return argument.mention().head();
  }

  private static boolean isWithin(SentenceMentions scene, RelationCandidate candidate) {
    return scene.has(candidate.subject().mention()) && scene.has(candidate.object().mention());
  }

  /** Names that no tagger saw, which may stand at the end of a relation. */
  public List<Mention> unknownNames(AnnotatedText text) {
    Map<Integer, List<Mention>> mentions =
        text.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
    UnknownNames unknown = new UnknownNames(text.document().text(), lexicon::isTitle);
    return text.sentences().stream()
        .flatMap(s -> unknown.in(s, mentions.getOrDefault(s.index(), List.of())).stream())
        .toList();
  }

  /** Of two claims of one statement the surer, with what both tell of the time. */
  private static Claim surer(Claim one, Claim other) {
    Timing timing = one.timing().and(other.timing());
    return (one.confidence() >= other.confidence() ? one : other).at(timing);
  }

  /** A sentence with the claims that its wording makes. */
  record Worded(SentenceMentions scene, List<Claim> claims) {}

  /** Each sentence as the wording reads it. */
  List<Worded> worded(AnnotatedText text, StatementLocator attribution) {
    Map<Integer, List<Mention>> mentions =
        text.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
    List<Worded> sentences = new ArrayList<>();
    for (SyntaxTree tree : text.trees()) {
      ReadingTime.check();
      SentenceMentions scene =
          scene(text, tree, mentions.getOrDefault(tree.sentence().index(), List.of()));
      sentences.add(new Worded(scene, claims(scene, attribution)));
    }
    return sentences;
  }

  private SentenceMentions scene(AnnotatedText text, SyntaxTree tree, List<Mention> known) {
    List<Mention> mentions = new ArrayList<>(known);
    mentions.addAll(
        new UnknownNames(text.document().text(), lexicon::isTitle).in(tree.sentence(), mentions));
    return new SentenceMentions(text.document().text(), tree, mentions, lexicon);
  }

  private List<Claim> claims(SentenceMentions scene, StatementLocator attribution) {
    SyntaxTree tree = scene.tree();
    Sentence sentence = tree.sentence();
    Explainer explaining = new Explainer(tree);
    List<Claim> claims = new ArrayList<>();
    List<RelationCandidate> candidates = fullest(tree, candidates(scene));
    for (RelationCandidate candidate : candidates) {
      Statement statement = attribution.innermost(sentence, candidate.trigger().span());
      claims.add(claim(candidate, statement, factuality(scene, candidate), explaining));
    }
    for (Ellipsis ellipsis : Ellipsis.in(tree)) {
      Statement statement = attribution.innermost(sentence, ellipsis.verb().span());
      for (RelationCandidate candidate : elliptical(scene, candidates, ellipsis)) {
        Factuality fact = factuality(scene, candidate).as(ellipsis);
        claims.add(claim(candidate, statement, fact, explaining));
      }
    }
    for (Statement statement : attribution.in(sentence)) {
      for (RelationCandidate said : new DemandPatterns(scene, lexicon).match(statement)) {
        if (said.isPossible()) {
          claims.add(claim(said, statement, Factuality.FACT, explaining));
        }
      }
    }
    return claims;
  }

  /** “as did Norland and Sudland”: what the clause before says, of those who did so too. */
  private List<RelationCandidate> elliptical(
      SentenceMentions scene, List<RelationCandidate> candidates, Ellipsis ellipsis) {
    List<Argument> subjects =
        scene.mentions().stream()
            .filter(TitleHolders::isName)
            .filter(m -> ellipsis.hasSubject(scene.tree(), scene.first(m), m.head()))
            .map(Argument::sure)
            .toList();
    return subjects.isEmpty()
        ? List.of()
        : candidates.stream()
            .filter(c -> ellipsis.goesOn(scene.tree(), c.trigger(), head(c.subject())))
            .flatMap(c -> subjects.stream().map(c::by))
            .filter(RelationCandidate::isPossible)
            .distinct()
            .toList();
  }

  private static Factuality factuality(SentenceMentions scene, RelationCandidate candidate) {
    Factuality fact = Factuality.of(scene.tree(), candidate.trigger());
    boolean forgone =
        isWithin(scene, candidate)
            && scene.pairs().isForgone(head(candidate.subject()), head(candidate.object()));
    return forgone && fact.polarity() == Polarity.AFFIRMED ? fact.not(candidate.trigger()) : fact;
  }

  private List<RelationCandidate> candidates(SentenceMentions scene) {
    VerbPatterns verbs = new VerbPatterns(scene);
    TitleNounPatterns nouns = new TitleNounPatterns(scene);
    EventNounPatterns events = new EventNounPatterns(scene);
    GovernorPatterns governing = new GovernorPatterns(scene, lexicon);
    CompoundPatterns compounds = new CompoundPatterns(scene);
    List<RelationCandidate> found = new ArrayList<>();
    for (Token token : scene.tree().sentence().tokens()) {
      String lemma = Grammar.lemma(token);
      found.addAll(governing.match(token, lexicon.governing(token)));
      if (PartsOfSpeech.isVerb(token)
          || VerbPhrases.isHiddenVerb(scene.tree(), token)
          || VerbPhrases.isPredicative(scene.tree(), token)) {
        found.addAll(verbs.match(token, lexicon.verbs(lemma)));
        found.addAll(compounds.match(token, lexicon.verbs(lemma)));
      } else if (PartsOfSpeech.isNoun(token) || !Grammar.title(token).equals(lemma)) {
        found.addAll(nouns.match(token, lexicon.titles(token)));
        found.addAll(events.match(token, lexicon.events(lemma)));
      }
    }
    found.addAll(new PossessivePatterns(scene, lexicon.possessive()).find());
    found.addAll(new PrepositionPatterns(scene, lexicon.joined()).find());
    return found.stream()
        .filter(RelationCandidate::isPossible)
        .filter(
            c -> !isWithin(scene, c) || !scene.pairs().isAside(head(c.subject()), head(c.object())))
        .toList();
  }

  /**
   * Without those whose words are part of a fuller phrase: “cooperate” within “stop cooperating”;
   * and without those of a word whose infinitive says something of its own: “refused to sanction”.
   */
  private static List<RelationCandidate> fullest(
      SyntaxTree tree, Collection<RelationCandidate> all) {
    return all.stream()
        .filter(c -> all.stream().noneMatch(o -> o.isFullerThan(c) || isOutdone(tree, c, o)))
        .toList();
  }

  private static boolean isOutdone(
      SyntaxTree tree, RelationCandidate candidate, RelationCandidate other) {
    return candidate.fullness() == 1
        && candidate.object().mention().equals(other.object().mention())
        && Grammar.infinitiveBehind(tree, candidate.trigger())
            .filter(other.trigger()::equals)
            .isPresent();
  }

  private static Claim claim(
      RelationCandidate candidate, Statement statement, Factuality fact, Explainer explaining) {
    ClaimTiming.Timed timed = explaining.timed(candidate);
    return new Claim(
        candidate.relation().name(),
        candidate.subject().mention(),
        candidate.object().mention(),
        statement,
        fact.polarity(),
        fact.modality(),
        timed.timing(),
        candidate.weighed(),
        explaining.explain(candidate, fact, timed));
  }
}
