package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads relations from a word that turns another relation into its own: “threatened to attack” is
 * no attack, “suspended cooperation with” no cooperation, “refusal to meet” no meeting.
 */
final class GovernedPhrases {
  private static final double SURE = 0.8;
  private static final String[] GOVERNED = {
    "xcomp", "ccomp", "obj", "acl", "advcl", "dep", "nsubj:pass"
  };

  private final Scene scene;
  private final SyntaxTree tree;
  private final Arguments arguments;
  private final Lexicon lexicon;
  private final VerbPhrases verbs;
  private final EventNouns events;

  GovernedPhrases(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new Arguments(tree);
    this.lexicon = lexicon;
    this.verbs = new VerbPhrases(scene);
    this.events = new EventNouns(scene);
  }

  /** A phrase below the word, with what it is about. */
  private record Governed(Phrase phrase, Set<Token> words, List<End> objects) {}

  List<Candidate> of(Token word, List<Phrase> phrases) {
    List<Candidate> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      governed(word, phrase).forEach(g -> add(word, phrase, g, found));
    }
    return found;
  }

  private Stream<Governed> governed(Token word, Phrase phrase) {
    return Stream.concat(
            tree.children(word, GOVERNED), Grammar.infinitiveBehind(tree, word).stream())
        .filter(t -> t.index() > word.index() || t.relation().equals("nsubj:pass"))
        .flatMap(this::counted)
        .distinct()
        .flatMap(t -> about(t, phrase));
  }

  /** “most of its cooperation”: what is counted. */
  private Stream<Token> counted(Token token) {
    return Grammar.is(token, Grammar.QUANTITIES) ? tree.children(token, "nmod") : Stream.of(token);
  }

  private Stream<Governed> about(Token token, Phrase phrase) {
    String lemma = Grammar.lemma(token);
    if (Grammar.isVerb(token)) {
      return lexicon.verbs(lemma).stream()
          .filter(p -> phrase.governed().contains(p.relation().name()))
          .flatMap(
              p ->
                  verbs.words(token, p).stream()
                      .map(w -> new Governed(p, Set.copyOf(w), verbs.about(p, w))));
    }
    return lexicon.events(lemma).stream()
        .filter(p -> phrase.governed().contains(p.relation().name()))
        .map(p -> new Governed(p, Set.of(token), events.about(token, p)));
  }

  private void add(Token word, Phrase phrase, Governed governed, List<Candidate> found) {
    Set<Token> words = new HashSet<>(governed.words());
    words.add(word);
    List<End> subjects = subjects(word, phrase);
    for (End subject : subjects) {
      for (End object :
          governed.objects().isEmpty() ? others(governed, subjects, subject) : governed.objects()) {
        found.add(
            new Candidate(
                phrase.relation(),
                word,
                words,
                1 + governed.phrase().fullness(),
                subject,
                object,
                SURE,
                Rule.of(phrase, rule(word, governed))));
      }
    }
  }

  /** “NASA and Roscosmos failed to agree”: each with those behind it. */
  private static List<End> others(Governed governed, List<End> subjects, End subject) {
    return governed.phrase().relation().symmetric()
        ? subjects.subList(subjects.indexOf(subject) + 1, subjects.size())
        : List.of();
  }

  private List<End> subjects(Token word, Phrase phrase) {
    if (!Grammar.isVerb(word)) {
      return events.subjects(word, phrase);
    }
    Stream<Token> subjects =
        Grammar.isPassive(tree, word) ? arguments.agents(word) : arguments.subject(word).stream();
    return new Ends(scene).of(subjects.toList(), phrase.relation().from());
  }

  private static String rule(Token word, Governed governed) {
    return (Grammar.isVerb(word) ? "verb: " : "event: ")
        + Grammar.lemma(word)
        + " "
        + governed.phrase().relation().name();
  }
}
