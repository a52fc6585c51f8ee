package dev.groundtrack.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.ingest.source.ArticleFile;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.ingest.source.TextIntake;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is neither plain text nor Markdown is told by what is in it. */
class ContentDetectorTest {
  private static final Path FORMATS = Path.of("src/test/resources/formats");
  private static final TextIntake INTAKE = new TextIntake();

  @TempDir private Path folder;

  private static List<Path> below(String name) throws IOException {
    try (Stream<Path> all = Files.walk(FORMATS.resolve(name))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static List<Path> prose() throws IOException {
    return below("prose");
  }

  @ParameterizedTest
  @MethodSource("prose")
  void proseIsRead(Path file) throws IOException {
    assertThat(ContentDetector.text(Files.readString(file))).isEmpty();
    assertThat(ContentDetector.binary(Files.readAllBytes(file))).isEmpty();
    INTAKE.check(ArticleFile.read(SourceFile.of(file)));
  }

  static List<Path> refused() throws IOException {
    return below("refused");
  }

  /** The folder tells what it is. */
  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoProseIsRefusedByItsName(Path file) throws IOException {
    String name = file.getParent().getFileName().toString().replace('_', ' ');
    String text = Files.readString(file);
    assertThat(ContentDetector.text(text))
        .hasValueSatisfying(
            format -> {
              assertThat(format.name()).contains(name);
              assertThat(format.remedy()).isNotBlank();
            });
    Path renamed = Files.writeString(folder.resolve("article.txt"), text);
    assertThatThrownBy(() -> ArticleFile.read(SourceFile.of(renamed)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .hasToString(
                        renamed
                            + " is "
                            + ContentDetector.text(text).orElseThrow().name()
                            + ", not prose; "
                            + ContentDetector.text(text).orElseThrow().remedy()));
  }

  static final List<Map.Entry<String, byte[]>> BINARY = BinaryFiles.ALL;

  @ParameterizedTest
  @FieldSource("BINARY")
  void bytesAreRefusedByTheirName(Map.Entry<String, byte[]> file) throws IOException {
    Path path = Files.write(folder.resolve("article.txt"), file.getValue());
    assertThatThrownBy(() -> ArticleFile.read(SourceFile.of(path)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is ")
        .hasMessageContaining(file.getKey())
        .hasMessageContaining(", not prose");
  }

  static final List<byte[]> OTHER_ENCODINGS =
      List.of(
          "Zoë Brûlé said that Petrel waits.".getBytes(StandardCharsets.ISO_8859_1),
          "\uFEFFIda Berglund said that Petrel waits.".getBytes(StandardCharsets.UTF_16LE),
          "\uFEFFIda Berglund said that Petrel waits.".getBytes(StandardCharsets.UTF_16BE));

  @ParameterizedTest
  @FieldSource("OTHER_ENCODINGS")
  void textInAnotherEncodingIsRefusedAsSuch(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("article.txt"), bytes);
    assertThatThrownBy(() -> ArticleFile.read(SourceFile.of(path)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("is not text in UTF-8");
  }
}
