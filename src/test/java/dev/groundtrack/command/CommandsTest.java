package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told at the console before anything is done. */
class CommandsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"serve", "import", "extract", "export", "key"})
  void eachCommandHasHelpWithAnExample(String command) {
    Console told = Console.run(command, "--help");
    assertThat(told.status()).isZero();
    assertThat(told.out()).contains("Usage: groundtrack", "Example: groundtrack " + command);
  }

  @Test
  void theHelpNamesTheCommands() {
    assertThat(Console.run("--help").out()).contains("serve", "import", "extract", "export", "key");
  }

  @Test
  void anUnknownCommandOrOptionIsAWrongCall() {
    Console command = Console.run("improt", "article.txt");
    assertThat(command.status()).isEqualTo(2);
    assertThat(command.err()).contains("Unmatched argument", "'improt'", "groundtrack import?");
    for (String known : new String[] {"serve", "import x", "export", "extract --in a --out b"}) {
      Console option = Console.run((Object[]) (known + " --bogus").split(" "));
      assertThat(option.status()).isEqualTo(2);
      assertThat(option.err()).contains("Unknown option: '--bogus'", "Usage:");
    }
  }

  @Test
  void aMissingPathIsAWrongCall() {
    Console told = Console.run("import");
    assertThat(told.status()).isEqualTo(2);
    assertThat(told.err()).contains("Missing required parameter: 'PATH'");
  }

  @Test
  void everyPathThatLeadsNowhereIsToldBeforeAnythingIsImported() throws IOException {
    Path article = Files.writeString(folder.resolve("article.txt"), "Words.");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Console told = Console.run("import", article, folder.resolve("gone.txt"), empty);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err().lines())
        .containsExactly(
            folder.resolve("gone.txt") + " there is no such file or folder; check the name",
            empty + " there is no file in this folder; name the files");
  }

  @Test
  void aTitleIsForASingleFile() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Words.");
    Files.writeString(folder.resolve("b.txt"), "Words.");
    Console told = Console.run("import", folder, "--title", "Words");
    assertThat(told.status()).isEqualTo(2);
    assertThat(told.err()).contains("are for a single file");
  }

  @Test
  void aServerThatDoesNotAnswerIsToldWithItsAddress() throws IOException {
    Path article = Files.writeString(folder.resolve("article.txt"), "Words.");
    Console told = Console.run("import", article, "--server", "http://127.0.0.1:9");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains("no Groundtrack answers at http://127.0.0.1:9");
  }

  @Test
  void aSettingThatThereIsNotIsToldWithTheNearest() {
    Console told = Console.run("export", "--groundtrack.dta=" + folder);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err())
        .contains("groundtrack.dta is no setting; did you mean groundtrack.data?")
        .doesNotContain("Exception");
  }

  @Test
  void aSeedThatIsNoneIsToldWithoutAStackTrace() {
    Path data = folder.resolve("data");
    Console told =
        Console.run(
            "import", "pom.xml", "--groundtrack.seed=nonsense", "--groundtrack.data=" + data);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err())
        .contains("groundtrack.seed \"nonsense\" is no folder", "all, names, none")
        .doesNotContain("Exception");
    assertThat(data).doesNotExist();
  }
}
