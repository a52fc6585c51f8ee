package dev.groundtrack.web;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.web.http.ListeningAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Says at the start in a line who may do what; a warning where it is more than one may expect. */
final class AccessNotice implements ApplicationListener<WebServerInitializedEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(AccessNotice.class);

  private final ListeningAddress listening;
  private final @Nullable Role anonymous;
  private final Settings settings;

  AccessNotice(ListeningAddress listening, Caller anonymous, Settings settings) {
    this.listening = listening;
    this.anonymous = anonymous.role();
    this.settings = settings;
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    String line =
        "Groundtrack listens on %s: whoever reaches it may %s; %swho has a key%s, what its role says"
            .formatted(
                listening,
                may(),
                settings.token().isEmpty() ? "" : "who has groundtrack.token, everything; ",
                settings.access().issuer().isEmpty()
                    ? ""
                    : " or a token of " + settings.access().issuer());
    if (mayWrite() && (!listening.isLoopback() || !settings.hosts().isEmpty())) {
      LOG.warn("{}", line);
    } else {
      LOG.info("{}", line);
    }
  }

  private boolean mayWrite() {
    return anonymous != null && anonymous.includes(Role.IMPORTER);
  }

  private String may() {
    return switch (anonymous) {
      case null -> "open the page, and nothing else";
      case READER -> "read";
      case IMPORTER -> "read and import";
      case CURATOR -> "read, import and curate";
      case ADMIN -> "do everything";
    };
  }
}
