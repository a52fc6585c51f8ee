package dev.groundtrack.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundtrack.text.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HtmlPageTest {
  private static final String PAGE =
      """
      <html><head><title>Tern signs</title></head><body><div>
      <p>Tern Aerospace has agreed to build two relay satellites for Norland Space, its chief said.</p>
      <p>The first of them is to fly in <a href="/spring">spring</a>, and the second a year later.</p>
      <p>Neither firm would say on Monday what the satellites will cost, or who is going to launch them.</p>
      <p>Norland Space has lost two of its five satellites since March, and needs others in their place.</p>
      <p>Tern Aerospace, which has built nothing so large before, will hire forty people for the work.</p>
      </div></body></html>
      """;

  @Test
  void aPageOfNoAddressIsReadAndItsWordsAreNotLogged() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    try {
      Document read = HtmlPage.read(PAGE, null);
      assertThat(read.text().toString())
          .contains("Tern Aerospace has agreed", "is to fly in spring");
    } finally {
      root.detachAppender(log);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("Norland"));
  }
}
