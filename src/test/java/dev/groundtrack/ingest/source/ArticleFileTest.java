package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFileTest {
  @Test
  void onlyTheProseIsTheTextAndTheRestIsKnownOfIt() {
    Document document =
        read(
            """
            ---
            title: The dock
            publisher: Moon Gazette
            author: A. Writer
            url: https://example.org/dock
            publishedOn: 2022-03-05
            marking: internal
            ---

            The ship left.
            """);
    assertThat(document.text().toString()).isEqualTo("The ship left.\n");
    assertThat(document.about())
        .isEqualTo(
            new Document.About(
                SourceKind.ARTICLE,
                "The dock",
                "https://example.org/dock",
                "Moon Gazette",
                "A. Writer",
                LocalDate.of(2022, 3, 5),
                Marking.INTERNAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ship left.\n",
        "--- a dash before it\nThe ship left.\n",
        "---\ntitle: never closed\nThe ship left.\n",
        "The ship left.\n---\ntitle: after it\n---\n"
      })
  void aTextWithoutFrontMatterIsProseAsItStands(String text) {
    Document document = read(text);
    assertThat(document.text().toString()).isEqualTo(text);
    assertThat(document.about()).isEqualTo(Document.About.unknown(SourceKind.ARTICLE));
  }

  @Test
  void linesMayEndAsOnWindows() {
    Document document = read("---\r\ntitle: A\r\n---\r\nThe ship left.\r\n");
    assertThat(document.about().title()).isEqualTo("A");
    assertThat(document.text().toString()).isEqualTo("The ship left.\n");
  }

  @Test
  void theProseMayHoldALineOfDashes() {
    assertThat(read("---\ntitle: A\n---\nOne.\n---\nTwo.\n").text().toString())
        .isEqualTo("One.\n---\nTwo.\n");
  }

  @Test
  void everyMistakeInFrontMatterIsToldAtOnce() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read("---\ntitel: A\npublishedOn: last May\nBy: me\n---\nText.\n"))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                        "a.md its front matter has an unknown key \"titel\"; there are title,"
                            + " publisher, author, url, publishedOn, marking",
                        "a.md its front matter has an unknown key \"By\"; there are title,"
                            + " publisher, author, url, publishedOn, marking",
                        "a.md publishedOn is no day: \"last May\"; write it as 2022-03-05"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: [never closed",
        "title: !!javax.script.ScriptEngineManager [x]",
        "just words",
        "- a\n- list"
      })
  void whatIsNoYamlOfKeysIsRefused(String matter) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read("---\n" + matter + "\n---\nText.\n"))
        .satisfies(
            refused ->
                assertThat(refused.problems().getFirst().remedy())
                    .isEqualTo("write key: value, a line each"));
  }

  @Test
  void aFileIsTextInUtf8(@TempDir Path folder) throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "São Tomé");
    Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {'S', (byte) 0xE3, 'o'});
    assertThat(SourceFile.of(good).text()).isEqualTo("São Tomé");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> SourceFile.of(bad))
        .satisfies(
            refused ->
                assertThat(refused.problems().getFirst())
                    .isEqualTo(
                        new Problem(
                            bad.toString(),
                            "is not text in UTF-8",
                            "convert it to UTF-8 text first")));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> SourceFile.of(folder.resolve("none.txt")))
        .withMessageStartingWith("cannot be read");
  }

  private static Document read(String text) {
    return ArticleFile.read(new SourceFile("a.md", text));
  }
}
