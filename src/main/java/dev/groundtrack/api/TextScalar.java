package dev.groundtrack.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scalar that is text outside and a Java value inside. */
record TextScalar(
    String name, String description, Function<String, Object> parse, Function<Object, String> print)
    implements Coercing<Object, String> {

  static GraphQLScalarType of(
      String name,
      String description,
      Function<String, Object> parse,
      Function<Object, String> print) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .description(description)
        .coercing(new TextScalar(name, description, parse, print))
        .build();
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    return print.apply(value);
  }

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    Object parsed = input instanceof String text ? parsed(text) : null;
    if (parsed == null) {
      throw new CoercingParseValueException("'" + input + "' is no " + name + ": " + description);
    }
    return parsed;
  }

  @Override
  public Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    Object parsed =
        switch (input) {
          case StringValue text when text.getValue() != null -> parsed(text.getValue());
          case IntValue number when name.equals("BigInt") -> parsed(number.getValue().toString());
          default -> null;
        };
    if (parsed == null) {
      throw new CoercingParseLiteralException("That is no " + name + ": " + description);
    }
    return parsed;
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(input, context, locale));
  }

  private @Nullable Object parsed(String text) {
    try {
      return parse.apply(text);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }
}
