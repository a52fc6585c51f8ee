package dev.groundtrack.web.http;

import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses a body that is {@code null}, which Jackson reads as no request at all. */
public final class NonNullRequests extends ValueDeserializerModifier {
  private static final long serialVersionUID = 1L;

  public static SimpleModule module() {
    return new SimpleModule("non-null-requests").setDeserializerModifier(new NonNullRequests());
  }

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier type,
      ValueDeserializer<?> deserializer) {
    return type.getBeanClass() == SerializableGraphQlRequest.class
        ? new NonNull(deserializer)
        : deserializer;
  }

  private static final class NonNull extends DelegatingDeserializer {
    NonNull(ValueDeserializer<?> deserializer) {
      super(deserializer);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
      return new NonNull(deserializer);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return context.reportInputMismatch(this, "a request is an object");
    }
  }
}
