package dev.groundtrack.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large things may grow before they are parted, so that a newcomer can find their way. */
class SizesTest {
  private static final List<String> ROOTS =
      List.of("src/main/java", "src/test/java", "src/bench/java");
  private static final int MOST_TYPES = 25;
  private static final int LONGEST_FILE = 280;
  private static final int LONGEST_README = 170;

  @Test
  void aPackageHoldsAtMostTwentyFiveTypes() {
    for (String root : ROOTS) {
      assertThat(types(root).collect(groupingBy(Path::getParent, counting())))
          .isNotEmpty()
          .allSatisfy(
              (folder, types) ->
                  assertThat(types).as("%s", folder).isLessThanOrEqualTo(MOST_TYPES));
    }
  }

  @Test
  void noClassNameStandsTwice() {
    Map<String, List<Path>> byName =
        ROOTS.stream()
            .flatMap(SizesTest::types)
            .collect(groupingBy(file -> file.getFileName().toString()));
    assertThat(byName).isNotEmpty().allSatisfy((name, files) -> assertThat(files).hasSize(1));
  }

  @Test
  void noFileIsLongerThanAReaderCanHold() {
    assertThat(types("src/main/java").filter(file -> lines(file) > LONGEST_FILE)).isEmpty();
  }

  @Test
  void theReadmeOnlyOpensTheDoor() {
    assertThat(lines(Path.of("README.md"))).isLessThanOrEqualTo(LONGEST_README);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> types(String root) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
