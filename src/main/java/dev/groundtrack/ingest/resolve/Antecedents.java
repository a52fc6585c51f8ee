package dev.groundtrack.ingest.resolve;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
final class Antecedents {
  private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> MANY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> SPEAKER = Set.of("i", "me", "my", "myself", "mine");
  private static final Set<String> SPEAKERS = Set.of("we", "us", "our", "ours", "ourselves");
  private static final Set<String> OF_PEOPLE = Set.of("who", "whom");
  private static final int FARTHEST = 3;

  private final Nouns nouns;
  private final Meanings meanings;
  private final Chains chains = new Chains();
  private final Map<String, Mention> names = new HashMap<>();
  private final Map<Set<String>, Mention> pronouns = new HashMap<>();
  private final List<Mention> people = new ArrayList<>();
  private final List<Mention> things = new ArrayList<>();

  Antecedents(Nouns nouns, Meanings meanings) {
    this.nouns = nouns;
    this.meanings = meanings;
  }

  List<Set<Mention>> chains(List<Scene> scenes) {
    for (Scene scene : scenes) {
      for (Place place : scene.places()) {
        chains.add(place.mention(), meanings.of(place));
        antecedent(scene, place).ifPresent(a -> chains.join(place.mention(), a));
        take(scene, place);
      }
    }
    return chains.chains();
  }

  /** Takes note of what a mention may be the antecedent of. */
  private void take(Scene scene, Place place) {
    Mention mention = place.mention();
    switch (place.kind()) {
      case NAME -> {
        names.putIfAbsent(NamedInText.form(mention.text()), mention);
        if (isPerson(mention)) {
          names.putIfAbsent(NamedInText.form(last(mention)), mention);
          people.add(mention);
        } else if (!modifies(scene, place)) {
          things.add(mention);
        }
      }
      case PRONOUN -> kind(mention).ifPresent(words -> pronouns.put(words, mention));
      case NOMINAL, DEMONYM -> {}
    }
  }

  private static String last(Mention mention) {
    String[] words = mention.text().split("\\s+");
    return words[words.length - 1];
  }

  private static boolean modifies(Scene scene, Place place) {
    Token head = scene.tree().token(place.mention().head());
    return SyntaxTree.hasRelation(head, "compound", "amod");
  }

  private Optional<Mention> antecedent(Scene scene, Place place) {
    Mention mention = place.mention();
    return switch (place.kind()) {
      case NAME -> sameName(mention).or(() -> beside(scene, place));
      case PRONOUN -> pronoun(scene, place);
      case NOMINAL -> meanings.of(place).isPresent() ? Optional.empty() : nominal(scene, place);
      case DEMONYM -> Optional.empty();
    };
  }

  private Optional<Mention> sameName(Mention mention) {
    return meanings.of(mention).isPresent()
        ? Optional.empty()
        : Optional.ofNullable(names.get(NamedInText.form(mention.text())))
            .filter(
                m ->
                    m.types().isEmpty()
                        || mention.types().isEmpty()
                        || m.types().equals(mention.types()));
  }

  private Optional<Mention> beside(Scene scene, Place place) {
    return meanings.of(place).isPresent()
        ? Optional.empty()
        : NamesBeside.of(scene, place).map(Place::mention);
  }

  private Optional<Mention> pronoun(Scene scene, Place place) {
    Token token = scene.tree().token(place.first());
    if (token.tag().startsWith("W")) {
      return meanings.of(place).isPresent() ? Optional.empty() : relative(scene, token);
    }
    Optional<Set<String>> words = kind(place.mention());
    if (words.isEmpty() || meanings.of(place).isPresent()) {
      return Optional.empty();
    }
    Optional<Mention> same = Optional.ofNullable(pronouns.get(words.get()));
    if (words.get() == SPEAKER || words.get() == SPEAKERS) {
      return same;
    }
    if (words.get() == MANY) {
      return same.filter(m -> m.sentence() == place.mention().sentence());
    }
    boolean person = words.get() != THING;
    return above(scene, token, words.get())
        .or(() -> same.filter(m -> isNear(m, place.mention()) && !isBetween(m, person)))
        .or(() -> spokenOf(scene, place, person))
        .or(() -> same.filter(m -> isNear(m, place.mention())))
        .or(() -> ahead(scene, token, words.get()));
  }

  private static Optional<Set<String>> kind(Mention mention) {
    String word = mention.text().toLowerCase(Locale.ROOT);
    return Stream.of(MALE, FEMALE, THING, MANY, SPEAKER, SPEAKERS)
        .filter(words -> words.contains(word))
        .findFirst();
  }

  private static boolean isNear(Mention earlier, Mention mention) {
    return mention.sentence() - earlier.sentence() <= FARTHEST;
  }

  /** Whether somebody else, or something else, was named since. */
  private boolean isBetween(Mention earlier, boolean person) {
    List<Mention> named = person ? people : things;
    return !named.isEmpty()
        && named.getLast().span().start() > earlier.span().start()
        && !chains.areJoined(named.getLast(), earlier);
  }

  /** The subject of a clause around it. */
  private Optional<Mention> above(Scene scene, Token pronoun, Set<String> words) {
    Clauses clauses = new Clauses(scene.tree());
    boolean possessive = SyntaxTree.hasRelation(pronoun, "nmod:poss");
    Set<Token> not = clauses.besides(pronoun);
    return clauses.subjectsAbove(pronoun).stream()
        .filter(t -> possessive || !not.contains(t))
        .flatMap(t -> mentions(scene, t))
        .filter(m -> m.span().end() <= pronoun.span().start() && agrees(m, words))
        .findFirst();
  }

  /** “In his role as head, Lee”: the subject that is still to come. */
  private Optional<Mention> ahead(Scene scene, Token pronoun, Set<String> words) {
    return new Clauses(scene.tree())
        .mainSubject().stream()
            .filter(s -> s.index() > pronoun.index())
            .flatMap(t -> mentions(scene, t))
            .filter(m -> agrees(m, words))
            .findFirst();
  }

  private Stream<Mention> mentions(Scene scene, Token token) {
    return Meanings.heads(scene, token)
        .map(Place::mention)
        .sorted(java.util.Comparator.comparing(Mention::kind));
  }

  private boolean agrees(Mention mention, Set<String> words) {
    if (mention.kind() == Mention.Kind.PRONOUN) {
      boolean who = OF_PEOPLE.contains(mention.text().toLowerCase(Locale.ROOT));
      return who
          ? words == MALE || words == FEMALE
          : kind(mention).filter(words::equals).isPresent();
    }
    if (mention.kind() == Mention.Kind.DEMONYM) {
      return false;
    }
    boolean open = mention.types().isEmpty() && mention.kind() == Mention.Kind.NAME;
    return words == THING ? !isPerson(mention) : open || isPerson(mention);
  }

  private boolean isPerson(Mention mention) {
    return !mention.types().isEmpty() && mention.types().stream().allMatch(nouns::isPerson);
  }

  /** Whoever was named last; of things only in the same sentence or the one before. */
  private Optional<Mention> spokenOf(Scene scene, Place place, boolean person) {
    List<Mention> named = person ? people : things;
    Set<Token> besides = new Clauses(scene.tree()).besides(scene.tree().token(place.first()));
    return named.reversed().stream()
        .filter(m -> place.mention().sentence() - m.sentence() <= (person ? FARTHEST : 1))
        .filter(
            m ->
                m.sentence() != place.mention().sentence()
                    || besides.stream().noneMatch(t -> t.index() == m.head()))
        .findFirst();
  }

  /** The noun that a relative clause tells more of, or what that noun is said of. */
  private Optional<Mention> relative(Scene scene, Token pronoun) {
    boolean comma = scene.lemma(pronoun.index() - 1).equals(",");
    int before = pronoun.index() - (comma ? 2 : 1);
    boolean who = OF_PEOPLE.contains(scene.lemma(pronoun.index()));
    Optional<Mention> beside =
        scene.at(before).stream()
            .filter(p -> p.isName() && p.last() == before)
            .map(Place::mention)
            .filter(m -> m.types().isEmpty() || isPerson(m) == who)
            .findFirst();
    if (beside.isPresent()) {
      return beside;
    }
    List<Token> above = new ArrayList<>(List.of(pronoun));
    above.addAll(scene.tree().ancestors(pronoun));
    return above.stream()
        .filter(t -> SyntaxTree.hasRelation(t, "acl"))
        .findFirst()
        .flatMap(scene.tree()::parent)
        .flatMap(noun -> named(scene, noun, pronoun))
        .filter(m -> m.types().isEmpty() || m.kind() != Mention.Kind.NAME || isPerson(m) == who)
        .or(() -> who ? subjectBefore(scene, pronoun) : lastNamed(scene, pronoun));
  }

  /** “Lee is an engineer at the agency who”: people are told of, whatever stands nearer. */
  private Optional<Mention> subjectBefore(Scene scene, Token pronoun) {
    return new Clauses(scene.tree())
        .mainSubject().stream()
            .filter(t -> t.index() < pronoun.index())
            .flatMap(t -> mentions(scene, t))
            .filter(m -> agrees(m, MALE) || agrees(m, FEMALE))
            .findFirst();
  }

  /** The thing named last in the sentence, where the parse hangs the clause on none. */
  private Optional<Mention> lastNamed(Scene scene, Token pronoun) {
    return things.reversed().stream()
        .filter(m -> m.sentence() == scene.sentence().index())
        .filter(m -> m.span().end() <= pronoun.span().start())
        .findFirst();
  }

  private Optional<Mention> named(Scene scene, Token noun, Token before) {
    SyntaxTree tree = scene.tree();
    Stream<Token> same =
        Stream.of(
                Stream.of(noun),
                SyntaxTree.hasRelation(noun, "appos", "conj")
                    ? tree.parent(noun).stream()
                    : Stream.<Token>of(),
                tree.children(noun, "appos"),
                tree.child(noun, "cop").isPresent()
                    ? tree.children(noun, "nsubj")
                    : Stream.<Token>of())
            .flatMap(s -> s);
    return same.filter(t -> t.index() < before.index())
        .flatMap(t -> mentions(scene, t))
        .filter(m -> m.kind() != Mention.Kind.DEMONYM)
        .findFirst();
  }

  /** “Lee is an astronaut”, “Lee, the astronaut”: whom it is said of, in the same sentence. */
  private Optional<Mention> saidOf(Scene scene, Place place) {
    SyntaxTree tree = scene.tree();
    Token head = tree.token(place.mention().head());
    boolean joined = SyntaxTree.hasRelation(head, "conj");
    Token noun = joined ? tree.parent(head).orElse(head) : head;
    if (head.tag().endsWith("S") || tree.child(noun, "neg").isPresent()) {
      return Optional.empty();
    }
    Stream<Token> named =
        SyntaxTree.hasRelation(noun, "appos")
            ? tree.parent(noun).stream()
            : tree.child(noun, "cop").isPresent() ? tree.children(noun, "nsubj") : Stream.of();
    return named
        .flatMap(t -> mentions(scene, t))
        .filter(m -> m.span().end() <= place.mention().span().start())
        .filter(m -> m.kind() == Mention.Kind.NAME || m.kind() == Mention.Kind.PRONOUN)
        .filter(m -> m.types().isEmpty() || m.types().equals(place.mention().types()))
        .findFirst();
  }

  /** “the company”: what it is said of, else the organisation that was named last. */
  private Optional<Mention> nominal(Scene scene, Place place) {
    Optional<Mention> said = saidOf(scene, place);
    if (said.isPresent()) {
      return said;
    }
    NounPhrase phrase = NounPhrase.of(scene, place.mention().head());
    boolean plain = phrase.namesBefore().isEmpty() && !phrase.restricted() && !phrase.isOther();
    if (!phrase.isDefinite() || phrase.isPlural() || !plain) {
      return Optional.empty();
    }
    List<Mention> named = isPerson(place.mention()) ? people : things;
    return named.reversed().stream()
        .filter(m -> m.types().equals(place.mention().types()) && isNear(m, place.mention()))
        .findFirst();
  }
}
