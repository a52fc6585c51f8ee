package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.PageServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.SmallArticles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A feed on a web server, most of whose entries are pages there. */
class FeedJourneyTest {
  private static PageServer pages;
  private static RunningServer server;
  private static ImportClient client;

  @BeforeAll
  static void start() {
    pages = PageServer.start();
    pages.page("/one", page("One flight", 2_001)).page("/two", page("Another flight", 2_002));
    pages.page("/secret", page("Not for strangers", 2_003));
    pages.page("/feed", feed());
    server = RunningServer.start("--groundtrack.seed=none", "--groundtrack.fetch.hosts=127.0.0.1");
    client = ImportClient.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    pages.close();
  }

  private static String page(String title, int number) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>%s</title></head><body>
    <nav><a href="/">Home</a></nav>
    <article><h1>%s</h1><p>%s</p><p>%s</p><p>%s</p></article></body></html>
    """
        .formatted(
            title,
            title,
            SmallArticles.text(number),
            SmallArticles.text(number + 100),
            SmallArticles.text(number + 200));
  }

  private static String feed() {
    String away = "http://localhost:" + pages.port() + "/secret";
    return """
    <?xml version="1.0"?><rss version="2.0"><channel>
    <title>The Perigee Post</title><link>%s</link><description>News.</description>
    %s%s%s%s</channel></rss>
    """
        .formatted(
            pages.url("/"),
            entry("One flight", pages.url("/one")),
            entry("Nothing there", pages.url("/missing")),
            entry("Sent away", pages.url("/to?" + away)),
            entry("Another flight", pages.url("/two")));
  }

  private static String entry(String title, String url) {
    return """
    <item><title>%s</title><link>%s</link><pubDate>Mon, 02 Feb 2026 08:00:00 GMT</pubDate></item>
    """
        .formatted(title, url);
  }

  @Test
  void thePagesOfAFeedBecomeSourcesAndAreKnownWhenItIsReadAgain() {
    JsonNode job = client.imported(Map.of("url", pages.url("/feed")));
    assertThat(job.get("state").asString()).as(job.toPrettyString()).isEqualTo("DONE");
    assertThat(job.get("done").asInt()).isEqualTo(4);
    assertThat(job.get("failed").asInt()).isEqualTo(2);
    assertThat(texts(job.at("/items/edges"), "/node/state"))
        .containsExactly("DONE", "FAILED", "FAILED", "DONE");
    assertThat(job.at("/items/edges/1/node/problems/0/what").asString()).contains("404");
    assertThat(job.at("/items/edges/2/node/problems/0/what").asString())
        .as("neither its address nor what it serves is told")
        .doesNotContain("Mira", "Not for strangers");
    assertThat(pages.asked()).doesNotContain("/secret");

    JsonNode sources =
        server.data("{ sources(sort: {title: ASC}) { title url publishedOn text } }");
    assertThat(texts(sources.get("sources"), "/title"))
        .containsExactly("Another flight", "One flight");
    assertThat(texts(sources.get("sources"), "/url"))
        .containsExactly(pages.url("/two"), pages.url("/one"));
    assertThat(texts(sources.get("sources"), "/publishedOn")).containsOnly("2026-02-02");
    assertThat(sources.at("/sources/1/text").asString())
        .contains(SmallArticles.text(2_001).strip())
        .doesNotContain("Home", "<p>");

    List<String> before = server.export();
    JsonNode again = client.imported(Map.of("url", pages.url("/feed")));
    assertThat(again.get("known").asInt()).isEqualTo(2);
    assertThat(again.get("failed").asInt()).isEqualTo(2);
    assertThat(again.get("statements").asInt()).isZero();
    assertThat(server.export()).isEqualTo(before);
  }

  private static List<String> texts(JsonNode list, String path) {
    return list.valueStream().map(one -> one.at(path).asString()).toList();
  }
}
