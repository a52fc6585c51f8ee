package dev.groundtrack.journey.access;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is written into the audit log from now on. */
record AuditLines(Logger log, ListAppender<ILoggingEvent> lines) implements AutoCloseable {
  static AuditLines follow() {
    Logger log = (Logger) LoggerFactory.getLogger("groundtrack.audit");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    return new AuditLines(log, lines);
  }

  List<String> all() {
    return List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    log.detachAppender(lines);
  }
}
