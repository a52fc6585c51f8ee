package dev.groundtrack.ingest.store.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.evidence.time.SaidDate;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.RecordedSource.Bearing;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementRowTest {
  @Test
  void aStatementTellsItsWordsAndWhereTheyStand() {
    assertThat(new StatementRow(Accounts.DOCUMENT, Accounts.SECOND).properties("s"))
        .containsEntry("id", "s")
        .containsEntry("text", "She left")
        .containsEntry("start", 29)
        .containsEntry("end", 37)
        .containsEntry("cue_text", "left")
        .containsEntry("content_start", List.of(29))
        .containsEntry("content_text", List.of("She left"))
        .containsEntry("speakerMention_text", "Ada Lace")
        .containsEntry("mode", "SAID")
        .containsEntry("confidence", 0.8);
  }

  @Test
  void whatItHasNoneOfIsLeftOut() {
    assertThat(new StatementRow(Accounts.DOCUMENT, Accounts.FIRST).properties("s"))
        .doesNotContainKeys("cue_start", "cue_text", "speakerMention_start", "explain_schema")
        .containsEntry("explain_rule", "rule");
  }

  @Test
  void howAClaimBearsIsReadBackAsItWasWritten() {
    Explanation explanation =
        new Explanation(
            "verb: head",
            "HEADS @wording(verbs:)",
            "head",
            List.of(new Span(0, 3), new Span(4, 8)),
            List.of("nsubj(heads, Ada)"),
            List.of(),
            List.of("0.9"));
    Text text = Accounts.DOCUMENT.text();
    Bearing bearing =
        new Bearing(
            Polarity.NEGATED,
            Modality.POSSIBLE,
            new Timing(Tense.PAST, new SaidDate("<XXXX-05"), null),
            new Timing.Dates(new PartialDate("2031-05"), null),
            0.25,
            ExplanationRow.properties(explanation, text));
    Map<String, Object> edge = new HashMap<>(bearing.properties());
    edge.put("id", "of the edge, and no part of it");
    assertThat(Bearing.of(new Row(edge))).isEqualTo(bearing);
    assertThat(edge)
        .containsEntry("explain_words_text", List.of("Ada", "Lace"))
        .containsEntry("explain_wording", "head");
  }
}
