package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.resolve.cue.NameCues;
import dev.groundtrack.ingest.resolve.cue.Relatives;
import dev.groundtrack.ingest.resolve.cue.Trades;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The people of a text: in full at first, later by surname. */
final class PersonResolver {

  private final TypeNouns nouns;
  private final EntityNames names;
  private final NamedInText named = new NamedInText();
  private final Set<String> taken = new HashSet<>();
  private final Relatives relatives = new Relatives();

  /** The people named in full, by where. */
  private final TreeMap<Integer, String> inFull = new TreeMap<>();

  /** The trades by which the text calls people, by their names in full. */
  private final Map<String, Set<String>> trades = new HashMap<>();

  /** “Jr.” and the like, by the name that they stand behind. */
  private final Map<String, Set<String>> generations = new HashMap<>();

  /** True for known people, by id, where the text names what is told of them. */
  private final Map<String, Boolean> inCompany = new HashMap<>();

  PersonResolver(TypeNouns nouns, EntityNames names) {
    this.nouns = nouns;
    this.names = names;
  }

  /** Whether a mention can be nothing but a person. */
  boolean isPerson(Mention mention) {
    return mention.types().size() == 1 && nouns.isPerson(mention.types().iterator().next());
  }

  /** The words of a person's name, without honorifics and the like. */
  static List<String> words(String text) {
    return EntityNames.words(text).stream()
        .filter(w -> Character.isLetterOrDigit(w.codePointAt(0)))
        .filter(w -> !WordList.TITLES_AND_SUFFIXES.contains(w))
        .toList();
  }

  /** Whom a name in full means; takes note of it for shorter ones. */
  Optional<Entity> inFull(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    List<String> words = words(mention.text());
    if (words.size() < 2
        || words.stream().anyMatch(PersonResolver::hasDigit)
        || isOwnKin(scene, place)) {
      return Optional.empty();
    }
    if (generations.getOrDefault(NamedInText.form(words), Set.of()).size() > 1) {
      return ofGeneration(scene, place);
    }
    Optional<Entity> entity =
        known(words)
            .map(Entity::of)
            .or(
                () ->
                    Optional.of(
                        Entity.unknown(
                            mention.types().iterator().next(),
                            String.join(" ", plain(mention)),
                            Trades.field(trades.getOrDefault(NamedInText.form(words), Set.of())))));
    entity.ifPresent(e -> add(mention, e));
    return entity;
  }

  /** One of several generations of a name: whom “Jr.” tells; nobody without it. */
  private Optional<Entity> ofGeneration(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    String letters = NameCues.generation(scene.tree(), place.first(), place.last());
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    String name = String.join(" ", plain(mention)) + " " + letters;
    Entity entity = Entity.unknown(mention.types().iterator().next(), name);
    add(mention, entity);
    return Optional.of(entity);
  }

  /** “George Moss and his nephew George Moss”: another of just that name, whom nobody can name. */
  private boolean isOwnKin(SentenceContext scene, MentionPlace place) {
    if (cues(scene, place).kin().isEmpty()) {
      return false;
    }
    int start = place.mention().span().start();
    String form = NamedInText.form(words(place.mention().text()));
    Set<String> before = new HashSet<>(inFull.headMap(start).values());
    return before.equals(Set.of(form));
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** The words of the name as they are written. */
  private static List<String> plain(Mention mention) {
    return Stream.of(mention.text().split("\\s+")).filter(w -> !words(w).isEmpty()).toList();
  }

  /** Takes note that a longer name ends so: “Moss” may be “Ada Moss”, whom nobody knows. */
  void take(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    List<String> words = words(mention.text());
    if (words.size() > 1) {
      taken.add(words.getLast());
    }
    if (words.size() > 1 && isPerson(mention)) {
      String form = NamedInText.form(words);
      inFull.put(mention.span().start(), form);
      trades
          .computeIfAbsent(form, f -> new HashSet<>())
          .addAll(Trades.of(scene.tree(), place.first(), place.last()));
      String letters = NameCues.generation(scene.tree(), place.first(), place.last());
      if (!letters.isEmpty()) {
        generations.computeIfAbsent(form, f -> new HashSet<>()).add(letters);
      }
    }
  }

  /** Takes note that this person is named here. */
  void add(Mention mention, Entity entity) {
    List<String> words = words(mention.text());
    if (words.size() > 1) {
      named.add(words.getLast(), entity, mention);
      named.add(words.getFirst(), entity, mention);
    }
    for (int i = 1; i + 1 < words.size(); i++) {
      named.add(NamedInText.form(words.subList(i, words.size())), entity, mention);
    }
  }

  /** Takes note of what stands beside the names in full of the people found by now. */
  void readRelatives(List<SentenceContext> scenes, MentionMeanings meanings) {
    for (SentenceContext scene : scenes) {
      for (MentionPlace place : scene.places()) {
        List<String> words = place.isName() ? words(place.mention().text()) : List.of();
        if (words.size() > 1) {
          meanings
              .entity(place)
              .filter(e -> nouns.isPerson(e.type()))
              .ifPresent(e -> relatives.add(e.id(), words, cues(scene, place)));
        }
      }
    }
    relatives.complete();
  }

  private static NameCues cues(SentenceContext scene, MentionPlace place) {
    return NameCues.of(scene.tree(), place.first(), place.last());
  }

  /** The known person of just this name, or of this first and last name. */
  private Optional<KnownEntity> known(List<String> words) {
    List<KnownEntity> same =
        names.endingIn(words.getLast()).stream()
            .filter(e -> nouns.isPerson(e.type()))
            .filter(e -> forms(e).anyMatch(f -> alike(f, words)))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static Stream<List<String>> forms(KnownEntity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
        .map(PersonResolver::words);
  }

  /** The same first and last name, and no middle name that speaks against it. */
  private static boolean alike(List<String> known, List<String> found) {
    if (known.size() < 2
        || !known.getFirst().equals(found.getFirst())
        || !known.getLast().equals(found.getLast())) {
      return false;
    }
    List<String> middle = known.subList(1, known.size() - 1);
    List<String> other = found.subList(1, found.size() - 1);
    return middle.isEmpty() || other.isEmpty() || middle.getFirst().startsWith(initial(other));
  }

  private static String initial(List<String> middle) {
    return middle.getFirst().substring(0, 1);
  }

  /**
   * Whom a surname means: somebody named in full in the text, else the one known of that name where
   * the text also names what is told of them: “Musk praised SpaceX”. Where it does not, somebody of
   * just that name, whom a person may judge to be the one known.
   *
   * @param outright the ids of what the text names outright, all of them found by now
   */
  Optional<Entity> byPart(SentenceContext scene, MentionPlace place, Set<String> outright) {
    Mention mention = place.mention();
    List<String> words = words(mention.text());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String form = NamedInText.form(words);
    if (named.has(form)) {
      Map<String, Entity> bearers = new HashMap<>();
      named.bearers(form).forEach(e -> bearers.put(e.id(), e));
      return relatives
          .choose(bearers.keySet(), cues(scene, place))
          .map(c -> c.id().map(bearers::get))
          .orElseGet(() -> named.meantBy(form, mention));
    }
    if (words.size() > 1 || taken.contains(form)) {
      return Optional.empty();
    }
    List<KnownEntity> bearers =
        names.endingIn(form).stream().filter(e -> nouns.isPerson(e.type())).toList();
    if (bearers.size() != 1) {
      return Optional.empty();
    }
    KnownEntity bearer = bearers.getFirst();
    return Optional.of(
        inCompany.computeIfAbsent(bearer.id(), id -> isInCompany(bearer, outright))
            ? Entity.of(bearer)
            : Entity.unknown(bearer.type(), String.join(" ", plain(mention))));
  }

  /**
   * Whether it is another of that name: by a trade that is not told of the one known, where the
   * text names nothing that is, but countries.
   */
  boolean isNamesake(KnownEntity bearer, Set<String> trades, Set<String> named) {
    Set<String> others = new HashSet<>(named);
    others.removeIf(id -> names.entity(id).filter(e -> !e.demonyms().isEmpty()).isPresent());
    return Trades.contradict(trades, Set.copyOf(EntityNames.words(bearer.about())))
        && !isInCompany(bearer, others);
  }

  /** Whether something that is told of them, or somebody told of with them, is named too. */
  private boolean isInCompany(KnownEntity bearer, Set<String> outright) {
    String about = spaced(bearer.about());
    return outright.stream()
        .flatMap(id -> names.entity(id).stream())
        .anyMatch(
            other ->
                other.id().equals(bearer.id())
                    || called(other).anyMatch(about::contains)
                    || spaced(other.about()).contains(spaced(bearer.name())));
  }

  private static Stream<String> called(KnownEntity entity) {
    return Stream.of(
            Stream.of(entity.name()),
            entity.aliases().stream(),
            entity.demonyms().stream(),
            entity.metonyms().stream())
        .flatMap(names -> names)
        .map(PersonResolver::spaced);
  }

  private static String spaced(String text) {
    return " " + String.join(" ", EntityNames.words(text)) + " ";
  }
}
