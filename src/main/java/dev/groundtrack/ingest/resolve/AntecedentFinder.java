package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.resolve.chain.CoreferenceChains;
import dev.groundtrack.ingest.resolve.chain.NamedMentions;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.PronounKind;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds for each mention that means no known entity an earlier one that it likely refers to: the
 * same name, the noun before a relative clause, the subject of the clause around a pronoun, else
 * whoever was last spoken of (after the salience of subjects and of what is near in Lappin and
 * Leass, “An algorithm for pronominal anaphora resolution”, 1994). More is ventured here than where
 * an entity is at stake: chains say which mentions go together, not who it is.
 */
final class AntecedentFinder {
  private static final int FARTHEST = 3;

  private final Agreement agreement;
  private final MentionMeanings meanings;
  private final GenderCues sexes;
  private final RelativeAntecedents relatives;
  private final CoreferenceChains chains = new CoreferenceChains();
  private final Map<String, Mention> names = new HashMap<>();
  private final Map<PronounKind, Mention> pronouns = new EnumMap<>(PronounKind.class);
  private final NamedMentions people = new NamedMentions();
  private final NamedMentions things = new NamedMentions();

  AntecedentFinder(TypeNouns nouns, MentionMeanings meanings, GenderCues sexes) {
    this.agreement = new Agreement(nouns);
    this.meanings = meanings;
    this.sexes = sexes;
    this.relatives = new RelativeAntecedents(agreement, things);
  }

  List<Set<Mention>> chains(List<SentenceContext> scenes) {
    for (SentenceContext scene : scenes) {
      for (MentionPlace place : scene.places()) {
        chains.add(place.mention(), meanings.entity(place));
        antecedent(scene, place).ifPresent(a -> chains.join(place.mention(), a));
        take(scene, place);
      }
    }
    return chains.chains();
  }

  /** Takes note of what a mention may be the antecedent of. */
  private void take(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    switch (place.kind()) {
      case NAME -> {
        names.putIfAbsent(NamedInText.form(mention.text()), mention);
        if (agreement.isPerson(mention)) {
          names.putIfAbsent(NamedInText.form(last(mention)), mention);
          people.add(mention);
        } else if (!modifies(scene, place)) {
          things.add(mention);
        }
      }
      case PRONOUN -> PronounKind.of(mention.text()).ifPresent(kind -> pronouns.put(kind, mention));
      case NOMINAL, DEMONYM -> {}
    }
  }

  private static String last(Mention mention) {
    String[] words = mention.text().split("\\s+");
    return words[words.length - 1];
  }

  private static boolean modifies(SentenceContext scene, MentionPlace place) {
    Token head = scene.tree().token(place.mention().head());
    return SyntaxTree.hasRelation(head, "compound", "amod");
  }

  private Optional<Mention> antecedent(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    return switch (place.kind()) {
      case NAME -> sameName(mention).or(() -> beside(scene, place));
      case PRONOUN -> pronoun(scene, place);
      case NOMINAL -> meanings.entity(place).isPresent() ? Optional.empty() : nominal(scene, place);
      case DEMONYM -> Optional.empty();
    };
  }

  private Optional<Mention> sameName(Mention mention) {
    return meanings.entity(mention).isPresent()
        ? Optional.empty()
        : Optional.ofNullable(names.get(NamedInText.form(mention.text())))
            .filter(
                m ->
                    m.types().isEmpty()
                        || mention.types().isEmpty()
                        || m.types().equals(mention.types()));
  }

  private Optional<Mention> beside(SentenceContext scene, MentionPlace place) {
    return meanings.entity(place).isPresent()
        ? Optional.empty()
        : AppositiveNames.of(scene, place).map(MentionPlace::mention);
  }

  private Optional<Mention> pronoun(SentenceContext scene, MentionPlace place) {
    Token token = scene.tree().token(place.first());
    if (PartsOfSpeech.isRelative(token)) {
      return meanings.entity(place).isPresent() ? Optional.empty() : relatives.find(scene, token);
    }
    Optional<PronounKind> kind = PronounKind.of(place.mention().text());
    return kind.isEmpty() || meanings.entity(place).isPresent()
        ? Optional.empty()
        : personal(scene, place, kind.get());
  }

  private Optional<Mention> personal(SentenceContext scene, MentionPlace place, PronounKind kind) {
    Token token = scene.tree().token(place.first());
    Optional<Mention> same = Optional.ofNullable(pronouns.get(kind));
    return switch (kind) {
      case SPEAKER, SPEAKERS -> same;
      case MANY -> same.filter(m -> m.sentence() == place.mention().sentence());
      case MALE, FEMALE, THING ->
          above(scene, token, kind)
              .or(() -> same.filter(m -> isNear(m, place.mention()) && !isBetween(m, kind)))
              .or(() -> spokenOf(scene, place, kind))
              .or(() -> same.filter(m -> isNear(m, place.mention())))
              .or(() -> ahead(scene, token, kind));
    };
  }

  private static boolean isNear(Mention earlier, Mention mention) {
    return mention.sentence() - earlier.sentence() <= FARTHEST;
  }

  private NamedMentions named(PronounKind kind) {
    return kind.isOfOnePerson() ? people : things;
  }

  /** Whether somebody else, or something else, was named since. */
  private boolean isBetween(Mention earlier, PronounKind kind) {
    return named(kind)
        .last()
        .filter(m -> m.span().start() > earlier.span().start() && !chains.areJoined(m, earlier))
        .isPresent();
  }

  /** The subject of a clause around it, or the object that acts in it. */
  private Optional<Mention> above(SentenceContext scene, Token pronoun, PronounKind kind) {
    ClauseStructure clauses = new ClauseStructure(scene.tree());
    boolean possessive = SyntaxTree.hasRelation(pronoun, "nmod:poss");
    Set<Token> not = clauses.besides(pronoun);
    return clauses.actorsAbove(pronoun).stream()
        .filter(t -> ClauseStructure.isSubject(t) || clauses.actsAround(t, pronoun))
        .filter(t -> possessive || !not.contains(t))
        .flatMap(t -> Agreement.mentions(scene, t))
        .filter(m -> m.span().end() <= pronoun.span().start() && agrees(m, pronoun, kind))
        .findFirst();
  }

  private boolean agrees(Mention mention, Token pronoun, PronounKind kind) {
    return agreement.agrees(mention, kind) && !isOther(mention, pronoun.text());
  }

  /** Whether a mention means somebody who is called by the other pronoun. */
  private boolean isOther(Mention mention, String pronoun) {
    return meanings.entity(mention).filter(e -> sexes.forbid(e, pronoun)).isPresent();
  }

  /** “In his role as head, Lee”: the subject that is still to come. */
  private Optional<Mention> ahead(SentenceContext scene, Token pronoun, PronounKind kind) {
    return new ClauseStructure(scene.tree())
        .mainSubject().stream()
            .filter(s -> s.index() > pronoun.index())
            .flatMap(t -> Agreement.mentions(scene, t))
            .filter(m -> agrees(m, pronoun, kind))
            .findFirst();
  }

  /** Whoever was named last; of things only in the same sentence or the one before. */
  private Optional<Mention> spokenOf(SentenceContext scene, MentionPlace place, PronounKind kind) {
    int sentence = place.mention().sentence();
    Set<Token> besides =
        new ClauseStructure(scene.tree()).besides(scene.tree().token(place.first()));
    return named(kind)
        .since(sentence - (kind.isOfOnePerson() ? FARTHEST : 1))
        .filter(
            m -> m.sentence() != sentence || besides.stream().noneMatch(t -> t.index() == m.head()))
        .filter(m -> !isOther(m, place.mention().text()))
        .findFirst();
  }

  /** “Lee is an astronaut”, “Lee, the astronaut”: whom it is said of, in the same sentence. */
  private Optional<Mention> saidOf(SentenceContext scene, MentionPlace place) {
    SyntaxTree tree = scene.tree();
    Token head = tree.token(place.mention().head());
    boolean joined = SyntaxTree.hasRelation(head, "conj");
    Token noun = joined ? tree.parent(head).orElse(head) : head;
    if (head.tag().endsWith("S") || Grammar.isDenied(tree, noun)) {
      return Optional.empty();
    }
    Stream<Token> named =
        SyntaxTree.hasRelation(noun, "appos")
            ? tree.parent(noun).stream()
            : tree.child(noun, "cop").isPresent() ? tree.children(noun, "nsubj") : Stream.of();
    return named
        .flatMap(t -> Agreement.mentions(scene, t))
        .filter(m -> m.span().end() <= place.mention().span().start())
        .filter(m -> m.kind() == Mention.Kind.NAME || m.kind() == Mention.Kind.PRONOUN)
        .filter(m -> m.types().isEmpty() || m.types().equals(place.mention().types()))
        .findFirst();
  }

  /** “the company”: what it is said of, else the organisation that was named last. */
  private Optional<Mention> nominal(SentenceContext scene, MentionPlace place) {
    Optional<Mention> said = saidOf(scene, place);
    if (said.isPresent()) {
      return said;
    }
    NounPhrase phrase = NounPhrase.of(scene, place.mention().head());
    boolean plain = phrase.namesBefore().isEmpty() && !phrase.restricted() && !phrase.isOther();
    if (!phrase.isDefinite() || phrase.isPlural() || !plain) {
      return Optional.empty();
    }
    return (agreement.isPerson(place.mention()) ? people : things)
        .since(place.mention().sentence() - FARTHEST)
        .filter(m -> m.types().equals(place.mention().types()))
        .findFirst();
  }
}
