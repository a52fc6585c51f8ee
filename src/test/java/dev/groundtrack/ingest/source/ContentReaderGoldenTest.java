package dev.groundtrack.ingest.source;

import dev.groundtrack.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read in a file of each format, to the letter. */
class ContentReaderGoldenTest {
  static Stream<Golden> cases() {
    return Golden.of("formats");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFileGivesItsItems(Golden golden) throws IOException {
    Path input = golden.file("input.");
    golden.expect(
        "items.txt",
        ReadItems.printed(ReadItems.of(input.getFileName().toString(), Files.readAllBytes(input))));
  }
}
