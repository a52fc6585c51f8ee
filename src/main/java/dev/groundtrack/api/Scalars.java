package dev.groundtrack.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scalars beyond GraphQL's own, in the formats of ISO 8601. */
public final class Scalars {
  /** A day: 2022-03-05. */
  public static final GraphQLScalarType DATE =
      scalar("Date", "A day, as in 2022-03-05 (ISO 8601).", LocalDate::parse);

  /** A moment: 2022-03-05T12:00:00Z. */
  public static final GraphQLScalarType DATE_TIME =
      scalar(
          "DateTime",
          "A moment, as in 2022-03-05T12:00:00Z (ISO 8601).",
          text -> OffsetDateTime.parse(text).toZonedDateTime());

  public static final List<GraphQLScalarType> ALL = List.of(DATE, DATE_TIME);

  private Scalars() {}

  private static GraphQLScalarType scalar(
      String name, String description, Function<String, Object> parse) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .description(description)
        .coercing(new Temporal(name, description, parse))
        .build();
  }

  private record Temporal(String name, String description, Function<String, Object> parse)
      implements Coercing<Object, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return switch (value) {
        case ZonedDateTime moment -> moment.toOffsetDateTime().toString();
        case LocalDate day -> day.toString();
        case OffsetDateTime moment -> moment.toString();
        case String text -> text;
        default -> throw new CoercingSerializeException("No " + name + ": " + value);
      };
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      if (input instanceof String text) {
        Object parsed = parse(text);
        if (parsed != null) {
          return parsed;
        }
      }
      throw new CoercingParseValueException("'" + input + "' is no " + name + ": " + description);
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof StringValue text && text.getValue() != null) {
        Object parsed = parse(text.getValue());
        if (parsed != null) {
          return parsed;
        }
      }
      throw new CoercingParseLiteralException("That is no " + name + ": " + description);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return StringValue.of(serialize(input, context, locale));
    }

    private @Nullable Object parse(String text) {
      try {
        return parse.apply(text);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }
}
