package dev.groundtrack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.testing.StderrCapture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the server from starting is told in a line, before a store is opened. */
class StartChecksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "server.prot | did you mean server.port?",
        "server.adress | did you mean server.address?",
        "server.tomcat.treads.max | did you mean server.tomcat.threads.max?",
        "server.error.path | it is called spring.web.error.path now",
        "groundtrack.sead | did you mean groundtrack.seed?",
        "groundtrack.llm.modle | did you mean groundtrack.llm.model?",
        "groundtrack.colour-of-the-sky | the settings are"
            + " groundtrack.access.anonymous, groundtrack.access.audience",
      })
  void aSettingThatThereIsNot(String name, String remedy) {
    assertThat(told("--" + name + "=1"))
        .startsWith("Groundtrack cannot start: " + name + " is no setting; " + remedy);
  }

  @Test
  void allThatAreWrongAreToldAtOnce() {
    assertThat(refused("--server.prot=1", "--groundtrack.sead=all", "--groundtrack.token=short"))
        .containsSubsequence("groundtrack.sead", "server.prot", "groundtrack.token")
        .doesNotContain("\tat ", "short ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nineteen-characters", "a token of many words and spaces"})
  void aTokenThatIsNone(String token) {
    assertThat(told("--groundtrack.token=" + token))
        .startsWith("Groundtrack cannot start: groundtrack.token ")
        .contains("openssl rand")
        .doesNotContain(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "https://films.example.org", "films.example.org:80", "b/c"})
  void aHostThatIsNone(String host) {
    assertThat(told("--groundtrack.hosts=" + host))
        .startsWith("Groundtrack cannot start: groundtrack.hosts has ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"max-rate=0", "max-concurrent=0", "max-concurrent=-1", "max-rows=0"})
  void aLimitOfNothing(String limit) {
    assertThat(told("--groundtrack." + limit))
        .isEqualTo(
            "Groundtrack cannot start: groundtrack.%s is not above zero; set it to 1 or more"
                .formatted(limit.substring(0, limit.indexOf('='))));
  }

  @Test
  void aPageToSignInOnWithoutAnIssuer() {
    assertThat(told("--groundtrack.access.client-id=page"))
        .startsWith("Groundtrack cannot start: groundtrack.access.client-id ");
  }

  @Test
  void aPortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThat(told("--server.port=" + port))
          .isEqualTo(
              "Groundtrack cannot start: server.port %d is in use by another program; stop that"
                      .formatted(port)
                  + " one, or choose another port with --server.port=%d".formatted(port + 1));
    }
  }

  @Test
  void anAddressOfAnotherMachineAndAPortThatIsNone() {
    assertThat(told("--server.address=192.0.2.7", "--server.port=8080")).contains("server.address");
    assertThat(told("--server.port=70000")).contains("server.port 70000 is no port");
  }

  @Test
  void aFolderOfDataThatIsAFileOrBelowOne() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "Words.");
    for (Path data : new Path[] {file, file.resolve("data"), Path.of("/proc/groundtrack")}) {
      assertThat(told("--server.port=0", "--groundtrack.data=" + data))
          .startsWith("Groundtrack cannot start: groundtrack.data \"" + data + "\" cannot hold")
          .contains("--groundtrack.data=DIR");
    }
  }

  /** The one line. */
  private String told(String... settings) {
    String told = refused(settings);
    assertThat(told.lines()).hasSize(1);
    return told.strip();
  }

  private String refused(String... settings) {
    Path data = folder.resolve("data");
    boolean elsewhere = Stream.of(settings).anyMatch(s -> s.startsWith("--groundtrack.data"));
    Stream<String> given = elsewhere ? Stream.of() : Stream.of("--groundtrack.data=" + data);
    String[] all = Stream.concat(given, Stream.of(settings)).toArray(String[]::new);
    String told =
        StderrCapture.by(
            () ->
                assertThatThrownBy(() -> Server.serve(all)).isInstanceOf(Server.NotStarted.class));
    assertThat(data).doesNotExist();
    return told;
  }
}
