package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.PageServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.SmallArticles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Feeds that are fetched again and again. */
class WatchedFeedsTest {
  private static final String FEEDS =
      "{ feeds { id url every lastFetched nextFetch problems { what } lastJob { id state known } }"
          + " }";

  private static PageServer pages;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    pages = PageServer.start().page("/one", SmallArticles.text(4_001));
    pages.page("/two", SmallArticles.text(4_002)).page("/three", SmallArticles.text(4_003));
    server = RunningServer.start("--groundtrack.seed=none", "--groundtrack.fetch.hosts=127.0.0.1");
  }

  @AfterAll
  static void stop() {
    server.close();
    pages.close();
  }

  private static String feed(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append("<item><title>A flight</title><link>").append(pages.url(path));
      items.append("</link></item>\n");
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Flights</title><link>"
        + pages.url("/")
        + "</link><description>News.</description>"
        + items
        + "</channel></rss>";
  }

  /** What came of the feed when it was fetched next after a job. */
  private static JsonNode fetchedAfter(String job) {
    while (true) {
      JsonNode feed = server.data(FEEDS).at("/feeds/0");
      String last = feed.at("/lastJob/id").asString();
      if (!last.isEmpty() && !last.equals(job)) {
        return ImportClient.of(server).finished(feed.get("lastJob"));
      }
      JarProcess.pause(Duration.ofMillis(100));
    }
  }

  private static void makeDue() {
    server
        .bean(Graph.class)
        .write(
            tx ->
                tx.run(
                    "MATCH (f:GroundtrackFeed) SET f.nextFetch = datetime.realtime()", Map.of()));
  }

  private static JsonNode add(String url, String every) {
    return server.ask(
        "mutation ($url: String!, $every: String) {"
            + " addFeed(url: $url, every: $every) { id every } }",
        Map.of("url", url, "every", every));
  }

  @Test
  void aFeedIsFetchedAgainAndAgainAndWhatIsUnchangedIsNotReadAgain() {
    pages.page("/feed", feed("/one", "/two"));
    JsonNode added = add(pages.url("/feed"), "30m").at("/data/addFeed");
    assertThat(added.get("every").asString()).isEqualTo("PT30M");
    JsonNode first = fetchedAfter("");
    assertThat(first.get("done").asInt()).as(first.toPrettyString()).isEqualTo(2);
    assertThat(first.get("known").asInt()).isZero();
    assertThat(first.get("failed").asInt()).isZero();

    makeDue();
    JsonNode unchanged = fetchedAfter(first.get("id").asString());
    assertThat(unchanged.get("done").asInt()).as("the feed itself").isEqualTo(1);
    assertThat(unchanged.get("known").asInt()).isEqualTo(1);
    assertThat(pages.asked()).containsOnlyOnce("/one", "/two");

    pages.page("/feed", feed("/one", "/two", "/three"));
    makeDue();
    JsonNode third = fetchedAfter(unchanged.get("id").asString());
    assertThat(third.get("done").asInt()).isEqualTo(3);
    assertThat(third.get("known").asInt()).isEqualTo(2);
    assertThat(server.data("{ sources { id } }").get("sources")).hasSize(3);

    JsonNode again = add(pages.url("/feed"), "1d").at("/data/addFeed");
    assertThat(again.get("id")).isEqualTo(added.get("id"));
    assertThat(server.export()).noneMatch(line -> line.contains("Groundtrack"));
    String remove = "mutation ($id: ID!) { removeFeed(id: $id) }";
    Map<String, String> id = Map.of("id", added.get("id").asString());
    assertThat(server.data(remove, id).get("removeFeed").asBoolean()).isTrue();
    assertThat(server.data(remove, id).get("removeFeed").asBoolean()).isFalse();
    assertThat(server.data(FEEDS).get("feeds")).isEmpty();
  }

  @Test
  void whatIsNoAddressOrTooOftenIsRefusedWithARemedy() {
    for (List<String> wrong :
        List.of(
            List.of("file:///etc/hostname", "1h"),
            List.of("nowhere", "1h"),
            List.of("https://example.org/feed", "1s"),
            List.of("https://example.org/feed", "now and then"))) {
      JsonNode refused = add(wrong.get(0), wrong.get(1));
      assertThat(refused.at("/errors/0/extensions/remedy").asString())
          .as(refused.toPrettyString())
          .isNotEmpty();
    }
  }
}
