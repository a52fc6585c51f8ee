package dev.groundtrack.model;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import java.util.Optional;

/** A directive as it is applied somewhere, with its arguments as Java values. */
record Applied(Directive directive) {

  static Optional<Applied> on(DirectivesContainer<?> container, String name) {
    return container.getDirectives(name).stream().findFirst().map(Applied::new);
  }

  Optional<String> text(String argument) {
    return value(argument).flatMap(Applied::asText);
  }

  List<String> texts(String argument) {
    return value(argument).map(Applied::asTexts).orElse(List.of());
  }

  boolean flag(String argument) {
    return value(argument)
        .filter(BooleanValue.class::isInstance)
        .map(v -> ((BooleanValue) v).isValue())
        .orElse(false);
  }

  /** A literal as its Java value. */
  Optional<Object> scalar(String argument) {
    return value(argument).flatMap(Applied::asScalar);
  }

  private static Optional<Object> asScalar(Value<?> value) {
    return switch (value) {
      case BooleanValue truth -> Optional.of(truth.isValue());
      case IntValue number -> Optional.of(number.getValue().longValueExact());
      case FloatValue number -> Optional.of(number.getValue().doubleValue());
      case ArrayValue array ->
          Optional.of(array.getValues().stream().flatMap(v -> asScalar(v).stream()).toList());
      default -> asText(value).map(text -> text);
    };
  }

  boolean has(String argument) {
    return value(argument).isPresent();
  }

  private Optional<Value<?>> value(String argument) {
    return Optional.ofNullable(directive.getArgument(argument)).map(a -> (Value<?>) a.getValue());
  }

  private static Optional<String> asText(Value<?> value) {
    return switch (value) {
      case StringValue string -> Optional.ofNullable(string.getValue());
      case EnumValue constant -> Optional.of(constant.getName());
      default -> Optional.empty();
    };
  }

  private static List<String> asTexts(Value<?> value) {
    return value instanceof ArrayValue array
        ? array.getValues().stream().flatMap(v -> asText(v).stream()).toList()
        : asText(value).stream().toList();
  }

  static Wording wording(DirectivesContainer<?> container) {
    return on(container, "wording")
        .map(
            w ->
                new Wording(
                    w.texts("verbs"),
                    w.texts("nouns"),
                    w.texts("events"),
                    w.texts("says"),
                    w.texts("tags")))
        .orElse(Wording.NONE);
  }
}
