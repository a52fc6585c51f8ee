package dev.groundtrack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What the commands that start no server log, and how, where no file says otherwise. A server logs
 * by its settings ({@code logging.*}), as Spring Boot has it.
 */
@ConfiguratorRank(ConfiguratorRank.FALLBACK + 1)
public final class CommandLogging extends ContextAwareBase implements Configurator {
  private static final String PATTERN = "%d{HH:mm:ss} %msg%n%xEx";

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(logging);
    lines.setPattern(PATTERN);
    lines.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(logging);
    console.setEncoder(lines);
    console.start();
    logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(console);
    logging.getLogger("dev.groundtrack").setLevel(Level.INFO);
    // It says that there is no graphics card.
    logging.getLogger("ai.djl").setLevel(Level.ERROR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
