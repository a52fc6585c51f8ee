package dev.groundtrack.ingest.resolve.cue;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.resolve.cue.NameCues.Age;
import dev.groundtrack.ingest.resolve.cue.NameCues.Sex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The people of a text who share a surname, by what stands beside their names in full. A title, a
 * sex or an age beside the surname alone chooses one of them, or nobody.
 */
public final class Relatives {
  private final Map<String, Profile> profiles = new HashMap<>();
  private final Map<String, Set<String>> bearers = new HashMap<>();

  private static final class Profile {
    private final Set<String> titles = new HashSet<>();
    private final Set<Sex> sexes = EnumSet.noneOf(Sex.class);
    private final Set<Age> ages = EnumSet.noneOf(Age.class);
    private Sex byName = Sex.UNKNOWN;

    private Sex sex() {
      return sexes.size() == 1 ? sexes.iterator().next() : sexes.isEmpty() ? byName : Sex.UNKNOWN;
    }

    private Age age() {
      return ages.size() == 1 ? ages.iterator().next() : Age.UNKNOWN;
    }
  }

  /**
   * Whom a surname means, where what stands beside it tells.
   *
   * @param id nobody where it can be none of them, or nobody can tell
   */
  public record Choice(Optional<String> id) {}

  private record Kinship(String id, String surname, NameCues cues) {}

  private final List<Kinship> kinships = new ArrayList<>();

  /**
   * Takes note that somebody is named in full.
   *
   * @param words the words of the name, in lower case and without titles
   */
  public void add(String id, List<String> words, NameCues cues) {
    Profile profile = profiles.computeIfAbsent(id, i -> new Profile());
    profile.titles.addAll(cues.titles());
    if (cues.sex() != Sex.UNKNOWN) {
      profile.sexes.add(cues.sex());
    }
    if (cues.age() != Age.UNKNOWN) {
      profile.ages.add(cues.age());
    }
    profile.byName = GivenNames.sex(words.getFirst());
    bearers.computeIfAbsent(words.getLast(), s -> new LinkedHashSet<>()).add(id);
    if (!cues.kin().isEmpty()) {
      kinships.add(new Kinship(id, words.getLast(), cues));
    }
  }

  /** When everybody has been added: what is told of one tells of the only other one, too. */
  public void complete() {
    for (Kinship kinship : kinships) {
      Set<String> others = new HashSet<>(bearers.getOrDefault(kinship.surname(), Set.of()));
      others.remove(kinship.id());
      if (others.size() == 1) {
        others.forEach(
            id -> {
              Profile other = profiles.get(id);
              if (other != null) {
                complete(other, kinship.cues());
              }
            });
      }
    }
  }

  private static void complete(Profile other, NameCues cues) {
    if (cues.owner() != Sex.UNKNOWN) {
      other.sexes.add(cues.owner());
    }
    boolean spouse = WordList.SPOUSES.contains(cues.kin());
    if (spouse && cues.owner() == Sex.UNKNOWN && cues.sex() != Sex.UNKNOWN) {
      other.sexes.add(cues.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE);
    }
    if (cues.age() != Age.UNKNOWN) {
      other.ages.add(cues.age() == Age.YOUNGER ? Age.ELDER : Age.YOUNGER);
    }
  }

  /**
   * Chooses among people of one surname by what stands beside it; nothing where that tells nothing.
   */
  public Optional<Choice> choose(Collection<String> ids, NameCues cues) {
    boolean named = ids.stream().anyMatch(id -> profiles.containsKey(id));
    if (!named) {
      return Optional.empty();
    }
    if (cues.age() != Age.UNKNOWN && cues.kin().isEmpty()) {
      return Optional.of(new Choice(only(ids, p -> p.age() == cues.age())));
    }
    if (ids.size() == 1) {
      boolean other = cues.sex() != Sex.UNKNOWN && ids.stream().allMatch(id -> differs(id, cues));
      return other ? Optional.of(new Choice(Optional.empty())) : Optional.empty();
    }
    Optional<String> titled =
        only(ids, p -> p.titles.stream().anyMatch(t -> isOwn(t, cues.titles())));
    if (titled.isPresent() || !cues.tellApart()) {
      return titled.map(Optional::of).map(Choice::new);
    }
    Optional<String> sexed = only(ids, p -> p.sex() == cues.sex() && p.sex() != Sex.UNKNOWN);
    Optional<String> left = only(ids, p -> p.sex() == cues.sex() || p.sex() == Sex.UNKNOWN);
    return Optional.of(new Choice(sexed.isPresent() ? sexed : left));
  }

  /** A title that tells one from another; “Mr” tells a sex alone. */
  private static boolean isOwn(String title, Set<String> found) {
    return found.contains(title)
        && !WordList.MALE_TITLES.contains(title)
        && !WordList.FEMALE_TITLES.contains(title);
  }

  private boolean differs(String id, NameCues cues) {
    Profile profile = profiles.getOrDefault(id, new Profile());
    return !profile.sexes.isEmpty() && profile.sex() != Sex.UNKNOWN && profile.sex() != cues.sex();
  }

  private Optional<String> only(Collection<String> ids, Predicate<Profile> which) {
    List<String> found =
        ids.stream().filter(id -> which.test(profiles.getOrDefault(id, new Profile()))).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
