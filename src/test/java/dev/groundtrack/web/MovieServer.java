package dev.groundtrack.web;

/** A server of the movies that the peer is compared on. */
final class MovieServer {
  private MovieServer() {}

  static RunningServer start() {
    return PlainServer.start("movies");
  }
}
