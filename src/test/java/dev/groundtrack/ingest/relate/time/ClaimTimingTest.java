package dev.groundtrack.ingest.relate.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.ingest.annotate.Annotator;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.relate.RelationFinder;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When what sentences claim holds, as the real parser reads them. */
class ClaimTimingTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2031, 5, 14);
  private static final Model MODEL =
      ((ModelReader.Read) ModelReader.read(SchemaFiles.ofDefaultDomain())).model();
  private static final EntityNames NAMES =
      EntityNames.of(
          List.of(
              known("Agency", "Perigee Works"),
              known("Country", "Norland"),
              known("Spacecraft", "Lantern"),
              known("Person", "Ivar Dahl"),
              known("Person", "Nora Kveli"),
              known("Person", "Tove Brandt"),
              known("Person", "Oskar Lindh")));
  private static final Annotator ANNOTATOR = new Annotator(SyntaxParser.load(), MODEL);
  private static final RelationFinder FINDER = new RelationFinder(MODEL);

  private static KnownEntity known(String type, String name) {
    return new KnownEntity(name, type, "", "", name, List.of(), List.of(), List.of());
  }

  /** A sentence, with what it claims and when that holds. */
  record Case(String sentence, String claim, String times) {
    static Case of(String line) {
      String[] cells = (line + " ").split("\\|", -1);
      return new Case(
          cells[0].strip(),
          cells[1].strip(),
          "%s since %s until %s"
              .formatted(
                  cells[2].strip(), orNone(cells[3]), cells.length > 4 ? orNone(cells[4]) : "-"));
    }

    private static String orNone(String cell) {
      return cell.isBlank() ? "-" : cell.strip();
    }

    @Override
    public String toString() {
      return sentence;
    }
  }

  static List<Case> seen() {
    return cases("seen.txt");
  }

  static List<Case> keptAside() {
    return cases("kept-aside.txt");
  }

  private static List<Case> cases(String file) {
    try (InputStream in =
        Objects.requireNonNull(ClaimTimingTest.class.getResourceAsStream("/tense/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Case::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Claim> claims(String sentence) {
    Document document = Document.of(sentence, Document.About.unknown(SourceKind.ARTICLE));
    AnnotatedText text = ANNOTATOR.annotate(document, NAMES);
    return FINDER.find(text, List.of()).claims();
  }

  private static Stream<String> times(Case of, LocalDate published) {
    return claims(of.sentence()).stream()
        .filter(c -> told(c).equals(of.claim()))
        .map(c -> times(c.timing(), published));
  }

  private static String told(Claim claim) {
    return claim.subject().text() + " " + claim.type() + " " + claim.object().text();
  }

  private static String times(Timing timing, LocalDate published) {
    Timing.Dates dates = timing.on(published);
    return "%s since %s until %s"
        .formatted(
            timing.tense(),
            Objects.requireNonNullElse(dates.since(), "-"),
            Objects.requireNonNullElse(dates.until(), "-"));
  }

  @ParameterizedTest
  @MethodSource("seen")
  void tellsWhenWhatASentenceClaimsHolds(Case of) {
    assertThat(times(of, WEDNESDAY))
        .as(claims(of.sentence()).toString())
        .containsExactly(of.times());
  }

  /** What the rules were not made from; the figure is that of docs/quality.md. */
  @Test
  void tellsMostOfWhatWasKeptAside() {
    List<String> wrong = new ArrayList<>();
    for (Case of : keptAside()) {
      List<String> told = times(of, WEDNESDAY).toList();
      if (!told.equals(List.of(of.times()))) {
        wrong.add(of + " " + told);
      }
    }
    assertThat(wrong)
        .as(String.join("\n", wrong))
        .hasSizeLessThanOrEqualTo(keptAside().size() * 8 / 100);
  }
}
