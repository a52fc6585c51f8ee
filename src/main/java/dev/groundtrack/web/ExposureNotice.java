package dev.groundtrack.web;

import dev.groundtrack.web.http.ListeningAddress;
import dev.groundtrack.web.http.WriteAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Says at the start that others than this machine reach the server, and what they may do. */
final class ExposureNotice implements ApplicationListener<WebServerInitializedEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ExposureNotice.class);

  private final ListeningAddress listening;
  private final WriteAccess access;

  ExposureNotice(ListeningAddress listening, WriteAccess access) {
    this.listening = listening;
    this.access = access;
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    if (!listening.isLoopback()) {
      LOG.warn(
          "Groundtrack listens on {}, off loopback: whoever reaches it may read; mutations {}",
          listening,
          access.hasToken()
              ? "are open to whoever sends the token of " + WriteAccess.SETTING
              : "are refused, as " + WriteAccess.SETTING + " is not set");
    }
  }
}
