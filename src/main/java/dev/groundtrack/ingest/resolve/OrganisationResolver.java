package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.ingest.lexicon.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a text that are neither known nor people's: organisations, above all. */
final class OrganisationResolver {

  private final TypeNouns nouns;
  private final NamedInText named = new NamedInText();
  private final Map<String, Map<String, Integer>> typesByForm = new HashMap<>();
  private final Set<String> standing = new HashSet<>();
  private final Map<String, String> spelling = new HashMap<>();

  OrganisationResolver(TypeNouns nouns) {
    this.nouns = nouns;
  }

  /**
   * Takes note of how a name is typed, wherever it stands.
   *
   * @param modifies whether it only describes another noun there, as “Republican” does
   */
  void count(Mention mention, boolean modifies) {
    if (!modifies) {
      standing.add(NamedInText.form(mention.text()));
    }
    if (mention.types().size() == 1) {
      typesByForm
          .computeIfAbsent(NamedInText.form(mention.text()), f -> new HashMap<>())
          .merge(mention.types().iterator().next(), 1, Integer::sum);
    }
  }

  /** What a name of its own means; takes note of it for shorter ones. */
  Optional<Entity> inFull(Mention mention) {
    List<String> words = EntityNames.words(mention.text());
    Optional<String> type = type(mention);
    if (type.isEmpty() || words.isEmpty() || !isSound(words, type.get())) {
      return Optional.empty();
    }
    String form = NamedInText.form(words);
    Entity entity = Entity.unknown(type.get(), spelling.computeIfAbsent(form, f -> mention.text()));
    add(words, entity, mention);
    return Optional.of(entity);
  }

  /** Takes note that an entity is named here by several words. */
  void add(List<String> words, Entity entity, Mention mention) {
    if (words.size() < 2) {
      return;
    }
    named.add(initials(words), entity, mention);
    for (int end = words.size() - 1;
        end > 0 && WordList.OPTIONAL_NAME_ENDINGS.contains(words.get(end));
        end--) {
      named.add(NamedInText.form(words.subList(0, end)), entity, mention);
    }
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.stream()
        .filter(w -> !WordList.NOT_IN_INITIALS.contains(w))
        .forEach(w -> initials.appendCodePoint(w.codePointAt(0)));
    return initials.toString();
  }

  /** What a shorter form or an acronym of one longer name in the text means; of two, nobody. */
  Optional<Entity> byPart(Mention mention) {
    String form = NamedInText.form(mention.text());
    return named.only(form).filter(e -> mention.types().contains(e.type()) && !sameForm(e, form));
  }

  /** Whether two names of the text or more may be shortened so. */
  boolean isShared(Mention mention) {
    return named.bearers(NamedInText.form(mention.text())).size() > 1;
  }

  private static boolean sameForm(Entity entity, String form) {
    return NamedInText.form(entity.name()).equals(form);
  }

  /** Its type, where names of that type may be taken as they come and nothing speaks against it. */
  private Optional<String> type(Mention mention) {
    if (mention.types().size() != 1) {
      return Optional.empty();
    }
    String type = mention.types().iterator().next();
    Map<String, Integer> all = typesByForm.getOrDefault(NamedInText.form(mention.text()), Map.of());
    boolean undisputed = all.size() <= 1;
    boolean stands = standing.contains(NamedInText.form(mention.text()));
    return undisputed && stands && nouns.isNameable(type) && !nouns.isPerson(type)
        ? Optional.of(type)
        : Optional.empty();
  }

  /** Whether a text types a name so at least twice as often as otherwise. */
  boolean isMostly(Mention mention, String type) {
    Map<String, Integer> all = typesByForm.getOrDefault(NamedInText.form(mention.text()), Map.of());
    int so = all.getOrDefault(type, 0);
    int total = all.values().stream().mapToInt(Integer::intValue).sum();
    return 3 * so >= 2 * total;
  }

  private boolean isSound(List<String> words, String type) {
    String last = words.getLast();
    Set<TypeNouns.Sort> sorts = nouns.senses(last);
    boolean fits =
        sorts.isEmpty()
            || sorts.stream().anyMatch(s -> s.type().equals(type))
            || isNamedSo(words.getLast());
    boolean letters = words.stream().anyMatch(w -> w.length() > 1 && !hasDigit(w));
    return fits && letters && !WordList.ORGANISATION_PRODUCTS.contains(last);
  }

  /** “Union” ends the names of bodies, though the domain calls blocs of countries so. */
  private static boolean isNamedSo(String last) {
    String capital = last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    return WordList.ORGANISATION_ENDINGS.contains(capital);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
