package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GetQueriesTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = PlainServer.start("movies");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aQueryMayStandInTheAddressWithItsVariables() {
    String query = "query ($id: ID) { movies(where: {id: {eq: $id}}) { title } }";
    HttpResponse<String> response =
        server.get(
            "/graphql?query=" + encoded(query) + "&variables=" + encoded("{\"id\": \"m3\"}"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("{\"data\":{\"movies\":[{\"title\":\"A Long Way Down 3\"}]}}");
  }

  @Test
  void noLinkCanChangeAnything() {
    HttpResponse<String> response = server.get("/graphql?query=" + encoded("mutation { any }"));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void anAddressWithoutAQueryIsRefused() {
    assertThat(server.get("/graphql").statusCode()).isEqualTo(400);
    assertThat(server.get("/graphql?query=%7Bmovies%7Bid%7D%7D&variables=no").statusCode())
        .isEqualTo(400);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
