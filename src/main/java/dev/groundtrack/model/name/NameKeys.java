package dev.groundtrack.model.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By what an entity is found whose name somebody writes otherwise. Each key says of which sort it
 * is, so that one list holds them all: the whole name, a place that stands for it, the name as it
 * may be transliterated, and a person's surname, plain and transliterated.
 */
public final class NameKeys {
  private static final String NAME = "name ";
  private static final String METONYM = "metonym ";
  private static final String TRANSLITERATED = "letters ";
  private static final String SURNAME = "surname ";
  private static final String TRANSLITERATED_SURNAME = "surname letters ";

  /** Longer names are hardly written as one word. */
  private static final int ONE_WORD = 20;

  private NameKeys() {}

  /**
   * The keys of an entity.
   *
   * @param names its name and aliases
   * @param metonyms places that stand for it
   * @param person whether its names end, or begin, in a surname
   */
  public static List<String> of(List<String> names, List<String> metonyms, boolean person) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names) {
      List<String> words = NameFold.words(name);
      add(keys, NAME, TRANSLITERATED, NameFold.whole(words));
      if (person) {
        Surnames.in(words).forEach(surname -> add(keys, SURNAME, TRANSLITERATED_SURNAME, surname));
      }
    }
    for (String metonym : metonyms) {
      add(keys, METONYM, TRANSLITERATED, NameFold.whole(NameFold.words(metonym)));
    }
    return List.copyOf(keys);
  }

  private static void add(Set<String> keys, String sort, String letters, String whole) {
    if (!whole.isEmpty()) {
      keys.add(sort + whole);
      Transliteration.common(whole).ifPresent(common -> keys.add(letters + common));
    }
  }

  /**
   * The words of each name, and each short name as one word too: what is compared with a text that
   * may hold typing errors.
   */
  public static List<String> words(List<String> names) {
    Set<String> all = new LinkedHashSet<>();
    for (String name : names) {
      List<String> words = NameFold.words(name);
      all.add(String.join(" ", words));
      String whole = NameFold.whole(words);
      if (whole.length() <= ONE_WORD) {
        all.add(whole);
      }
    }
    all.remove("");
    return List.copyOf(all);
  }

  /**
   * The keys that an entity may have which is called so, the surest first; none where the text has
   * no letter and no digit, or is too long for a name.
   */
  public static List<String> asked(String name) {
    String whole = name.length() > NameFold.LONGEST ? "" : NameFold.whole(NameFold.words(name));
    if (whole.isEmpty()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(List.of(NAME + whole, METONYM + whole));
    Transliteration.common(whole)
        .ifPresentOrElse(
            common ->
                keys.addAll(
                    List.of(
                        TRANSLITERATED + common, SURNAME + whole, TRANSLITERATED_SURNAME + common)),
            () -> keys.add(SURNAME + whole));
    return keys;
  }
}
