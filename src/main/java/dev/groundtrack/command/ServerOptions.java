package dev.groundtrack.command;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running server a command is for, and what it asks of those who come from elsewhere. */
final class ServerOptions {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The running server that it is done through; it must answer.")
  private @Nullable URI server;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:GROUNDTRACK_TOKEN:-}",
      description =
          "A key of that server or its groundtrack.token; else GROUNDTRACK_TOKEN in the"
              + " environment.")
  private String token = "";

  /** None to open the store. */
  @Nullable URI server() {
    return server;
  }

  String token() {
    return token;
  }
}
