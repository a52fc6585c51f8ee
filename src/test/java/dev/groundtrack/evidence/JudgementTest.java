package dev.groundtrack.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Judgement.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
  @Test
  void ofAPairThereIsOneJudgementWhicheverComesFirst() {
    Judgement one = Judgement.ofPair("b", "a", Decision.SAME);
    assertThat(one).isEqualTo(Judgement.ofPair("a", "b", Decision.SAME));
    assertThat(one.left()).isEqualTo("a");
    assertThat(one.score()).isEqualTo(1);
    assertThat(Judgement.ofPair("a", "b", Decision.DIFFERENT).id()).isEqualTo(one.id());
    assertThat(Judgement.ofPair("a", "c", Decision.SAME).id()).isNotEqualTo(one.id());
  }

  @Test
  void aRemarkMakesNoOtherJudgement() {
    Judgement one = Judgement.ofPair("a", "b", Decision.SAME);
    assertThat(one.noting("sure").id()).isEqualTo(one.id());
    assertThat(one.noting("sure").note()).isEqualTo("sure");
  }

  @Test
  void theOrderOfMovedMentionsDoesNotMatter() {
    Judgement one = Judgement.ofMentions("kelly", List.of("m2", "m1", "m2"), null, "Mark");
    Judgement other = Judgement.ofMentions("kelly", List.of("m1", "m2"), null, "Another");
    assertThat(one.moved()).containsExactly("m1", "m2");
    assertThat(one.right()).isEqualTo(other.right()).hasSize(32);
    assertThat(one.id()).isEqualTo(other.id());
    assertThat(one.name()).isEqualTo("Mark");
  }

  @Test
  void mentionsThatGoToOneThatIsThereGiveItNoName() {
    Judgement moved = Judgement.ofMentions("kelly", List.of("m1"), "mark", "Mark");
    assertThat(moved.name()).isNull();
    assertThat(moved.right()).isEqualTo("mark");
    assertThat(moved.id()).isNotEqualTo(Judgement.ofPair("kelly", "mark", Decision.SAME).id());
  }
}
