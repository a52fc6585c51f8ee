package dev.groundtrack.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Row;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Halves of characters, as a text has them that was cut or decoded wrongly. */
class UnpairedSurrogatesTest {
  private static final String TEXT =
      "\uD83D Bill Nelson said that Russia had threatened SpaceX. \uDE80 \uD83D"
          + "Russia threatened 🚀 SpaceX. \uD83D";

  @Test
  void countAsOneCodePointEach() {
    Text text = Document.of(TEXT, Document.About.unknown(SourceKind.ARTICLE)).text();
    assertThat(text.length()).isEqualTo(TEXT.codePointCount(0, TEXT.length()));
    assertThat(text.cut(new Span(2, 6))).isEqualTo("Bill");
  }

  @Test
  void areWarnedOfAndEveryPlaceCutsOutItsWords(@TempDir Path folder) {
    try (OpenStore store =
        Server.open("--groundtrack.seed=names", "--groundtrack.data=" + folder)) {
      Document document = Document.of(TEXT, Document.About.unknown(SourceKind.ARTICLE));
      ImportReport report = store.importer().importArticle(document);
      assertThat(report.problems()).anyMatch(p -> p.what().contains("unpaired surrogates"));
      List<Row> places =
          store
              .graph()
              .read(
                  tx ->
                      tx.run(
                          """
                          MATCH (s:Source {id: $id})<--(place)
                          RETURN s.text AS source, place.start AS start, place.end AS end,
                              place.text AS text
                          """,
                          Map.of("id", document.id())));
      assertThat(places).hasSizeGreaterThan(4);
      for (Row place : places) {
        Span span = new Span((int) place.number("start"), (int) place.number("end"));
        assertThat(new Text(place.text("source")).cut(span)).isEqualTo(place.text("text"));
      }
    }
  }
}
