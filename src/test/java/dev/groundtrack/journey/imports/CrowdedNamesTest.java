package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.TableStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that very many have in common do not make all of these worth a look. */
class CrowdedNamesTest {
  private static final String MAPPING =
      """
      title: Craft
      entities:
        craft: {type: Spacecraft, key: {template: "{Id}"}, name: Name}
      """;

  /** Two that are alike and are found by what they share with the others alone. */
  private static final String FEW =
      "Id,Name\na,Skua Relay Lomarin\nb,Skua Relay Lomarit\n" + series("few", 60);

  private static final String MORE = "Id,Name\n" + series("more", 60);

  @TempDir private Path folder;
  private TableStore store;

  @BeforeEach
  void open() {
    store = TableStore.in(folder.resolve("data"), "src/test/resources/golden/graph");
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Names of one series that are unlike one another. */
  private static String series(String id, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> id + i + ",Skua Relay L" + id + i + "\n")
        .collect(Collectors.joining());
  }

  private String importFew() {
    return store.table("few.csv", FEW, MAPPING).source();
  }

  private String importMore() {
    return store.table("more.csv", MORE, MAPPING.replace("Craft", "More craft")).source();
  }

  private List<String> proposed() {
    return store
        .rows(
            "MATCH (j:Judgement)-[:LEFT]->(l) MATCH (j)-[:RIGHT]->(r)"
                + " RETURN l.id + ' ' + r.id AS pair ORDER BY pair")
        .stream()
        .map(row -> row.text("pair"))
        .toList();
  }

  @Test
  void whatMoreThanAHundredShareMakesNobodyAlikeUntilSomeOfThemAreGone() {
    importFew();
    assertThat(proposed()).containsExactly("a b");
    String more = importMore();
    assertThat(proposed()).isEmpty();
    store.open().importer().remove(more);
    assertThat(proposed()).containsExactly("a b");
  }

  @Test
  void theOrderInWhichTheyComeLeavesNoTrace() {
    importMore();
    String few = importFew();
    assertThat(proposed()).isEmpty();
    store.open().importer().remove(few);
    String again = importFew();
    assertThat(proposed()).isEmpty();
    store.table("more.csv", "Id,Name\nc,Gull-7\n", MAPPING.replace("Craft", "More craft"));
    assertThat(proposed()).containsExactly("a b");
    store.open().importer().remove(again);
    assertThat(proposed()).isEmpty();
  }

  @Test
  void namesThatAreTheSameAreProposedHoweverManyShareAPartOfThem() {
    importMore();
    store.table("same.csv", "Id,Name\nc,Skua Relay Lmore7\n", MAPPING.replace("Craft", "Same"));
    assertThat(proposed()).containsExactly("c more7");
  }
}
