package dev.groundtrack.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large things may grow before they are parted, so that a newcomer can find their way. */
class SizesTest {
  private static final int MOST_TYPES = 25;
  private static final int LONGEST_FILE = 280;
  private static final int LONGEST_README = 170;

  @Test
  void aPackageHoldsAtMostTwentyFiveTypes() throws IOException {
    for (String root : List.of("src/main/java", "src/test/java", "src/bench/java")) {
      assertThat(types(root).collect(groupingBy(Path::getParent, counting())))
          .isNotEmpty()
          .allSatisfy((folder, types) -> assertThat(types).isLessThanOrEqualTo(MOST_TYPES));
    }
  }

  @Test
  void noClassNameStandsTwice() throws IOException {
    Map<String, List<Path>> byName =
        Stream.of("src/main/java", "src/test/java", "src/bench/java")
            .flatMap(SizesTest::types)
            .collect(groupingBy(file -> file.getFileName().toString()));
    assertThat(byName).isNotEmpty().allSatisfy((name, files) -> assertThat(files).hasSize(1));
  }

  @Test
  void noFileIsLongerThanAReaderCanHold() throws IOException {
    assertThat(types("src/main/java"))
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void theReadmeOnlyOpensTheDoor() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(LONGEST_README);
  }

  private static Stream<Path> types(String root) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
