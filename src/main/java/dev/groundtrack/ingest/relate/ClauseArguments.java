package dev.groundtrack.ingest.relate;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who does what to whom in a clause: the heads of the phrases that fill a word's places. */
final class ClauseArguments {
  private static final int DEEPEST = 3;

  private final SyntaxTree tree;
  private final AgentFinder doers;

  ClauseArguments(SyntaxTree tree) {
    this.tree = tree;
    this.doers = new AgentFinder(tree);
  }

  /** The one subject of a verb, its own or the one it shares with another; none of a passive. */
  Optional<Token> subject(Token verb) {
    return doers.subject(verb);
  }

  /** The heads of those who do something. */
  Stream<Token> agents(Token verb) {
    return doers.agents(verb);
  }

  /** Whose a noun is: “Russia's threat”, “a threat by Russia”, “the Russian threat”. */
  Stream<Token> owner(Token noun) {
    return doers.owner(noun);
  }

  /** What a verb is done to: its object, the subject of its passive, the noun it tells more of. */
  List<Token> objects(Token verb) {
    List<Token> passive = tree.children(verb, "nsubj:pass").toList();
    if (!passive.isEmpty()) {
      return passive;
    }
    if (VerbPhrases.isPassive(tree, verb)) {
      return subject(verb).stream().toList();
    }
    if (VerbPhrases.isJoinedParticiple(tree, verb)) {
      return tree.parent(verb).map(this::objects).orElse(List.of());
    }
    if (VerbPhrases.isReducedPassive(tree, verb) || VerbPhrases.isGerund(tree, verb)) {
      boolean noun = tree.parent(verb).filter(PartsOfSpeech::isNoun).isPresent();
      return verb.relation().equals("advcl") && (!noun || hasCopula(verb))
          ? subject(verb).stream().toList()
          : tree.parent(verb).stream().toList();
    }
    List<Token> objects = new ArrayList<>(tree.children(verb, "obj", "iobj").toList());
    if (objects.isEmpty()) {
      tree.children(verb, "xcomp", "ccomp")
          .flatMap(c -> tree.children(c, "nsubj"))
          .filter(t -> t.index() > verb.index())
          .filter(t -> Grammar.is(verb, WordList.CLAUSE_OBJECT_VERBS))
          .forEach(objects::add);
    }
    if (objects.isEmpty()) {
      shared(verb).ifPresent(objects::add);
    }
    if (objects.isEmpty()) {
      gap(verb).ifPresent(objects::add);
    }
    return objects;
  }

  private boolean hasCopula(Token verb) {
    return tree.parent(verb).flatMap(p -> tree.child(p, "cop")).isPresent();
  }

  /** “developed and launched the probe”: the second verb's object is the first's too. */
  private Optional<Token> shared(Token verb) {
    return tree.children(verb, "conj")
        .filter(PartsOfSpeech::isVerb)
        .filter(c -> c.index() - verb.index() <= 3 && tree.child(c, "nsubj").isEmpty())
        .flatMap(c -> tree.children(c, "obj"))
        .findFirst();
  }

  /** “the station that Russia threatens”: the noun that a relative clause tells more of. */
  private Optional<Token> gap(Token verb) {
    if (!verb.relation().equals("acl:relcl")) {
      return Optional.empty();
    }
    boolean subjectIsOther =
        tree.child(verb, "nsubj").filter(s -> !PartsOfSpeech.isRelative(s)).isPresent();
    return subjectIsOther ? tree.parent(verb) : Optional.empty();
  }

  /** What stands behind one of these prepositions, at any of these words. */
  Set<Token> behind(Iterable<Token> words, Set<String> prepositions) {
    Set<Token> found = rightBehind(words, prepositions);
    if (found.isEmpty() && prepositions.contains("against")) {
      words.forEach(w -> below(w, DEEPEST).filter(this::isAgainst).forEach(found::add));
    }
    return found;
  }

  /**
   * “filed suit in the court of Oslo against Boeing”: what is against somebody hangs on the nearest
   * noun, and is what the suit is.
   */
  private boolean isAgainst(Token token) {
    return !PartsOfSpeech.isVerb(token) && Grammar.hasMarker(tree, token, "against");
  }

  private Stream<Token> below(Token word, int steps) {
    return steps == 0
        ? Stream.of()
        : tree.children(word, "obl", "nmod", "obj")
            .flatMap(t -> Stream.concat(Stream.of(t), below(t, steps - 1)));
  }

  private Set<Token> rightBehind(Iterable<Token> words, Set<String> prepositions) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token word : words) {
      tree.children(word, "obl", "nmod", "advmod", "iobj", "obj")
          .filter(t -> !PartsOfSpeech.isVerb(t))
          .filter(t -> Grammar.hasMarker(tree, t, prepositions))
          .forEach(found::add);
      tree.children(word, "obj")
          .filter(o -> !prepositions.contains("of"))
          .flatMap(o -> tree.children(o, "nmod"))
          .filter(t -> Grammar.hasMarker(tree, t, prepositions))
          .forEach(found::add);
      if (VerbPhrases.isGerund(tree, word)) {
        tree.parent(word).map(p -> rightBehind(List.of(p), prepositions)).ifPresent(found::addAll);
      }
    }
    return found;
  }

  /** What an infinitive right behind one of these words is about: “threatened to let it crash”. */
  Set<Token> inInfinitive(Iterable<Token> words) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token word : words) {
      Grammar.infinitiveBehind(tree, word).stream()
          .flatMap(v -> objects(v).stream())
          .forEach(found::add);
    }
    return found;
  }
}
