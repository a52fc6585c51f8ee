package dev.groundtrack.ingest.relate;

import dev.groundtrack.model.Model;
import dev.groundtrack.statement.AnnotatedText;
import dev.groundtrack.statement.Claim;
import dev.groundtrack.statement.Extraction;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Statement;
import dev.groundtrack.statement.syntax.Sentence;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the relations that a text claims, by the schema's wording: verbs active and passive, nouns
 * for whoever stands in a relation, nouns for what happens, possessives, and what a speaker demands
 * by saying so. Each claim is made by the innermost statement that it stands in, else by one in the
 * source's own voice. Pure; safe for use by many threads.
 */
public final class RelationFinder {
  private final Lexicon lexicon;

  /** A finder of this schema's relations. */
  public RelationFinder(Model model) {
    this.lexicon = new Lexicon(model);
  }

  /** The statements, those of the source's own voice among them, and all claims they make. */
  public Extraction find(AnnotatedText text, List<Statement> statements) {
    Attribution attribution = new Attribution(statements);
    Map<List<Object>, Claim> claims = new LinkedHashMap<>();
    Map<Integer, List<Mention>> mentions =
        text.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
    for (Sentence sentence : text.sentences()) {
      Scene scene = scene(text, sentence, mentions.getOrDefault(sentence.index(), List.of()));
      for (Claim claim : claims(scene, attribution)) {
        claims.merge(
            List.of(claim.type(), claim.subject(), claim.object(), claim.statement()),
            claim,
            (a, b) -> a.confidence() >= b.confidence() ? a : b);
      }
    }
    return new Extraction(attribution.all(), List.copyOf(claims.values()));
  }

  private Scene scene(AnnotatedText text, Sentence sentence, List<Mention> known) {
    List<Mention> mentions = new ArrayList<>(known);
    mentions.addAll(
        new UnknownNames(text.document().text(), lexicon::isTitle).in(sentence, mentions));
    return new Scene(text.document().text(), SyntaxTree.of(sentence), mentions, lexicon);
  }

  private List<Claim> claims(Scene scene, Attribution attribution) {
    SyntaxTree tree = scene.tree();
    Sentence sentence = tree.sentence();
    Explaining explaining = new Explaining(tree);
    List<Claim> claims = new ArrayList<>();
    for (Candidate candidate : fullest(tree, candidates(scene))) {
      Statement statement = attribution.of(sentence, candidate.trigger().span());
      Factuality fact = Factuality.of(tree, candidate.trigger());
      claims.add(claim(candidate, statement, fact, explaining));
    }
    for (Statement statement : attribution.in(sentence)) {
      for (Candidate said : new Demands(scene, lexicon).of(statement)) {
        if (said.isPossible()) {
          claims.add(claim(said, statement, Factuality.FACT, explaining));
        }
      }
    }
    return claims;
  }

  private List<Candidate> candidates(Scene scene) {
    VerbPhrases verbs = new VerbPhrases(scene);
    NounPhrases nouns = new NounPhrases(scene);
    EventNouns events = new EventNouns(scene);
    GovernedPhrases governing = new GovernedPhrases(scene, lexicon);
    Compounds compounds = new Compounds(scene);
    List<Candidate> found = new ArrayList<>();
    for (Token token : scene.tree().sentence().tokens()) {
      String lemma = Grammar.lemma(token);
      found.addAll(governing.of(token, lexicon.governing(token)));
      if (Grammar.isVerb(token)
          || Grammar.isHiddenVerb(scene.tree(), token)
          || Grammar.isPredicative(scene.tree(), token)) {
        found.addAll(verbs.of(token, lexicon.verbs(lemma)));
        found.addAll(compounds.of(token, lexicon.verbs(lemma)));
      } else if (Grammar.isNoun(token)) {
        found.addAll(nouns.of(token, lexicon.nouns(lemma)));
        found.addAll(events.of(token, lexicon.events(lemma)));
      }
    }
    found.addAll(new Possessives(scene, lexicon.possessive()).find());
    found.addAll(new NamesJoined(scene, lexicon.joined()).find());
    return found.stream().filter(Candidate::isPossible).toList();
  }

  /**
   * Without those whose words are part of a fuller phrase: “cooperate” within “stop cooperating”;
   * and without those of a word whose infinitive says something of its own: “refused to sanction”.
   */
  private static List<Candidate> fullest(SyntaxTree tree, Collection<Candidate> all) {
    return all.stream()
        .filter(c -> all.stream().noneMatch(o -> o.isFullerThan(c) || isOutdone(tree, c, o)))
        .toList();
  }

  private static boolean isOutdone(SyntaxTree tree, Candidate candidate, Candidate other) {
    return candidate.fullness() == 1
        && candidate.object().mention().equals(other.object().mention())
        && Grammar.infinitiveBehind(tree, candidate.trigger())
            .filter(other.trigger()::equals)
            .isPresent();
  }

  private static Claim claim(
      Candidate candidate, Statement statement, Factuality fact, Explaining explaining) {
    return new Claim(
        candidate.relation().name(),
        candidate.subject().mention(),
        candidate.object().mention(),
        statement,
        fact.polarity(),
        fact.modality(),
        candidate.weighed(),
        explaining.of(candidate, fact));
  }
}
