package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From the head of a phrase to whom the phrase means: its own mention, a name beside or within it,
 * or the phrase as it stands.
 */
final class ArgumentResolver {
  private static final double WITHIN = 0.85;
  private static final double BEHIND = 0.7;
  private static final double AROUND_IT = 0.95;
  private static final String[] NAMED_WITHIN = {"appos", "flat", "nmod:poss", "compound", "amod"};
  private static final int MOST_CONJUNCTS = 6;

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final NameLists rows;
  private final OrganisationUnits bodies;
  private final NominalMentions bare;

  ArgumentResolver(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.rows = new NameLists(scene);
    this.bodies = new OrganisationUnits(scene);
    this.bare = new NominalMentions(scene);
  }

  /** All that these phrases mean, preferably of one of these types. */
  List<Argument> resolve(Collection<Token> heads, Set<String> types) {
    return heads.stream().flatMap(h -> resolve(h, types).stream()).distinct().toList();
  }

  /** What a phrase and those joined to it by “and” mean, preferably of one of these types. */
  List<Argument> resolve(Token head, Set<String> types) {
    List<Argument> ends = new ArrayList<>();
    Token meant =
        Grammar.counted(tree, predicated(PartsOfSpeech.isRelative(head) ? antecedent(head) : head));
    end(meant, types).ifPresent(ends::add);
    tree.children(meant, "conj")
        .filter(t -> !PartsOfSpeech.isVerb(t))
        .limit(MOST_CONJUNCTS)
        .forEach(t -> end(t, types).ifPresent(ends::add));
    List.copyOf(ends).forEach(e -> rows.listed(e, ends));
    List.copyOf(ends).forEach(e -> rows.around(e, ends));
    return ends;
  }

  /** “Intelsat is a company founded by”: whoever is said to be the thing. */
  private Token predicated(Token noun) {
    if (scene.headedBy(noun).filter(m -> m.kind() == Mention.Kind.NAME).isPresent()) {
      return noun;
    }
    Token predicate = noun;
    while (predicate.relation().equals("conj")
        && tree.child(predicate, "nsubj").isEmpty()
        && tree.parent(predicate).isPresent()) {
      predicate = tree.parent(predicate).get();
    }
    return tree.child(predicate, "cop").isPresent()
        ? tree.child(predicate, "nsubj").orElse(noun)
        : noun;
  }

  /**
   * The noun that a relative pronoun stands for: the one its clause hangs on, or the one before.
   */
  Token antecedent(Token pronoun) {
    for (Token above : tree.ancestors(pronoun)) {
      if (above.relation().equals("acl:relcl")) {
        return tree.parent(above).orElse(pronoun);
      }
    }
    int at = pronoun.index() - 1;
    while (at >= 0 && tree.token(at).tag().matches(",|IN")) {
      at--;
    }
    return at >= 0 && PartsOfSpeech.isNoun(tree.token(at)) ? tree.token(at) : pronoun;
  }

  private Optional<Argument> end(Token head, Set<String> types) {
    Optional<Mention> own = scene.headedBy(head);
    if (NominalMentions.isTime(head) && own.filter(m -> !m.types().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> whole = own.flatMap(m -> bodies.whole(m, types));
    if (whole.isPresent()) {
      return whole.map(m -> new Argument(m, AROUND_IT));
    }
    Optional<Argument> named =
        own.filter(m -> m.kind() != Mention.Kind.NOMINAL)
            .filter(m -> RelationCandidate.fits(m, types))
            .map(Argument::sure);
    if (named.isPresent()) {
      return named;
    }
    Optional<Mention> beside =
        fitting(tree.children(head, "appos", "flat"), types)
            .filter(m -> m.kind() == Mention.Kind.NAME)
            .or(() -> rightBehind(head, types))
            .or(() -> before(head, types));
    if (beside.isPresent()) {
      return beside.map(Argument::sure);
    }
    Optional<Mention> inside = own.flatMap(m -> sameInside(head, m));
    if (inside.isPresent()) {
      return inside.map(Argument::sure);
    }
    Optional<Mention> unknown = unknownBefore(head);
    if (unknown.isPresent()) {
      return unknown.map(Argument::sure);
    }
    Optional<Mention> nominal = own.filter(m -> RelationCandidate.fits(m, types));
    if (nominal.isPresent()) {
      return nominal.map(Argument::sure);
    }
    return within(head, types)
        .or(() -> behind(head, types))
        .or(
            () ->
                own.isEmpty()
                    ? bare.doer(head).map(m -> new Argument(m, WITHIN))
                    : Optional.empty())
        .or(() -> own.or(() -> bare.mention(head)).map(Argument::sure));
  }

  /** “Orbit, a firm”: a name before what it is said to be. */
  private Optional<Mention> before(Token head, Set<String> types) {
    int first = head.index();
    while (first > 0 && tree.token(first).tag().matches("NN|JJ|HYPH|VBG|VBN")) {
      first--;
    }
    boolean indefinite =
        first > 1 && GrammarWords.INDEFINITE_ARTICLES.contains(tree.token(first).text());
    return indefinite && tree.token(first - 1).text().equals(",") && head.tag().equals("NN")
        ? scene
            .endingAt(first - 2)
            .filter(m -> m.kind() == Mention.Kind.NAME && RelationCandidate.fits(m, types))
        : Optional.empty();
  }

  /** “the Green Meadow political party”: a name of which no more is known than this. */
  private Optional<Mention> unknownBefore(Token head) {
    int at = head.index() - 1;
    while (at > 0 && tree.token(at).tag().matches("JJ|NN") && scene.endingAt(at).isEmpty()) {
      at--;
    }
    return head.tag().equals("NN") && at >= 0
        ? scene
            .endingAt(at)
            .filter(m -> m.kind() == Mention.Kind.NAME && m.types().isEmpty())
            .filter(m -> tree.isBelow(tree.token(m.head()), head))
        : Optional.empty();
  }

  /** “the rocket company Apogee”, “a firm called Orbit”: a name right behind what it is. */
  private Optional<Mention> rightBehind(Token head, Set<String> types) {
    if (!PartsOfSpeech.isCommonNoun(head)) {
      return Optional.empty();
    }
    boolean called =
        tree.tokenAt(head.index() + 1)
            .filter(t -> Grammar.is(t, WordList.NAMING_VERBS))
            .isPresent();
    return scene
        .startingAt(head.index() + (called ? 2 : 1))
        .filter(m -> m.kind() == Mention.Kind.NAME && RelationCandidate.fits(m, types));
  }

  private Optional<Mention> fitting(Stream<Token> tokens, Set<String> types) {
    return tokens
        .flatMap(t -> scene.headedBy(t).stream())
        .filter(m -> m.kind() != Mention.Kind.PRONOUN)
        .filter(m -> !m.types().isEmpty() && RelationCandidate.fits(m, types))
        .findFirst();
  }

  /** “the Apollo 12 mission”: the name of a thing before what it is. */
  private Optional<Mention> sameInside(Token head, Mention nominal) {
    return fitting(tree.children(head, "compound", "flat"), nominal.types())
        .filter(m -> m.kind() == Mention.Kind.NAME && !nominal.types().isEmpty());
  }

  /** “a Norwegian Space Agency decision”, “the government of Norway”: whose a thing is. */
  private Optional<Argument> within(Token head, Set<String> types) {
    Optional<Token> whose =
        tree.children(head, "nmod:poss").filter(PartsOfSpeech::isRelative).findFirst();
    if (whose.isPresent()) {
      return fitting(Stream.of(antecedent(whose.get())), types).map(m -> new Argument(m, WITHIN));
    }
    for (String relation : NAMED_WITHIN) {
      Optional<Mention> found = fitting(tree.children(head, relation), types);
      if (found.isPresent()) {
        return found.map(m -> new Argument(m, WITHIN));
      }
    }
    return fitting(
            tree.children(head, "nmod")
                .filter(t -> Grammar.hasMarker(tree, t, WordList.OWNER_PREPOSITIONS)),
            types)
        .map(m -> new Argument(m, WITHIN));
  }

  /** “repeated offers for talks by the Kabul government”: whoever else a thing has to do with. */
  private Optional<Argument> behind(Token head, Set<String> types) {
    Stream<Token> near =
        tree.children(head, "nmod", "acl", "obl")
            .flatMap(t -> Stream.concat(Stream.of(t), tree.children(t, "nmod", "obl", "compound")));
    return fitting(near, types).map(m -> new Argument(m, BEHIND));
  }
}
