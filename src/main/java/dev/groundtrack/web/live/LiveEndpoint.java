package dev.groundtrack.web.live;

import java.io.IOException;
import java.time.Duration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * Operations and what they subscribe to over one connection, by the protocol graphql-transport-ws:
 * what is no message of it ends the connection with 4400, as it asks.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">The protocol</a>
 */
public final class LiveEndpoint extends GraphQlWebSocketHandler {
  private static final CloseStatus NO_MESSAGE = new CloseStatus(4400, "Invalid message");

  /**
   * @param patience how long a connection may stay without being initialised
   * @param keepAlive how often one is pinged
   */
  public LiveEndpoint(
      WebGraphQlHandler operations,
      HttpMessageConverter<Object> json,
      Duration patience,
      Duration keepAlive) {
    super(operations, json, patience, keepAlive);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
    try {
      super.handleTextMessage(session, message);
    } catch (HttpMessageNotReadableException e) {
      close(session);
    }
  }

  private static void close(WebSocketSession session) throws IOException {
    if (session.isOpen()) {
      session.close(NO_MESSAGE);
    }
  }
}
