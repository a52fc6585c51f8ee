package dev.groundtrack.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entities that are known, indexed by all that they are called. Immutable; what it answers
 * depends on the entities alone, not on the order they came in.
 */
public final class EntityNames {
  private static final String ARTICLE = "the ";

  private final Map<String, KnownEntity> byId;
  private final Map<List<String>, List<Form>> forms;
  private final Map<String, List<KnownEntity>> byLastWord;
  private final int longest;

  private EntityNames(
      Map<String, KnownEntity> byId,
      Map<List<String>, List<Form>> forms,
      Map<String, List<KnownEntity>> byLastWord) {
    this.byId = byId;
    this.forms = forms;
    this.byLastWord = byLastWord;
    this.longest = forms.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /** In which way a form names its entity. */
  public enum How {
    NAME,
    ALIAS,
    DEMONYM,
    METONYM
  }

  /**
   * One of the things that an entity is called.
   *
   * @param text as it is written, without its article
   * @param article whether it is written with “the”
   */
  public record Form(KnownEntity entity, How how, String text, boolean article) {}

  /** An index of these entities. */
  public static EntityNames of(List<KnownEntity> entities) {
    Map<String, KnownEntity> byId = new LinkedHashMap<>();
    Map<List<String>, List<Form>> forms = new HashMap<>();
    Map<String, List<KnownEntity>> byLastWord = new HashMap<>();
    entities.stream()
        .sorted(java.util.Comparator.comparing(KnownEntity::id))
        .forEach(
            entity -> {
              byId.put(entity.id(), entity);
              Set<String> last = new LinkedHashSet<>();
              for (Form form : forms(entity)) {
                List<String> words = words(form.text());
                forms.computeIfAbsent(words, k -> list()).add(form);
                if (words.size() > 1 && (form.how() == How.NAME || form.how() == How.ALIAS)) {
                  last.add(words.getLast());
                }
              }
              last.forEach(w -> byLastWord.computeIfAbsent(w, k -> list()).add(entity));
            });
    forms.remove(List.of());
    return new EntityNames(Collections.unmodifiableMap(byId), forms, byLastWord);
  }

  private static <T> List<T> list() {
    return new ArrayList<>(1);
  }

  private static Set<Form> forms(KnownEntity entity) {
    Set<Form> forms = new LinkedHashSet<>();
    forms.add(form(entity, How.NAME, entity.name()));
    entity.aliases().forEach(a -> forms.add(form(entity, How.ALIAS, a)));
    entity.demonyms().forEach(d -> forms.add(form(entity, How.DEMONYM, d)));
    entity.metonyms().forEach(m -> forms.add(form(entity, How.METONYM, m)));
    return forms;
  }

  private static Form form(KnownEntity entity, How how, String text) {
    boolean article = text.regionMatches(true, 0, ARTICLE, 0, ARTICLE.length());
    return new Form(entity, how, article ? text.substring(ARTICLE.length()) : text, article);
  }

  /**
   * The words of a name as they are compared: lower case, without accents, hyphens and full stops,
   * so that “U.S.” is “US” however a parser cuts it. Other punctuation is a word of its own.
   */
  public static List<String> words(String text) {
    return NameForm.words(text);
  }

  /** Every known entity, by id. */
  public Map<String, KnownEntity> entities() {
    return byId;
  }

  /** The entity of this key. */
  public Optional<KnownEntity> entity(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** How many words the longest form has. */
  public int longest() {
    return longest;
  }

  /** All that is called by just these words, as {@link #words} makes them. */
  public List<Form> called(List<String> words) {
    return Collections.unmodifiableList(forms.getOrDefault(words, List.of()));
  }

  /** Whether anything is called so, or by a name that ends so. */
  public boolean knows(String name) {
    return !called(words(name)).isEmpty() || !endingIn(name).isEmpty();
  }

  /** The entities with a name or alias of several words whose last is this one. */
  public List<KnownEntity> endingIn(String word) {
    List<String> words = words(word);
    return words.size() == 1
        ? Collections.unmodifiableList(byLastWord.getOrDefault(words.getFirst(), List.of()))
        : List.of();
  }
}
