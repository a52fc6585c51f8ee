package dev.groundtrack.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The end of page 999 of 20, as each server has it. */
final class PageCursors {
  private static final int BEFORE = 999 * 20;

  private PageCursors() {}

  static String ours(URI address) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    String query =
        "{ moviesConnection(first: %d, sort: [{id: ASC}]) { pageInfo { endCursor } } }"
            .formatted(BEFORE);
    try (Client client = new Client(address)) {
      byte[] answer =
          client.ask(Client.post(address, json.writeValueAsString(Map.of("query", query))));
      return json.readTree(answer).at("/data/moviesConnection/pageInfo/endCursor").asString();
    }
  }

  /** They count rows. */
  static String theirs() {
    return Base64.getEncoder()
        .encodeToString(("arrayconnection:" + (BEFORE - 1)).getBytes(StandardCharsets.US_ASCII));
  }

  static String byHand(int scale) {
    return IntStream.rangeClosed(1, Growth.MOVIES * scale)
        .mapToObj(i -> "x" + i)
        .sorted()
        .skip(BEFORE - 1)
        .findFirst()
        .orElseThrow();
  }
}
