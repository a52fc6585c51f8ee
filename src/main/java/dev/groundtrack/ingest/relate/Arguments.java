package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who does what to whom in a clause: the heads of the phrases that fill a word's places. */
final class Arguments {
  private static final int FARTHEST = 5;
  private static final int FRONT = 4;
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> BY = Set.of("by");
  private static final Set<String> UPON = Set.of("on", "upon");
  private static final Set<String> AGENT = Set.of("by", "from");

  /** Verbs whose object does what the verb below them says. */
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "accuse",
          "allow",
          "ask",
          "authorize",
          "blame",
          "call",
          "cause",
          "charge",
          "compel",
          "demand",
          "direct",
          "enable",
          "encourage",
          "expect",
          "force",
          "help",
          "instruct",
          "invite",
          "keep",
          "let",
          "make",
          "order",
          "permit",
          "persuade",
          "press",
          "pressure",
          "prevent",
          "push",
          "require",
          "stop",
          "tell",
          "urge",
          "want",
          "warn");

  /** Verbs done to the subject of the clause below them: “demanded that the West lift”. */
  private static final Set<String> CLAUSE_FOR_OBJECT =
      Set.of(
          "ask", "demand", "help", "insist", "keep", "let", "make", "order", "request", "require",
          "see", "urge", "want", "watch");

  private final SyntaxTree tree;

  Arguments(SyntaxTree tree) {
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
            .filter(t -> t.index() > verb.index() && SyntaxTree.hasRelation(t, "nsubj"))
            .filter(t -> !Grammar.isRelative(t))
            .findFirst()
            .filter(t -> hasCommaBefore(verb, t))
        : Optional.empty();
  }

  private boolean hasCommaBefore(Token verb, Token subject) {
    return tree.sentence().tokens().subList(verb.index(), subject.index()).stream()
        .anyMatch(t -> t.text().equals(","));
  }

  /** “the nomination of Lee to lead”, whatever the parser hung the infinitive on. */
  private Optional<Token> nominee(Token verb) {
    return Grammar.nominating(tree, verb).map(noun -> tree.token(verb.index() - 2));
  }

  private Optional<Token> inherited(Token verb, Token parent, int steps) {
    return switch (verb.relation()) {
      case "conj", "dep", "parataxis", "cop", "aux" -> subject(parent, steps);
      case "xcomp", "ccomp" -> controller(parent, steps);
      case "acl:relcl" -> Optional.of(parent);
      case "amod" ->
          Grammar.isGerund(tree, verb)
              ? tree.parent(parent).flatMap(p -> controller(p, steps))
              : ofNoun(verb, parent, steps);
      case "acl" -> ofNoun(verb, parent, steps);
      case "advcl", "obl", "nmod" ->
          Grammar.isNoun(parent) && tree.child(parent, "cop").isEmpty()
              ? ofNoun(verb, parent, steps)
              : controller(parent, steps);
      case "obj", "nsubj" -> Grammar.isVerb(verb) ? subject(parent, steps) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Token> controller(Token parent, int steps) {
    if (Grammar.is(parent, OBJECT_CONTROL)) {
      Optional<Token> object =
          tree.child(parent, "obj", "iobj", "nsubj:pass")
              .or(
                  () ->
                      tree.children(parent, "obl")
                          .filter(t -> Grammar.hasMarker(tree, t, UPON))
                          .findFirst());
      if (object.isPresent()) {
        return object;
      }
    }
    return subject(parent, steps).filter(s -> !isEmptySubject(s, parent));
  }

  /** The “it” of “it is hard to run the station”, which runs nothing. */
  private static boolean isEmptySubject(Token subject, Token parent) {
    return Grammar.lemma(subject).equals("it") && parent.tag().startsWith("JJ");
  }

  /** Of a verb below a noun: “its plan to stop”, “the people protesting”. */
  private Optional<Token> ofNoun(Token verb, Token noun, int steps) {
    boolean participle = verb.tag().equals("VBG") && tree.child(verb, "mark", "case").isEmpty();
    if (participle) {
      return Optional.of(noun);
    }
    if (Grammar.is(noun, Grammar.NOMINATING)) {
      return tree.children(noun, "nmod").filter(t -> Grammar.hasMarker(tree, t, OF)).findFirst();
    }
    Optional<Token> owner = owner(noun).findFirst();
    if (owner.isPresent()) {
      return owner;
    }
    return tree.parent(noun)
        .filter(Grammar::isVerb)
        .filter(v -> !Grammar.isPassive(tree, v))
        .flatMap(v -> subject(v, steps));
  }

  /** Whose a noun is: “Russia's threat”, “a threat by Russia”, “the Russian threat”. */
  Stream<Token> owner(Token noun) {
    return Stream.concat(
        tree.children(noun, "nmod:poss"),
        Stream.concat(
            tree.children(noun, "nmod", "obl").filter(t -> Grammar.hasMarker(tree, t, AGENT)),
            tree.children(noun, "amod", "compound").filter(t -> isProper(t))));
  }

  private static boolean isProper(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  /** By whom something is done: “built and launched by SpaceX” is both by SpaceX. */
  Stream<Token> agents(Token verb) {
    List<Token> own = ownAgents(verb).toList();
    if (!own.isEmpty() || (isJoined(verb) && tree.child(verb, "aux:pass").isPresent())) {
      return own.stream();
    }
    return Stream.concat(
            isJoined(verb) ? tree.parent(verb).stream() : Stream.of(),
            tree.children(verb, "conj").filter(c -> tree.child(c, "nsubj").isEmpty()))
        .filter(v -> v.tag().equals("VBN"))
        .limit(1)
        .flatMap(this::ownAgents);
  }

  private static boolean isJoined(Token verb) {
    return verb.relation().equals("conj");
  }

  private Stream<Token> ownAgents(Token verb) {
    return tree.children(verb, "obl", "nmod").filter(t -> Grammar.hasMarker(tree, t, BY));
  }

  /** What a verb is done to: its object, the subject of its passive, the noun it tells more of. */
  List<Token> objects(Token verb) {
    List<Token> passive = tree.children(verb, "nsubj:pass").toList();
    if (!passive.isEmpty()) {
      return passive;
    }
    if (Grammar.isPassive(tree, verb)) {
      return subject(verb).stream().toList();
    }
    if (Grammar.isReducedPassive(tree, verb) || Grammar.isGerund(tree, verb)) {
      boolean noun = tree.parent(verb).filter(Grammar::isNoun).isPresent();
      return verb.relation().equals("advcl") && (!noun || hasCopula(verb))
          ? subject(verb).stream().toList()
          : tree.parent(verb).stream().toList();
    }
    List<Token> objects = new ArrayList<>(tree.children(verb, "obj", "iobj").toList());
    if (objects.isEmpty()) {
      tree.children(verb, "xcomp", "ccomp")
          .flatMap(c -> tree.children(c, "nsubj"))
          .filter(t -> t.index() > verb.index())
          .filter(t -> Grammar.is(verb, CLAUSE_FOR_OBJECT))
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
        .filter(Grammar::isVerb)
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
        tree.child(verb, "nsubj").filter(s -> !Grammar.isRelative(s)).isPresent();
    return subjectIsOther ? tree.parent(verb) : Optional.empty();
  }

  /** What stands behind one of these prepositions, at any of these words. */
  Set<Token> behind(Iterable<Token> words, Set<String> prepositions) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token word : words) {
      tree.children(word, "obl", "nmod", "advmod", "iobj", "obj")
          .filter(t -> !Grammar.isVerb(t))
          .filter(t -> Grammar.hasMarker(tree, t, prepositions))
          .forEach(found::add);
      tree.children(word, "obj")
          .filter(o -> !prepositions.contains("of"))
          .flatMap(o -> tree.children(o, "nmod"))
          .filter(t -> Grammar.hasMarker(tree, t, prepositions))
          .forEach(found::add);
      if (Grammar.isGerund(tree, word)) {
        tree.parent(word).map(p -> behind(List.of(p), prepositions)).ifPresent(found::addAll);
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
