package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordingPhrase;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads relations from verbs: active, passive, participles, with their nouns and prepositions. */
final class VerbPatterns {
  private static final double SURE = 0.8;
  private static final double LESS_SURE = 0.7;
  private static final String[] WITHIN_PHRASE = {
    "obj",
    "xcomp",
    "ccomp",
    "compound:prt",
    "advmod",
    "obl",
    "nmod",
    "nsubj:pass",
    "acl",
    "advcl",
    "amod",
    "compound",
    "dep"
  };

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final ClauseArguments arguments;
  private final ArgumentResolver ends;

  VerbPatterns(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new ClauseArguments(tree);
    this.ends = new ArgumentResolver(scene);
  }

  List<RelationCandidate> match(Token verb, List<WordingPhrase> phrases) {
    List<RelationCandidate> found = new ArrayList<>();
    for (WordingPhrase phrase : phrases) {
      words(verb, phrase).ifPresent(words -> read(verb, phrase, words, found));
    }
    return found;
  }

  /**
   * The words of the phrase as they stand below the verb, the verb first; none if one lacks, or if
   * a particle makes it another verb: “give up”.
   */
  Optional<List<Token>> words(Token verb, WordingPhrase phrase) {
    List<Token> words = new ArrayList<>(List.of(verb));
    for (Set<String> wanted : phrase.words().subList(1, phrase.words().size())) {
      Optional<Token> next =
          words.reversed().stream()
              .flatMap(this::within)
              .filter(t -> Grammar.is(t, wanted) && !words.contains(t))
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      words.add(next.get());
    }
    boolean anotherVerb =
        tree.children(verb, "compound:prt").anyMatch(particle -> !words.contains(particle));
    boolean lacking = phrase.transitive() && arguments.objects(verb).isEmpty();
    return anotherVerb || lacking ? Optional.empty() : Optional.of(words);
  }

  /** What may be of a phrase below one of its words: “some of its troops”, “$5 million” too. */
  private Stream<Token> within(Token word) {
    return tree.children(word, WITHIN_PHRASE)
        .flatMap(
            t ->
                Grammar.isQuantity(t)
                    ? Stream.concat(Stream.of(t), tree.children(t, "nmod", "nummod"))
                    : Stream.of(t));
  }

  private void read(
      Token verb, WordingPhrase phrase, List<Token> words, List<RelationCandidate> found) {
    Collection<Token> objects = objects(phrase, words);
    if (objects.isEmpty() && phrase.relation().symmetric() && hasNoObject(words)) {
      together(verb, phrase, words, found);
    }
    for (Token object : objects) {
      for (Token subject : subjects(verb, phrase, words, object)) {
        List<Argument> first =
            ends.resolve(phrase.inverse() ? object : subject, phrase.subjects()).stream()
                .filter(end -> RelationCandidate.fits(end.mention(), phrase.subjects()))
                .toList();
        List<Argument> second =
            ends.resolve(phrase.inverse() ? subject : object, phrase.objects()).stream()
                .filter(end -> RelationCandidate.fits(end.mention(), phrase.objects()))
                .toList();
        add(new Match(phrase, words), first, second, found);
      }
    }
  }

  /** What a phrase whose words stand here is about, whoever does it. */
  List<Argument> about(WordingPhrase phrase, List<Token> words) {
    return ends.resolve(objects(phrase, words), phrase.relation().to());
  }

  private boolean hasNoObject(List<Token> words) {
    return arguments.objects(words.getLast()).isEmpty();
  }

  private record Match(WordingPhrase phrase, List<Token> words) {}

  private void add(
      Match match, List<Argument> subjects, List<Argument> objects, List<RelationCandidate> found) {
    WordingPhrase phrase = match.phrase();
    Token trigger = match.words().getFirst();
    double confidence = tree.child(trigger, "nsubj").isPresent() ? SURE : LESS_SURE;
    for (Argument subject : subjects) {
      for (Argument object : objects) {
        found.add(
            new RelationCandidate(
                phrase.relation(),
                trigger,
                Set.copyOf(match.words()),
                phrase.fullness(),
                subject,
                object,
                confidence,
                MatchedWording.of(phrase, rule(phrase, match.words()))));
      }
    }
  }

  /** “NASA and Roscosmos cooperate”: each with the other. */
  private void together(
      Token verb, WordingPhrase phrase, List<Token> words, List<RelationCandidate> found) {
    List<Argument> all =
        arguments
            .subject(verb)
            .map(s -> ends.resolve(s, phrase.relation().from()))
            .orElse(List.of());
    for (int i = 0; i + 1 < all.size(); i++) {
      add(new Match(phrase, words), List.of(all.get(i)), all.subList(i + 1, all.size()), found);
    }
  }

  private Collection<Token> objects(WordingPhrase phrase, List<Token> words) {
    if (!phrase.isDirect()) {
      Set<Token> objects =
          new LinkedHashSet<>(arguments.behind(words.reversed(), phrase.prepositions()));
      if (objects.isEmpty() && phrase.takesInfinitive()) {
        objects.addAll(arguments.inInfinitive(words));
      }
      objects.removeAll(words);
      return objects;
    }
    boolean companion =
        phrase.companions().isEmpty()
            || !arguments.behind(words.reversed(), phrase.companions()).isEmpty();
    return companion ? directObjects(words) : List.of();
  }

  private List<Token> directObjects(List<Token> words) {
    for (Token word : words.reversed()) {
      if (PartsOfSpeech.isVerb(word) || word.equals(words.getFirst())) {
        return undergoing(word).stream().filter(t -> !words.contains(t)).toList();
      }
    }
    return List.of();
  }

  /** Who does it; of a passive, who it is said to be done by. */
  private List<Token> subjects(Token verb, WordingPhrase phrase, List<Token> words, Token object) {
    boolean passive =
        VerbPhrases.isPassive(tree, verb)
            || VerbPhrases.isReducedPassive(tree, verb)
            || VerbPhrases.isJoinedParticiple(tree, verb);
    if (!passive) {
      return arguments.subject(verb).filter(s -> !words.contains(s)).stream()
          .filter(s -> !s.equals(object))
          .toList();
    }
    List<Token> agents = arguments.agents(verb).filter(t -> !t.equals(object)).toList();
    boolean state = !phrase.isDirect() && words.size() == 1;
    return agents.isEmpty() && state ? inState(verb) : agents;
  }

  /** “is based in”, “docked to”: whatever is in the state that a participle tells of. */
  private List<Token> inState(Token verb) {
    return undergoing(verb);
  }

  /** What a verb is done to; of a participle behind a name that name: “Orbit, based in”. */
  private List<Token> undergoing(Token verb) {
    if (VerbPhrases.isJoinedParticiple(tree, verb)) {
      return tree.parent(verb).map(this::undergoing).orElse(List.of());
    }
    int at = verb.index() - 1;
    while (at > 0 && tree.token(at).tag().equals("RB")) {
      at--;
    }
    if (at > 0 && VerbPhrases.isReducedPassive(tree, verb)) {
      int before = tree.token(at).text().equals(",") ? at - 1 : at;
      Optional<Mention> name =
          scene.endingAt(before).filter(m -> m.kind() == Mention.Kind.NAME && !m.types().isEmpty());
      if (name.isPresent() && tree.token(before).entityTag() != EntityTag.LOCATION) {
        return List.of(tree.token(name.get().head()));
      }
    }
    return arguments.objects(verb);
  }

  /** The words as they were found: “verb: suspend cooperation with”. */
  private static String rule(WordingPhrase phrase, List<Token> words) {
    String found = words.stream().map(Grammar::lemma).collect(Collectors.joining(" "));
    return ("verb: " + found + " " + String.join("|", new TreeSet<>(phrase.prepositions())))
        .strip();
  }
}
