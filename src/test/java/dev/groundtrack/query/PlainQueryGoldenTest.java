package dev.groundtrack.query;

import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.MovieServer;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same of what only a plain graph has: the domains that the peer is compared on. */
class PlainQueryGoldenTest {
  private static RunningServer movies;
  private static RunningServer trade;
  private static RunningServer shows;

  @BeforeAll
  static void startServers() {
    movies = MovieServer.start();
    trade = PlainServer.start("northwind", "--groundtrack.matches=true");
    shows = PlainServer.start("shows");
  }

  @AfterAll
  static void stopThem() {
    movies.close();
    trade.close();
    shows.close();
  }

  static Stream<Golden> cases() {
    return Golden.of("plain-query");
  }

  static Stream<Golden> casesOfTrade() {
    return Golden.of("trade-query");
  }

  static Stream<Golden> casesOfShows() {
    return Golden.of("shows-query");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aQueryIsPlannedCompiledAndAnswered(Golden golden) {
    QueryGolden.check(movies, golden);
  }

  @ParameterizedTest
  @MethodSource("casesOfTrade")
  void aQueryOfTheTradingHouseIsPlannedCompiledAndAnswered(Golden golden) {
    QueryGolden.check(trade, golden);
  }

  @ParameterizedTest
  @MethodSource("casesOfShows")
  void aQueryOfAnInterfaceWhoseTypesDifferIsPlannedCompiledAndAnswered(Golden golden) {
    QueryGolden.check(shows, golden);
  }
}
