package dev.groundtrack.testing;

/** A server of the movies that the peer is compared on. */
public final class MovieServer {
  private MovieServer() {}

  public static RunningServer start() {
    return PlainServer.start("movies");
  }
}
