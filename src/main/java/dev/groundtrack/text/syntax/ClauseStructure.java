package dev.groundtrack.text.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who does what in a sentence, as far as a pronoun may or may not mean it. */
public final class ClauseStructure {
  private final SyntaxTree tree;

  public ClauseStructure(SyntaxTree tree) {
    this.tree = tree;
  }

  /** What a token's clauses are about, the innermost first: each one's subject. */
  public List<Token> subjectsAbove(Token token) {
    List<Token> subjects = new ArrayList<>();
    List<Token> within = new ArrayList<>(List.of(token));
    within.addAll(tree.ancestors(token));
    for (Token above : tree.ancestors(token)) {
      tree.children(above, "nsubj")
          .filter(s -> !within.contains(s) && s.index() < token.index())
          .forEach(subjects::add);
    }
    return subjects;
  }

  /**
   * Who may act in a token's clauses, the innermost first: each one's subject, and where a clause
   * has none the object of the verb above, which may act in it.
   */
  public List<Token> actorsAbove(Token token) {
    List<Token> actors = new ArrayList<>();
    List<Token> subjects = subjectsAbove(token);
    for (Token above : tree.ancestors(token)) {
      subjects.stream().filter(s -> s.head() == above.index()).forEach(actors::add);
      if (isOpen(above)) {
        tree.parent(above).stream()
            .filter(PartsOfSpeech::isVerb)
            .filter(v -> !Grammar.is(v, GrammarWords.PURPOSE_VERBS))
            .flatMap(p -> tree.children(p, "obj", "iobj"))
            .filter(o -> o.index() < above.index())
            .forEach(actors::add);
      }
    }
    return actors;
  }

  /** Whether a clause asks for somebody outside it to act in it: “for breaking its word”. */
  private boolean isOpen(Token predicate) {
    boolean verb = predicate.tag().matches("VBG?") && !isFinite(predicate);
    return verb && tree.child(predicate, "nsubj").isEmpty() || isWhatForOf(predicate);
  }

  /**
   * “accused NASA of breaking its word”: whether an object of a verb acts in the gerund around a
   * pronoun, as it must, or is praised or blamed for it; in an infinitive it may.
   */
  public boolean actsAround(Token object, Token pronoun) {
    return tree.ancestors(pronoun).stream()
        .filter(a -> tree.parent(a).equals(tree.parent(object)))
        .anyMatch(a -> a.tag().equals("VBG") || isWhatForOf(a));
  }

  /** The noun of “thanked Japan for its help” or “for continuing its work”, as parsed. */
  private boolean isWhatForOf(Token noun) {
    return tree.children(noun, "amod").anyMatch(verb -> VerbPhrases.isGerund(tree, verb))
        || Grammar.hasMarker(tree, noun, "for")
            && tree.parent(noun)
                .filter(verb -> Grammar.is(verb, GrammarWords.PRAISING_OR_BLAMING_VERBS))
                .isPresent();
  }

  /**
   * “imposed sanctions on Japan over its exports”, “sued Japan over its exports”: at whom a deed is
   * aimed, for a pronoun in what it is about.
   */
  public Optional<Token> targetFor(Token pronoun) {
    Optional<Token> about =
        SyntaxTree.hasRelation(pronoun, "nmod:poss")
            ? tree.parent(pronoun).filter(n -> Grammar.hasMarker(tree, n, "over"))
            : Optional.empty();
    Optional<Token> above = about.flatMap(tree::parent);
    if (above.isEmpty()) {
      return Optional.empty();
    }
    if (isAimedAt(above.get())) {
      return above;
    }
    List<Token> around = new ArrayList<>(List.of(above.get()));
    tree.children(above.get(), "obj").forEach(around::add);
    if (SyntaxTree.hasRelation(above.get(), "obj")) {
      tree.parent(above.get()).ifPresent(around::add);
    }
    return around.stream()
        .flatMap(t -> tree.children(t, "nmod", "obl"))
        .filter(t -> t.index() < about.get().index() && isAimedAt(t))
        .findFirst()
        .or(
            () ->
                tree.children(above.get(), "obj").filter(PartsOfSpeech::isProperNoun).findFirst());
  }

  private boolean isAimedAt(Token noun) {
    return Grammar.hasMarker(tree, noun, "on") || Grammar.hasMarker(tree, noun, "against");
  }

  /** The subjects of a sentence, the main clause's first. */
  public List<Token> subjects() {
    List<Token> subjects = new ArrayList<>();
    root().stream().flatMap(r -> tree.children(r, "nsubj")).forEach(subjects::add);
    tree.sentence().tokens().stream()
        .filter(ClauseStructure::isSubject)
        .filter(t -> !subjects.contains(t))
        .forEach(subjects::add);
    return subjects;
  }

  /** The subject of the main clause. */
  public Optional<Token> mainSubject() {
    return root().flatMap(r -> tree.child(r, "nsubj"));
  }

  private Optional<Token> root() {
    return tree.sentence().tokens().stream().filter(t -> tree.parent(t).isEmpty()).findFirst();
  }

  public static boolean isSubject(Token token) {
    return SyntaxTree.hasRelation(token, "nsubj");
  }

  /** Whether it is subject of a finite clause of its own: “that it will”. */
  public boolean isFiniteSubject(Token token) {
    return isSubject(token) && tree.parent(token).filter(this::isFinite).isPresent();
  }

  private boolean isFinite(Token predicate) {
    return PartsOfSpeech.isFinite(predicate)
        || tree.children(predicate, "aux", "cop").anyMatch(PartsOfSpeech::isFinite);
  }

  /**
   * Those that a pronoun beside them would have to name with “self”: whoever acts on it, and what
   * stands beside it in the same clause.
   */
  public Set<Token> besides(Token token) {
    Set<Token> besides = new LinkedHashSet<>();
    Optional<Token> governor = tree.parent(token);
    if (governor.isEmpty() || SyntaxTree.hasRelation(token, "nmod:poss")) {
      governor
          .filter(g -> SyntaxTree.hasRelation(g, "appos"))
          .flatMap(tree::parent)
          .ifPresent(besides::add);
      return besides;
    }
    arguments(governor.get()).filter(t -> !t.equals(token)).forEach(besides::add);
    if (isFiniteSubject(token)) {
      return besides;
    }
    Token at = governor.get();
    for (int i = 0; i < 4; i++) {
      if (tree.children(at, "nsubj").anyMatch(s -> !s.equals(token))) {
        break;
      }
      Optional<Token> parent = tree.parent(at);
      if (parent.isEmpty()) {
        break;
      }
      at = parent.get();
      tree.children(at, "nsubj", "nmod:poss").forEach(besides::add);
    }
    return besides;
  }

  private Stream<Token> arguments(Token governor) {
    return tree.children(governor, "nsubj", "obj", "iobj", "obl");
  }

  /** Whether “it” stands for nothing: “it was unthinkable that”, “called it unacceptable to”. */
  public boolean isEmptySubject(Token it) {
    if (SyntaxTree.hasRelation(it, "expl")) {
      return true;
    }
    Optional<Token> parent = tree.parent(it);
    if (parent.isEmpty()) {
      return true;
    }
    Token predicate = parent.get();
    boolean clause =
        tree.children(predicate, "csubj", "ccomp", "xcomp", "advcl", "acl", "dep")
            .anyMatch(t -> t.index() > predicate.index() && isMarked(t));
    boolean describes =
        tree.child(predicate, "cop").isPresent() || PartsOfSpeech.isAdjective(predicate);
    boolean seems = GrammarWords.SEEMING_VERBS.contains(predicate.lemma());
    boolean judges = GrammarWords.JUDGING_VERBS.contains(predicate.lemma()) && !isSubject(it);
    return (clause && (describes || seems)) || judges;
  }

  /** The “it” of “it is hard to run the station”, which runs nothing. */
  public static boolean isItOfAnAdjective(Token subject, Token predicate) {
    return Grammar.is(subject, "it") && PartsOfSpeech.isAdjective(predicate);
  }

  private boolean isMarked(Token predicate) {
    return tree.children(predicate, "mark")
        .anyMatch(m -> GrammarWords.ANNOUNCED_CLAUSE_MARKERS.contains(m.lemma()));
  }
}
