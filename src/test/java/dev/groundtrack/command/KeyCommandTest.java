package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made, listed and revoked at the console, through a server or in its store. */
class KeyCommandTest {
  private static final String TOKEN = "0123456789abcdefghij";
  private static final String MOVIES = "--groundtrack.schema=src/bench/peer/domains/movies";

  @TempDir private Path folder;

  @Test
  void aKeyIsTakenUntilItIsRevoked() {
    try (RunningServer server =
        PlainServer.start("movies", "--server.address=0.0.0.0", "--groundtrack.token=" + TOKEN)) {
      Object[] there = {"--server", server.address(""), "--token", TOKEN};

      Console made = run("key create --role reader --name nightly --expires 90d", there);

      assertThat(made.status()).isZero();
      String key = made.out().strip();
      assertThat(key).matches("gt_[a-z0-9]{12}_[\\w-]{43}");
      assertThat(made.err()).contains("reader", "nightly", "until").doesNotContain(key);
      assertThat(status(server, key)).isEqualTo(200);
      assertThat(server.export()).noneMatch(line -> line.contains("nightly"));
      Console listed = run("key list", there);
      assertThat(listed.out()).contains("nightly", "reader").doesNotContain(key);

      String id = key.split("_")[1];
      assertThat(run("key revoke " + id, there).out()).contains(id, "revoked");
      assertThat(status(server, key)).isEqualTo(401);
      assertThat(run("key list", there).out()).contains("revoked");
    }
  }

  @Test
  void whoIsNoAdminMakesNone() {
    try (RunningServer server =
        PlainServer.start("movies", "--server.address=0.0.0.0", "--groundtrack.token=" + TOKEN)) {
      String address = server.address("").toString();
      Console nobody = run("key create --role admin --name mine", "--server", address);
      assertThat(nobody.status()).isEqualTo(1);
      assertThat(nobody.err()).contains("takes the role admin", "key create");
      Console wrong = run("key list", "--server", address, "--token", "another-token-of-22-ch");
      assertThat(wrong.status()).isEqualTo(1);
      assertThat(wrong.err()).contains("is not one of this server's");
      Console export = run("export", "--server", address);
      assertThat(export.status()).isEqualTo(1);
      assertThat(export.err()).contains("An export takes the role reader", "key create");
      assertThat(export.out()).isEmpty();
      assertThat(run("key revoke abc", "--server", address, "--token", TOKEN).err())
          .contains("abc is the id of no key");
    }
  }

  @Test
  void theFirstKeyIsMadeInTheStoreOfAServerThatNobodyCanAskYet() {
    String data = "--groundtrack.data=" + folder.resolve("data");
    String key = run("key create --role admin --name first", data, MOVIES).out().strip();
    try (RunningServer server = RunningServer.start("--server.address=0.0.0.0", data, MOVIES)) {
      assertThat(status(server, key)).isEqualTo(200);
      Console second =
          run("key create --role reader --name b", "--server", server.address(""), "--token", key);
      assertThat(status(server, second.out().strip())).isEqualTo(200);
    }
  }

  @Test
  void whatCannotBeIsToldBeforeAnythingIsMade() {
    assertThat(run("key").status()).isEqualTo(2);
    Console role = run("key create --role god --name me");
    assertThat(role.status()).isEqualTo(2);
    assertThat(role.err()).contains("reader, importer, curator, admin");
    String data = "--groundtrack.data=" + folder.resolve("data");
    for (String life : new String[] {"soon", "-1d", "20000d"}) {
      Console made = run("key create --role reader --name me --expires=" + life, data, MOVIES);
      assertThat(made.status()).isEqualTo(1);
      assertThat(made.err()).contains("expires is no time within ten years", "90d");
    }
    assertThat(run("key list", data, MOVIES).out()).isEmpty();
  }

  private static Console run(String command, Object... more) {
    return Console.run(Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray());
  }

  private static int status(RunningServer server, String key) {
    return server
        .send(
            HttpRequest.newBuilder(server.address("/graphql?query=%7B__typename%7D"))
                .header("Authorization", "Bearer " + key)
                .build())
        .statusCode();
  }
}
