package dev.groundtrack.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Judgement.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntityClustersTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef";

  @Test
  void whatIsJudgedTheSameIsKnownByTheFirstOfItsIds() {
    EntityClusters clusters = EntityClusters.of(List.of(same("moscow", "kremlin")));
    assertThat(clusters.canonical("moscow")).isEqualTo("kremlin");
    assertThat(clusters.canonical("kremlin")).isEqualTo("kremlin");
    assertThat(clusters.members("moscow")).containsExactly("kremlin", "moscow");
    assertThat(clusters.judged()).containsExactlyInAnyOrder("kremlin", "moscow");
  }

  @Test
  void aKeyOfTheNamesComesBeforeAHash() {
    assertThat(EntityClusters.of(List.of(same(HASH, "zarya"))).canonical(HASH)).isEqualTo("zarya");
  }

  @Test
  void clustersGrowTogether() {
    EntityClusters clusters =
        EntityClusters.of(List.of(same("a", "b"), same("c", "d"), same("b", "c")));
    assertThat(clusters.members("d")).containsExactly("a", "b", "c", "d");
    assertThat(clusters.canonical("d")).isEqualTo("a");
  }

  @Test
  void theOrderOfTheJudgementsDoesNotMatter() {
    List<Judgement> judgements =
        new ArrayList<>(List.of(same("d", "e"), same("a", HASH), same("b", "e"), same(HASH, "b")));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(judgements, new Random(seed));
      assertThat(EntityClusters.of(judgements).members("d"))
          .containsExactly("a", "b", "d", "e", HASH);
    }
  }

  @Test
  void whoIsNotSureSaysNothing() {
    EntityClusters clusters =
        EntityClusters.of(List.of(Judgement.ofPair("a", "b", Decision.UNSURE)));
    assertThat(clusters.members("a")).containsExactly("a");
    assertThat(clusters.judged()).isEmpty();
    assertThat(clusters.apart("a", "b")).isEmpty();
  }

  @Test
  void clustersAreApartWhereTwoOfTheirMembersAre() {
    Judgement different = Judgement.ofPair("b", "c", Decision.DIFFERENT);
    EntityClusters clusters = EntityClusters.of(List.of(same("a", "b"), same("c", "d"), different));
    assertThat(clusters.apart("d", "a")).contains(different);
    assertThat(clusters.apart("a", "b")).isEmpty();
  }

  @Test
  void aMentionThatWasMovedMeansTheOther() {
    Judgement moved = Judgement.ofMentions("kelly", List.of("m1"), "mark", "Mark");
    EntityClusters clusters = EntityClusters.of(List.of(moved, same("mark", "a-mark")));
    assertThat(clusters.meant("m1", "kelly")).isEqualTo("a-mark");
    assertThat(clusters.meant("m2", "kelly")).isEqualTo("kelly");
    assertThat(clusters.movedMentions()).containsOnlyKeys("m1").containsValue("mark");
    assertThat(clusters.moved("m1")).contains(moved);
    assertThat(clusters.given("mark")).isEmpty();
  }

  @Test
  void anEntityThatComesIntoBeingIsCalledAsWasSaid() {
    Judgement moved = Judgement.ofMentions("kelly", List.of("m1"), null, "Mark Kelly");
    EntityClusters clusters = EntityClusters.of(List.of(moved));
    assertThat(clusters.given(moved.right())).contains("Mark Kelly");
    assertThat(clusters.judged()).containsExactly(moved.right());
  }

  private static Judgement same(String one, String other) {
    return Judgement.ofPair(one, other, Decision.SAME);
  }
}
