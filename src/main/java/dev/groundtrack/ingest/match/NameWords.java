package dev.groundtrack.ingest.match;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.ingest.lexicon.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * A name as it is compared.
 *
 * @param text as it is written
 * @param words in lower case, without those that tell no two names apart
 */
record NameWords(String text, List<String> words) {
  /** How alike two names are, and by what. */
  record Alike(double score, String reason) {}

  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final int SHORT = 3;
  private static final double SURNAME = 0.88;
  private static final double GIVEN = 0.75;
  private static final double INITIAL = 0.8;
  private static final double WITHIN = 0.75;
  private static final double WORD = 0.85;
  private static final double ACRONYM = 0.87;
  private static final double PART = 0.86;

  NameWords {
    words = List.copyOf(words);
  }

  static NameWords of(String text, boolean person) {
    WordList empty =
        person ? WordList.NOT_COMPARED_OF_PEOPLE : WordList.NOT_COMPARED_OF_ORGANISATIONS;
    return new NameWords(
        text, EntityNames.words(text).stream().filter(w -> !empty.contains(w)).toList());
  }

  Set<String> personKeys() {
    if (words.size() < 2) {
      return words.isEmpty() ? Set.of() : Set.of(sound(words.getLast()));
    }
    String surname = sound(words.getLast());
    return Set.of(surname, surname + " " + words.getFirst().charAt(0));
  }

  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    keys.add(words.stream().map(NameWords::sound).sorted().collect(Collectors.joining(" ")));
    for (int i = 0; i + 1 < words.size(); i++) {
      keys.add(sound(words.get(i)) + " " + sound(words.get(i + 1)));
    }
    acronym().ifPresent(acronym -> keys.add("=" + acronym));
    return keys;
  }

  /** Its initials, or itself where it may be the initials of another. */
  private Optional<String> acronym() {
    if (words.size() >= SHORT) {
      return Optional.of(words.stream().map(w -> w.substring(0, 1)).collect(Collectors.joining()));
    }
    boolean capitals = words.size() == 1 && text.strip().equals(text.strip().toUpperCase());
    return capitals && words.getFirst().length() >= SHORT
        ? Optional.of(words.getFirst())
        : Optional.empty();
  }

  private static String sound(String word) {
    String code = new DoubleMetaphone().doubleMetaphone(word);
    return code == null || code.isEmpty() ? word : code;
  }

  Optional<Alike> alike(NameWords other, boolean person) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return Optional.empty();
    }
    return person ? likePerson(other) : likeOther(other);
  }

  private Optional<Alike> likePerson(NameWords other) {
    if (words.size() < 2 || other.words.size() < 2) {
      return words.size() != other.words.size() && words.getLast().equals(other.words.getLast())
          ? Optional.of(alike(PART, other, "share the surname, and one has no given name"))
          : Optional.empty();
    }
    double surname = similarity(words.getLast(), other.words.getLast());
    String mine = words.getFirst();
    String theirs = other.words.getFirst();
    double given = given(mine, theirs);
    if (surname < SURNAME || given < GIVEN) {
      return Optional.empty();
    }
    String how =
        surname == 1
            ? "share the surname, and the given names are alike"
            : "are alike in surname and given name";
    return Optional.of(alike((surname + given) / 2, other, how));
  }

  /** “V.” may be Vladimir, “Alex” Alexander. */
  private static double given(String mine, String theirs) {
    boolean initial = mine.length() == 1 || theirs.length() == 1;
    if (initial) {
      return mine.charAt(0) == theirs.charAt(0) ? INITIAL : 0;
    }
    double alike = similarity(mine, theirs);
    boolean within = mine.startsWith(theirs) || theirs.startsWith(mine);
    return within ? Math.max(alike, INITIAL) : alike;
  }

  private Optional<Alike> likeOther(NameWords other) {
    if (isAcronymOf(other) || other.isAcronymOf(this)) {
      return Optional.of(alike(ACRONYM, other, "are an acronym and what it may stand for"));
    }
    List<Double> best = new ArrayList<>(bestOf(other));
    best.addAll(other.bestOf(this));
    if (best.stream().allMatch(b -> b >= WORD)) {
      double mean = best.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      return Optional.of(alike(mean, other, "are alike word by word"));
    }
    Set<String> shorter = new HashSet<>(words.size() < other.words.size() ? words : other.words);
    Set<String> longer = new HashSet<>(words.size() < other.words.size() ? other.words : words);
    boolean part = shorter.size() >= 2 && longer.containsAll(shorter);
    return part
        ? Optional.of(alike(PART, other, "are such that one has all words of the other"))
        : Optional.empty();
  }

  private boolean isAcronymOf(NameWords other) {
    return words.size() == 1
        && other.words.size() >= SHORT
        && acronym().isPresent()
        && acronym().equals(other.acronym());
  }

  /** For each word, how alike the most alike of the other's words is. */
  private List<Double> bestOf(NameWords other) {
    return words.stream()
        .map(w -> other.words.stream().mapToDouble(o -> similarity(w, o)).max().orElse(0))
        .toList();
  }

  /** Short words and numbers are equal or not: “Soyuz 1” is no other spelling of “Soyuz 2”. */
  private static double similarity(String one, String other) {
    boolean exact =
        Math.min(one.length(), other.length()) <= SHORT
            || one.chars().anyMatch(Character::isDigit)
            || other.chars().anyMatch(Character::isDigit);
    if (exact) {
      return one.equals(other) ? 1 : 0;
    }
    double similarity = JARO_WINKLER.apply(one, other);
    return similarity < WITHIN ? 0 : similarity;
  }

  private Alike alike(double score, NameWords other, String how) {
    boolean turned = text.compareTo(other.text) > 0;
    String first = turned ? other.text : text;
    String second = turned ? text : other.text;
    return new Alike(score, "“" + first + "” and “" + second + "” " + how);
  }
}
