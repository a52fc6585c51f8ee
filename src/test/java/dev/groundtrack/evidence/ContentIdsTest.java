package dev.groundtrack.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentIdsTest {
  private static final Span PLACE = new Span(3, 9);

  @Test
  void theSameContentHasTheSameId() {
    assertThat(ContentIds.mention("source", PLACE))
        .isEqualTo(ContentIds.mention("source", new Span(3, 9)))
        .matches("[0-9a-f]{32}");
    assertThat(ContentIds.statement("source", statement(null, PLACE)))
        .isEqualTo(ContentIds.statement("source", statement(null, PLACE)));
  }

  @Test
  void everyPartOfTheContentMakesAnother() {
    assertThat(
            List.of(
                ContentIds.mention("source", PLACE),
                ContentIds.mention("other", PLACE),
                ContentIds.mention("source", new Span(3, 8)),
                ContentIds.mention("source", PLACE, "nasa"),
                ContentIds.statement("source", statement(null, PLACE)),
                ContentIds.statement("source", statement(new Span(1, 2), PLACE)),
                ContentIds.statement("source", statement(null, PLACE, new Span(12, 13))),
                ContentIds.relation("HEADS", "a", "b"),
                ContentIds.relation("HEADS", "b", "a"),
                ContentIds.relation("FOUNDED", "a", "b"),
                ContentIds.claim("HEADS", "s", "a", "b"),
                ContentIds.claim("HEADS", "t", "a", "b")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsThoughtOfAStatementIsNoPartOfIt() {
    Statement one = statement(null, PLACE);
    Statement surer =
        new Statement(
            one.span(),
            one.cue(),
            one.content(),
            null,
            true,
            Mode.DENIED,
            Polarity.NEGATED,
            Modality.POSSIBLE,
            null,
            0.1,
            "another rule");
    assertThat(ContentIds.statement("source", surer))
        .isEqualTo(ContentIds.statement("source", one));
  }

  private static Statement statement(@Nullable Span cue, Span... content) {
    return new Statement(
        new Span(0, 20),
        cue,
        List.of(content),
        null,
        false,
        Mode.SAID,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        null,
        0.9,
        "rule");
  }
}
