package dev.groundtrack.ingest.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.ingest.resolve.cue.NameCues.Age;
import dev.groundtrack.ingest.resolve.cue.NameCues.Sex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a surname means among people of one text. */
class RelativesTest {
  private static final Set<String> BOTH = Set.of("kim", "lee");

  private static NameCues cues(Sex sex, Age age, String... titles) {
    return new NameCues(Set.of(titles), sex, age, "", Sex.UNKNOWN);
  }

  private static NameCues plain() {
    return cues(Sex.UNKNOWN, Age.UNKNOWN);
  }

  private static Relatives kimAnd(NameCues lee) {
    Relatives relatives = new Relatives();
    relatives.add("kim", List.of("kim", "moss"), plain());
    relatives.add("lee", List.of("lee", "moss"), lee);
    relatives.complete();
    return relatives;
  }

  private static Optional<String> chosen(Relatives relatives, NameCues beside) {
    return relatives.choose(BOTH, beside).flatMap(Relatives.Choice::id);
  }

  @Test
  void aTitleThatOneHasMeansThatOne() {
    Relatives relatives = kimAnd(cues(Sex.UNKNOWN, Age.UNKNOWN, "general"));

    assertThat(chosen(relatives, cues(Sex.UNKNOWN, Age.UNKNOWN, "general"))).contains("lee");
  }

  @Test
  void aSonMakesHisFatherTheElderAndAMan() {
    Relatives relatives =
        kimAnd(new NameCues(Set.of("son"), Sex.MALE, Age.YOUNGER, "son", Sex.MALE));

    assertThat(chosen(relatives, cues(Sex.UNKNOWN, Age.ELDER))).contains("kim");
    assertThat(chosen(relatives, cues(Sex.UNKNOWN, Age.YOUNGER))).contains("lee");
    assertThat(chosen(relatives, cues(Sex.MALE, Age.UNKNOWN, "mr"))).isEmpty();
  }

  @Test
  void aWifeLeavesMrToHerHusband() {
    Relatives relatives =
        kimAnd(new NameCues(Set.of("wife"), Sex.FEMALE, Age.UNKNOWN, "wife", Sex.UNKNOWN));

    assertThat(chosen(relatives, cues(Sex.MALE, Age.UNKNOWN, "mr"))).contains("kim");
    assertThat(chosen(relatives, cues(Sex.FEMALE, Age.UNKNOWN, "mrs"))).contains("lee");
  }

  @Test
  void aSurnameWithNothingBesideItIsLeftToWhereItStands() {
    assertThat(kimAnd(plain()).choose(BOTH, plain())).isEmpty();
  }

  @Test
  void theElderOfOneIsSomebodyElse() {
    Relatives relatives = new Relatives();
    relatives.add("kim", List.of("kim", "moss"), plain());

    assertThat(relatives.choose(Set.of("kim"), cues(Sex.UNKNOWN, Age.ELDER)))
        .contains(new Relatives.Choice(Optional.empty()));
  }
}
