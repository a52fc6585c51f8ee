package dev.groundtrack.ingest.resolve;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Names;
import dev.groundtrack.statement.Names.Form;
import dev.groundtrack.statement.Names.How;
import dev.groundtrack.statement.Resolved.Entity;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entities a text names: what is known by a name comes first, then whoever is named in full,
 * then shorter forms of these. It looks at the whole text before it answers.
 */
final class NameReading {
  private static final Comparator<Place> FULLEST_FIRST =
      Comparator.comparing((Place p) -> -Names.words(p.mention().text()).size())
          .thenComparing(p -> p.mention().span());

  private final Nouns nouns;
  private final Names names;
  private final List<Scene> scenes;
  private final PersonNames people;
  private final OtherNames others;
  private final NamedInText acronyms = new NamedInText();
  private final Set<String> defined = new HashSet<>();
  private final Set<String> outright = new HashSet<>();
  private final Map<Place, Scene> open = new LinkedHashMap<>();

  NameReading(Nouns nouns, Names names, List<Scene> scenes) {
    this.nouns = nouns;
    this.names = names;
    this.scenes = scenes;
    this.people = new PersonNames(nouns, names);
    this.others = new OtherNames(nouns);
  }

  void into(Meanings meanings) {
    for (Scene scene : scenes) {
      for (Place place : scene.places()) {
        if (Scene.isNaming(place.mention())) {
          known(scene, place, meanings);
          people.take(place.mention());
          NamesBeside.of(scene, place)
              .ifPresent(f -> defined.add(NamedInText.form(place.mention().text())));
        }
      }
    }
    open.forEach(
        (place, scene) -> candidates(scene, place).ifPresent(e -> found(place, e, meanings)));
    open.keySet().removeIf(p -> meanings.of(p).isPresent() || !p.isName());
    open.forEach((place, scene) -> others.count(place.mention(), modifies(scene, place)));
    open.keySet().stream()
        .sorted(FULLEST_FIRST)
        .forEach(p -> inFull(p.mention()).ifPresent(e -> meanings.put(p.mention(), e)));
    open.forEach((place, scene) -> definition(scene, place, meanings));
    open.keySet().forEach(p -> byPart(p.mention()).ifPresent(e -> meanings.put(p.mention(), e)));
  }

  private static boolean modifies(Scene scene, Place place) {
    Token head = scene.tree().token(place.mention().head());
    boolean one = place.first() == place.last();
    return one && (SyntaxTree.hasRelation(head, "amod", "compound") || head.tag().startsWith("JJ"));
  }

  private void known(Scene scene, Place place, Meanings meanings) {
    Mention mention = place.mention();
    String known = mention.known();
    if (mention.kind() == Mention.Kind.DEMONYM && !meansTheCountry(scene, place)) {
      return;
    }
    Optional<Entity> entity =
        known == null ? Optional.empty() : names.entity(known).map(Entity::of);
    entity.ifPresentOrElse(e -> found(place, e, meanings), () -> open.put(place, scene));
  }

  private void found(Place place, Entity entity, Meanings meanings) {
    Mention mention = place.mention();
    meanings.put(mention, entity);
    outright.add(entity.id());
    if (nouns.isPerson(entity.type())) {
      people.add(mention, entity);
    }
  }

  /**
   * “Russian” before a noun, “the Russians”; not “an American”, nor “the American Anne McClain”.
   */
  private boolean meansTheCountry(Scene scene, Place place) {
    Token head = scene.tree().token(place.last());
    if (SyntaxTree.hasRelation(head, "amod", "compound") && !people(scene, place)) {
      return true;
    }
    boolean lower = scene.token(place.last() + 1).filter(t -> t.tag().matches("NNS?")).isPresent();
    boolean joined = scene.lemma(place.last() + 1).equals("and");
    if (head.tag().startsWith("JJ") && (lower || joined)) {
      return true;
    }
    boolean plural = head.tag().matches("NN.*S|JJ");
    boolean the = scene.lemma(place.first() - 1).equals("the");
    return plural && the && !people(scene, place) && !scene.tag(place.last() + 1).startsWith("NN");
  }

  /** Whether names of people follow, so that it tells of them and not of their country. */
  private boolean people(Scene scene, Place place) {
    return scene
        .nameStartingAt(place.last() + 1)
        .filter(Place::isName)
        .filter(n -> n.last() > n.first())
        .filter(n -> people.isPerson(n.mention()))
        .isPresent();
  }

  /** Of several that bear a name: by the noun behind it, else the one that is named elsewhere. */
  private Optional<Entity> candidates(Scene scene, Place place) {
    Mention mention = place.mention();
    if (defined.contains(NamedInText.form(mention.text()))) {
      return Optional.empty();
    }
    List<Entity> candidates =
        names.called(Names.words(mention.text())).stream()
            .filter(f -> mention.metonym() || f.how() != How.METONYM)
            .filter(f -> (mention.kind() == Mention.Kind.DEMONYM) == (f.how() == How.DEMONYM))
            .map(Form::entity)
            .filter(e -> mention.types().contains(e.type()))
            .distinct()
            .map(Entity::of)
            .toList();
    Set<Nouns.Sort> sorts = nouns.of(scene, place.last() + 1);
    String noun = scene.lemma(place.last() + 1);
    List<Entity> fitting =
        candidates.stream()
            .filter(e -> nouns.fit(sorts, noun, e, names) == Nouns.Fit.KIND)
            .toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    List<Entity> elsewhere = candidates.stream().filter(e -> outright.contains(e.id())).toList();
    return elsewhere.size() == 1 ? Optional.of(elsewhere.getFirst()) : Optional.empty();
  }

  private Optional<Entity> inFull(Mention mention) {
    String form = NamedInText.form(mention.text());
    if (!defined.contains(form) && !names.called(Names.words(form)).isEmpty()) {
      return Optional.empty();
    }
    if (people.isPerson(mention)) {
      return others.isMostly(mention, mention.types().iterator().next())
          ? people.inFull(mention)
          : Optional.empty();
    }
    return others.byPart(mention).isPresent() ? Optional.empty() : others.inFull(mention);
  }

  /** “the European Flight Office (EFO)” defines EFO, whatever else may be called so. */
  private void definition(Scene scene, Place place, Meanings meanings) {
    NamesBeside.of(scene, place)
        .flatMap(meanings::of)
        .ifPresent(e -> acronyms.add(NamedInText.form(place.mention().text()), e, place.mention()));
  }

  private Optional<Entity> byPart(Mention mention) {
    String form = NamedInText.form(mention.text());
    if (acronyms.has(form)) {
      return acronyms.meantBy(form, mention);
    }
    if (people.isPerson(mention)) {
      return people.byPart(mention, outright);
    }
    return others.byPart(mention);
  }
}
