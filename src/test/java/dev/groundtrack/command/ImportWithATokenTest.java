package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import org.junit.jupiter.api.Test;

/** A server that others reach takes articles from whoever has its token. */
class ImportWithATokenTest {
  private static final String TOKEN = "0123456789abcdefghij";

  @Test
  void theTokenIsSentWithTheArticle() {
    try (RunningServer server =
        RunningServer.start(
            "--groundtrack.seed=none",
            "--server.address=0.0.0.0",
            "--groundtrack.token=" + TOKEN)) {
      String address = server.address("").toString();

      Console without = Console.run("import", OwnArticle.FILE, "--server", address);
      assertThat(without.status()).isEqualTo(1);
      assertThat(without.err()).contains("takes the role reader", "key create");

      Console with = Console.run("import", OwnArticle.FILE, "--server", address, "--token", TOKEN);
      assertThat(with.status()).isZero();
      assertThat(with.err()).containsPattern("[1-9]\\d* statements");
    }
  }
}
