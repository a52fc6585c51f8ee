package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Role;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.text.Marking;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks what not everybody may know leaves a line. */
class ReadAuditTest {
  private static final String ASKED =
      "{\"query\": \"{ sources { id } entity(name: \\\"x\\\") { id } }\"}";
  private static final String RESTRICTED =
      """
      {"query": "mutation { importText(input: {marking: RESTRICTED, text: \\"NASA said that ESA had left the station.\\"}) { statements } }"}
      """;

  @Test
  void whoIsClearedForMoreThanWhatIsPublicIsWrittenDownAsSoonAsThereIsMore() {
    try (RunningServer server =
            RunningServer.start("--groundtrack.seed=none", "--groundtrack.encoder=false");
        AuditLines audit = AuditLines.follow()) {
      ApiKeys keys = server.bean(ApiKeys.class);
      String open = keys.create(new ApiKey.Grant("lobby", Role.READER), null).secret();
      String cleared =
          keys.create(new ApiKey.Grant("desk", Role.READER, Marking.INTERNAL), null).secret();

      post(server, cleared, ASKED);
      assertThat(audit.all()).isEmpty();

      server.post(RESTRICTED);
      post(server, open, ASKED);
      post(server, cleared, ASKED);
      server.get("/export?format=jsonl");

      List<String> lines = audit.all();
      assertThat(lines).hasSize(3);
      assertThat(lines.get(0)).startsWith("action=importText ");
      assertThat(lines.get(1))
          .matches("action=query caller=key:\\w{12} name=desk role=reader fields=sources,entity");
      assertThat(lines.get(2)).startsWith("action=export ").contains("format=jsonl");
    }
  }

  private static void post(RunningServer server, String key, String body) {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
