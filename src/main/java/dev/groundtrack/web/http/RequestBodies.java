package dev.groundtrack.web.http;

import dev.groundtrack.web.document.DocumentReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads what Spring for GraphQL takes for a request: a body that is {@code null} is none, and the
 * id of a document ({@code documentId}, or Relay's {@code id}) may stand in place of its text.
 */
public final class RequestBodies extends StdDeserializer<SerializableGraphQlRequest> {
  private static final long serialVersionUID = 1L;

  private RequestBodies() {
    super(SerializableGraphQlRequest.class);
  }

  public static SimpleModule module() {
    return new SimpleModule("request-bodies")
        .addDeserializer(SerializableGraphQlRequest.class, new RequestBodies())
        .addDeserializer(IncomingRequests.class, new IncomingRequests.Deserializer());
  }

  @Override
  public SerializableGraphQlRequest deserialize(JsonParser body, DeserializationContext context) {
    Body read = context.readValue(body, Body.class);
    if (Objects.isNull(read.getExtensions())) {
      read.setExtensions(Map.of());
    }
    if (read.getQuery() == null && read.id() instanceof String id) {
      Map<String, Object> extensions = new LinkedHashMap<>(read.getExtensions());
      extensions.putIfAbsent(DocumentReference.KEY, DocumentReference.extension(id));
      read.setExtensions(extensions);
    }
    return read;
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    return context.reportInputMismatch(this, "a request is an object");
  }

  /** A request with what may stand in it besides. */
  static final class Body extends SerializableGraphQlRequest {
    private @Nullable Object documentId;
    private @Nullable Object id;

    void setDocumentId(@Nullable Object documentId) {
      this.documentId = documentId;
    }

    void setId(@Nullable Object id) {
      this.id = id;
    }

    @Nullable Object id() {
      return documentId == null ? id : documentId;
    }
  }
}
