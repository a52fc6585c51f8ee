package dev.groundtrack.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.EntityNames.Form;
import dev.groundtrack.evidence.EntityNames.How;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityNamesTest {
  private static final KnownEntity LUNARIA =
      known(
          "lunaria",
          "Country",
          "Lunaria",
          List.of("the Moon State", "L.S."),
          List.of("Lunarian"),
          List.of("Selene City"));
  private static final KnownEntity AGENCY =
      known("lsa", "Agency", "Lunaria Space Agency", List.of("LSA", "L.S."), List.of(), List.of());
  private static final EntityNames NAMES = EntityNames.of(List.of(LUNARIA, AGENCY));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NASA            | nasa",
        "Crew-7          | crew 7",
        "São Tomé        | sao tome",
        "Smith, John     | smith , john",
        "O’Brien         | o'brien",
        "Russia's        | russia 's",
        "Lavrov’s        | lavrov 's",
        "AT&T            | at & t",
        "and/or          | and or",
        "ﬁ Ⅳ             | fi iv"
      })
  void theWordsOfANameAreComparedWithoutAccentsCaseAndHyphens(String name, String words) {
    assertThat(EntityNames.words(name)).containsExactly(words.split(" "));
  }

  @Test
  void anEntityIsFoundByAllThatItIsCalled() {
    assertThat(called("lunaria")).containsExactly(How.NAME);
    assertThat(called("moon state")).containsExactly(How.ALIAS);
    assertThat(called("lunarian")).containsExactly(How.DEMONYM);
    assertThat(called("selene city")).containsExactly(How.METONYM);
    assertThat(called("moon")).isEmpty();
  }

  @Test
  void anArticleIsNoPartOfTheName() {
    Form form = NAMES.called(List.of("moon", "state")).getFirst();
    assertThat(form.article()).isTrue();
    assertThat(form.text()).isEqualTo("Moon State");
    assertThat(NAMES.called(List.of("the", "moon", "state"))).isEmpty();
  }

  @Test
  void oneNameMayBeOfSeveralAndTheOrderTheyCameInDoesNotMatter() {
    List<String> words = EntityNames.words("L.S.");
    assertThat(NAMES.called(words))
        .extracting(form -> form.entity().id())
        .containsExactly("lsa", "lunaria");
    assertThat(EntityNames.of(List.of(AGENCY, LUNARIA)).called(words))
        .isEqualTo(NAMES.called(words));
  }

  @Test
  void namesOfSeveralWordsAreFoundByTheirLast() {
    assertThat(NAMES.endingIn("Agency")).containsExactly(AGENCY);
    assertThat(NAMES.endingIn("state")).containsExactly(LUNARIA);
    assertThat(NAMES.endingIn("city")).as("a place that stands for it").isEmpty();
    assertThat(NAMES.endingIn("lunaria")).as("a name of one word").isEmpty();
    assertThat(NAMES.endingIn("space agency")).isEmpty();
  }

  @Test
  void theLongestNameTellsHowFarToLook() {
    assertThat(NAMES.longest()).isEqualTo(3);
    assertThat(EntityNames.of(List.of()).longest()).isZero();
  }

  @Test
  void anEntityThatStandsInNoNamesIsKnownByItsTypeAndName() {
    String id = Resolution.Entity.unknown("Person", "Ada Lace").id();
    assertThat(id)
        .hasSize(32)
        .isEqualTo(Resolution.Entity.unknown("Person", "ADA  Láce").id())
        .isNotEqualTo(Resolution.Entity.unknown("Agency", "Ada Lace").id())
        .isNotEqualTo(Resolution.Entity.unknown("Person", "Ada").id());
  }

  private static List<How> called(String words) {
    return NAMES.called(List.of(words.split(" "))).stream().map(Form::how).toList();
  }

  private static KnownEntity known(
      String id,
      String type,
      String name,
      List<String> aliases,
      List<String> demonyms,
      List<String> metonyms) {
    return new KnownEntity(id, type, "", "", name, aliases, demonyms, metonyms);
  }
}
