package dev.groundtrack.ingest.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names may be one entity's, so that a person should look; and which are not proposed. */
class NameSimilarityTest {
  private static final NameSimilarity LIKENESS =
      new NameSimilarity(ModelReader.model(SchemaFiles.of("")));

  private static EntityProfile profile(String type, String names) {
    List<String> all = Arrays.stream(names.split(";")).map(String::strip).toList();
    return new EntityProfile(names, type, all, false);
  }

  private static Optional<Judgement> proposed(EntityProfile left, EntityProfile right) {
    boolean compared =
        LIKENESS.keys(left).stream().anyMatch(key -> LIKENESS.keys(right).contains(key));
    return compared ? LIKENESS.propose(left, right) : Optional.empty();
  }

  @ParameterizedTest
  @CsvSource({
    "Person, Yevgeni Baranov, Yevgeny Baranov",
    "Person, Anatoly Solovyov, Anatoli Soloviev",
    "Person, Vladimir Putin, Vladimir Vladimirovich Putin",
    "Person, V. Putin, Vladimir Putin",
    "Person, Putin, Vladimir Putin",
    "Person, Alex Gerst, Alexander Gerst",
    "Person, José Hernández, Jose Hernandez",
    "Agency, Roskosmos, Roscosmos",
    "Agency, Northern Rocket Works, Northern Rocket Works Inc",
    "Agency, NRW, Northern Rocket Works",
    "Agency, Institute of Space Research, Space Research Institute",
    "Agency, Progress Rocket Space Centre, Progress Rocket",
    "Agency, Khrunichev; KSC, Chrunichev",
  })
  void theseMayBeOne(String type, String left, String right) {
    Optional<Judgement> there = proposed(profile(type, left), profile(type, right));
    Optional<Judgement> back = proposed(profile(type, right), profile(type, left));
    assertThat(there).isPresent().isEqualTo(back);
    assertThat(there.get().decision()).isEqualTo(Judgement.Decision.UNSURE);
    assertThat(there.get().reasons()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Person, Mark Kelly, Scott Kelly",
    "Person, Sergei Krikalev, Sergei Korolev",
    "Person, Elon Musk, Kimbal Musk",
    "Person, Elon, Elon Musk",
    "Person, Vladimir Putin, V. Medvedev",
    "Agency, Russian Space Forces, Russian Space Agency",
    "Agency, Space Research Institute, Space Science Institute",
    "Agency, Boeing, Boring Company",
    "Spacecraft, Starlink-24, Starlink-25",
    "Spacecraft, Soyuz MS-09, Soyuz MS-10",
    "Spacecraft, Soyuz 11, Soyuz MS-11",
    "Spacecraft, Progress, Progress MS",
    "Spacecraft, Intelsat II, Intelsat IV",
  })
  void theseAreNotProposed(String type, String left, String right) {
    assertThat(proposed(profile(type, left), profile(type, right))).isEmpty();
  }
}
