package dev.groundtrack.ingest.relate;

import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordingLexicon;
import dev.groundtrack.ingest.lexicon.WordingPhrase;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads relations from a word that turns another relation into its own: “threatened to attack” is
 * no attack, “suspended cooperation with” no cooperation, “refusal to meet” no meeting.
 */
final class GovernorPatterns {
  private static final double SURE = 0.8;
  private static final String[] GOVERNED = {
    "xcomp", "ccomp", "obj", "acl", "advcl", "dep", "nsubj:pass"
  };

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final ClauseArguments arguments;
  private final WordingLexicon lexicon;
  private final VerbPatterns verbs;
  private final EventNounPatterns events;

  GovernorPatterns(SentenceMentions scene, WordingLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new ClauseArguments(tree);
    this.lexicon = lexicon;
    this.verbs = new VerbPatterns(scene);
    this.events = new EventNounPatterns(scene);
  }

  /** A phrase below the word, with what it is about. */
  private record Governed(WordingPhrase phrase, Set<Token> words, List<Argument> objects) {}

  List<RelationCandidate> match(Token word, List<WordingPhrase> phrases) {
    List<RelationCandidate> found = new ArrayList<>();
    for (WordingPhrase phrase : phrases) {
      governed(word, phrase).forEach(g -> add(word, phrase, g, found));
    }
    return found;
  }

  private Stream<Governed> governed(Token word, WordingPhrase phrase) {
    if (PartsOfSpeech.isModal(word)) {
      return helped(word, phrase).flatMap(verb -> about(verb, phrase));
    }
    return Stream.concat(
            tree.children(word, GOVERNED), Grammar.infinitiveBehind(tree, word).stream())
        .filter(t -> t.index() > word.index() || t.relation().equals("nsubj:pass"))
        .flatMap(this::counted)
        .distinct()
        .flatMap(t -> about(t, phrase));
  }

  /** “will not release”: the verb that a modal helps, with the other words of the phrase beside. */
  private Stream<Token> helped(Token modal, WordingPhrase phrase) {
    return tree.parent(modal).stream()
        .filter(
            verb ->
                phrase.words().subList(1, phrase.words().size()).stream()
                    .allMatch(
                        wanted ->
                            tree.children(verb).stream().anyMatch(t -> Grammar.is(t, wanted))));
  }

  /** “most of its cooperation”: what is counted. */
  private Stream<Token> counted(Token token) {
    return Stream.of(Grammar.counted(tree, token));
  }

  private Stream<Governed> about(Token token, WordingPhrase phrase) {
    String lemma = Grammar.lemma(token);
    if (PartsOfSpeech.isVerb(token)) {
      return lexicon.verbs(lemma).stream()
          .filter(p -> phrase.governed().contains(p.relation().name()) && !phrase.inverse())
          .flatMap(
              p ->
                  verbs.words(token, p).stream()
                      .map(w -> new Governed(p, Set.copyOf(w), verbs.about(p, w))));
    }
    return lexicon.events(lemma).stream()
        .filter(p -> phrase.governed().contains(p.relation().name()))
        .map(p -> new Governed(p, Set.of(token), ends(token, p, phrase.inverse())))
        .filter(g -> !phrase.inverse() || !g.objects().isEmpty());
  }

  /** What an event is about, or who does it: “Russia's demand”, a demand that Russia makes. */
  private List<Argument> ends(Token noun, WordingPhrase phrase, boolean doers) {
    return doers ? events.doers(noun, phrase) : events.about(noun, phrase);
  }

  private void add(
      Token word, WordingPhrase phrase, Governed governed, List<RelationCandidate> found) {
    Set<Token> words = new HashSet<>(governed.words());
    words.add(word);
    List<Argument> subjects = subjects(word, phrase);
    Token trigger = PartsOfSpeech.isModal(word) ? negation(word) : word;
    for (Argument subject : subjects) {
      for (Argument object :
          governed.objects().isEmpty() ? others(governed, subjects, subject) : governed.objects()) {
        found.add(
            new RelationCandidate(
                phrase.relation(),
                trigger,
                words,
                1 + governed.phrase().fullness(),
                subject,
                object,
                SURE,
                MatchedWording.of(phrase, rule(word, governed))));
      }
    }
  }

  /** What is said not to be done is what a refusal is about: it denies the doing, not itself. */
  private Token negation(Token modal) {
    return tree.parent(modal).stream()
        .flatMap(verb -> tree.children(verb).stream())
        .filter(t -> Grammar.is(t, GrammarWords.CLAIM_NEGATIONS))
        .findFirst()
        .orElse(modal);
  }

  /** “NASA and Roscosmos failed to agree”: each with those behind it. */
  private static List<Argument> others(
      Governed governed, List<Argument> subjects, Argument subject) {
    return governed.phrase().relation().symmetric()
        ? subjects.subList(subjects.indexOf(subject) + 1, subjects.size())
        : List.of();
  }

  private List<Argument> subjects(Token word, WordingPhrase phrase) {
    Token doing = PartsOfSpeech.isModal(word) ? tree.parent(word).orElse(word) : word;
    if (!PartsOfSpeech.isVerb(doing)) {
      return events.subjects(word, phrase);
    }
    Stream<Token> subjects =
        VerbPhrases.isPassive(tree, doing)
            ? arguments.agents(doing)
            : arguments.subject(doing).stream();
    return new ArgumentResolver(scene).resolve(subjects.toList(), phrase.relation().from());
  }

  private static String rule(Token word, Governed governed) {
    return (PartsOfSpeech.isVerb(word) || PartsOfSpeech.isModal(word) ? "verb: " : "event: ")
        + Grammar.lemma(word)
        + " "
        + governed.phrase().relation().name();
  }
}
