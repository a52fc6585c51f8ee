package dev.groundtrack.web.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** What the body of a POST holds: an operation, or a batch of them. */
sealed interface IncomingRequests {
  /** One operation. */
  record One(SerializableGraphQlRequest request) implements IncomingRequests {}

  /**
   * Several, in their order.
   *
   * @param requests null for what is none
   */
  record Batch(List<@Nullable SerializableGraphQlRequest> requests) implements IncomingRequests {}

  /** Reads it; of a batch, what is no request spoils none of the others. */
  final class Deserializer extends StdDeserializer<IncomingRequests> {
    private static final long serialVersionUID = 1L;

    Deserializer() {
      super(IncomingRequests.class);
    }

    @Override
    public IncomingRequests deserialize(JsonParser body, DeserializationContext context) {
      if (body.currentToken() != JsonToken.START_ARRAY) {
        return new One(context.readValue(body, SerializableGraphQlRequest.class));
      }
      List<@Nullable SerializableGraphQlRequest> requests = new ArrayList<>();
      while (body.nextToken() != JsonToken.END_ARRAY) {
        requests.add(request(context.readTree(body), context));
      }
      return new Batch(requests);
    }

    private static @Nullable SerializableGraphQlRequest request(
        JsonNode node, DeserializationContext context) {
      try {
        return node.isObject()
            ? context.readTreeAsValue(node, SerializableGraphQlRequest.class)
            : null;
      } catch (JacksonException e) {
        return null;
      }
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return context.reportInputMismatch(this, "a request is an object");
    }
  }
}
