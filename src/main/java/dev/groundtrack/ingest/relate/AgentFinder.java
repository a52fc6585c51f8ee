package dev.groundtrack.ingest.relate;

import dev.groundtrack.ingest.lexicon.ObjectControl;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who does something: the subject of a verb, the agent of a passive, the owner of a noun. */
final class AgentFinder {
  private static final int FARTHEST = 5;
  private static final int FRONT = 4;

  private final SyntaxTree tree;

  AgentFinder(SyntaxTree tree) {
    this.tree = tree;
  }

  /** The one subject of a verb, its own or the one it shares with another; none of a passive. */
  Optional<Token> subject(Token verb) {
    return subject(verb, FARTHEST);
  }

  private Optional<Token> subject(Token verb, int steps) {
    Optional<Token> own =
        steps == FARTHEST ? tree.child(verb, "nsubj") : tree.child(verb, "nsubj", "nsubj:pass");
    if (own.isPresent()
        && Grammar.infinitiveBehind(tree, own.get()).filter(verb::equals).isPresent()) {
      return owner(own.get()).findFirst();
    }
    Optional<Token> nominee = nominee(verb);
    if (nominee.isPresent()) {
      return nominee;
    }
    if (own.isPresent() || steps == 0) {
      return own;
    }
    Optional<Token> parent = tree.parent(verb);
    return parent
        .flatMap(p -> inherited(verb, p, steps - 1))
        .or(() -> steps == FARTHEST ? behindTheComma(verb) : Optional.empty());
  }

  /** “Before forming Orbit, Lee served”: the subject of the clause that a gerund stands before. */
  private Optional<Token> behindTheComma(Token verb) {
    boolean fronted =
        verb.tag().equals("VBG")
            && verb.index() > 0
            && verb.index() <= FRONT
            && tree.token(verb.index() - 1).tag().matches("IN|TO");
    return fronted
        ? tree.sentence().tokens().stream()
            .filter(t -> t.index() > verb.index() && ClauseStructure.isSubject(t))
            .filter(t -> !PartsOfSpeech.isRelative(t))
            .findFirst()
            .filter(t -> hasCommaBefore(verb, t))
        : Optional.empty();
  }

  private boolean hasCommaBefore(Token verb, Token subject) {
    return tree.sentence().tokens().subList(verb.index(), subject.index()).stream()
        .anyMatch(t -> t.text().equals(","));
  }

  /** “the nomination of Lee to lead”, “appointed Lee, a pilot, to lead”. */
  private Optional<Token> nominee(Token verb) {
    return Grammar.nominee(tree, verb).or(() -> ObjectControl.engaged(tree, verb));
  }

  private Optional<Token> inherited(Token verb, Token parent, int steps) {
    return switch (verb.relation()) {
      case "conj", "dep", "parataxis", "cop", "aux" -> subject(parent, steps);
      case "xcomp", "ccomp" -> controller(verb, parent, steps);
      case "acl:relcl" -> Optional.of(parent);
      case "amod" ->
          VerbPhrases.isGerund(tree, verb)
              ? tree.parent(parent).flatMap(p -> controller(verb, p, steps))
              : ofNoun(verb, parent, steps);
      case "acl" -> ofNoun(verb, parent, steps);
      case "advcl", "obl", "nmod" ->
          PartsOfSpeech.isNoun(parent) && tree.child(parent, "cop").isEmpty()
              ? ofNoun(verb, parent, steps)
              : controller(verb, parent, steps);
      case "obj", "nsubj" -> PartsOfSpeech.isVerb(verb) ? subject(parent, steps) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Token> controller(Token verb, Token parent, int steps) {
    if (ObjectControl.isOfTheObject(tree, verb, parent)) {
      Optional<Token> object =
          tree.child(parent, "obj", "iobj", "nsubj:pass")
              .filter(o -> !Grammar.is(parent, "call"))
              .or(
                  () ->
                      tree.children(parent, "obl")
                          .filter(
                              t -> Grammar.hasMarker(tree, t, GrammarWords.ADDRESSEE_PREPOSITIONS))
                          .findFirst());
      if (object.isPresent()) {
        return object;
      }
    }
    return subject(parent, steps).filter(s -> !ClauseStructure.isItOfAnAdjective(s, parent));
  }

  /** The agents of a verb below a noun: “its plan to stop”, “the people protesting”. */
  private Optional<Token> ofNoun(Token verb, Token noun, int steps) {
    boolean participle = verb.tag().equals("VBG") && tree.child(verb, "mark", "case").isEmpty();
    if (participle && !Grammar.is(noun, WordList.DOCUMENTS)) {
      return Optional.of(noun);
    }
    if (Grammar.is(noun, GrammarWords.NOMINATION_NOUNS)) {
      return tree.children(noun, "nmod").filter(t -> Grammar.hasMarker(tree, t, "of")).findFirst();
    }
    Optional<Token> owner = owner(noun).findFirst();
    if (owner.isPresent()) {
      return owner;
    }
    return tree.parent(noun)
        .filter(PartsOfSpeech::isVerb)
        .filter(v -> !VerbPhrases.isPassive(tree, v))
        .flatMap(v -> subject(v, steps))
        .or(() -> participle ? Optional.of(noun) : Optional.empty());
  }

  /** Whose a noun is: “Russia's threat”, “a threat by Russia”, “the Russian threat”. */
  Stream<Token> owner(Token noun) {
    return Stream.concat(
        tree.children(noun, "nmod:poss"),
        Stream.concat(
            tree.children(noun, "nmod", "obl")
                .filter(t -> Grammar.hasMarker(tree, t, GrammarWords.AGENT_PREPOSITIONS)),
            tree.children(noun, "amod", "compound").filter(Grammar::isCapitalised)));
  }

  /**
   * The agents that a “by” names: “built and launched by SpaceX” is both by SpaceX, “established in
   * Norway and owned by Boeing” is not.
   */
  Stream<Token> agents(Token verb) {
    List<Token> own = ownAgents(verb).toList();
    boolean passive = VerbPhrases.hasPassiveHelper(tree, verb);
    if (!own.isEmpty() || (isJoined(verb) && passive) || isComplete(verb)) {
      return own.stream();
    }
    return Stream.concat(
            isJoined(verb) ? tree.parent(verb).stream() : Stream.of(),
            tree.children(verb, "conj").filter(c -> tree.child(c, "nsubj").isEmpty()))
        .filter(v -> v.tag().equals("VBN"))
        .limit(1)
        .flatMap(this::ownAgents)
        .filter(agent -> agent.index() > verb.index());
  }

  /** Whether it has its own place, time or manner, so that what comes later is another's. */
  private boolean isComplete(Token verb) {
    return tree.children(verb, "obl", "nmod", "advcl", "xcomp")
        .anyMatch(t -> t.index() > verb.index());
  }

  private static boolean isJoined(Token verb) {
    return verb.relation().equals("conj");
  }

  private Stream<Token> ownAgents(Token verb) {
    return tree.children(verb, "obl", "nmod").filter(t -> Grammar.hasMarker(tree, t, "by"));
  }
}
