package dev.groundtrack.model.sdl;

import dev.groundtrack.model.Wording;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directive as it is applied somewhere, with its arguments as Java values. */
record AppliedDirective(Directive directive) {

  static Optional<AppliedDirective> on(DirectivesContainer<?> container, String name) {
    return container.getDirectives(name).stream().findFirst().map(AppliedDirective::new);
  }

  Optional<String> text(String argument) {
    return value(argument).flatMap(AppliedDirective::asText);
  }

  List<String> texts(String argument) {
    return value(argument).map(AppliedDirective::asTexts).orElse(List.of());
  }

  /** The constants that a list names; all that there are where it is left out. */
  <E extends Enum<E>> Set<E> constants(String argument, Class<E> type, ProblemCollector problems) {
    if (!has(argument)) {
      return EnumSet.allOf(type);
    }
    return known(argument, texts(argument), type, problems);
  }

  /** The constant that an argument names; none where there is no such one, which is told. */
  <E extends Enum<E>> Optional<E> constant(
      String argument, Class<E> type, ProblemCollector problems) {
    return known(argument, text(argument).stream().toList(), type, problems).stream().findFirst();
  }

  private <E extends Enum<E>> Set<E> known(
      String argument, List<String> given, Class<E> type, ProblemCollector problems) {
    Set<E> constants = EnumSet.noneOf(type);
    List<String> names = EnumSet.allOf(type).stream().map(Enum::name).toList();
    for (String name : given) {
      if (names.contains(name)) {
        constants.add(Enum.valueOf(type, name));
      } else {
        problems.add(
            directive,
            "@" + directive.getName() + " has no " + name + " in " + argument,
            ProblemCollector.didYouMean(name, names));
      }
    }
    return constants;
  }

  boolean flag(String argument) {
    return value(argument)
        .filter(BooleanValue.class::isInstance)
        .map(v -> ((BooleanValue) v).isValue())
        .orElse(false);
  }

  /** A literal as its Java value. */
  Optional<Object> scalar(String argument) {
    return value(argument).flatMap(AppliedDirective::asScalar);
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

  /** A list of objects, each with what it gives. */
  List<Given> objects(String argument, ProblemCollector problems) {
    Value<?> all = value(argument).orElse(null);
    List<? extends Value<?>> each =
        switch (all) {
          case null -> List.of();
          case ArrayValue array -> array.getValues().stream().map(v -> (Value<?>) v).toList();
          default -> List.of(all);
        };
    if (all == null) {
      problems.add(directive, "@" + directive.getName() + " lacks its " + argument, "say which");
    }
    return each.stream()
        .filter(ObjectValue.class::isInstance)
        .map(v -> new Given((ObjectValue) v, directive))
        .toList();
  }

  /** One object among the arguments of a directive. */
  record Given(ObjectValue object, Directive directive) {
    /** Where it stands, as near as the parser tells. */
    Node<?> at() {
      for (ObjectField field : object.getObjectFields()) {
        if (field.getSourceLocation() != null) {
          return field;
        }
      }
      return directive;
    }

    boolean has(String name) {
      return value(name).isPresent();
    }

    /** A text that is known to be there. */
    String text(String name) {
      return value(name).flatMap(AppliedDirective::asText).orElse("");
    }

    List<String> texts(String name) {
      return value(name).map(AppliedDirective::asTexts).orElse(List.of());
    }

    Optional<Object> scalar(String name) {
      return value(name).flatMap(AppliedDirective::asScalar);
    }

    /** Whether it gives nothing but these; what else it gives is a problem. */
    boolean knows(String place, Set<String> names, ProblemCollector problems) {
      List<ObjectField> others =
          object.getObjectFields().stream().filter(f -> !names.contains(f.getName())).toList();
      others.forEach(
          field ->
              problems.add(
                  at(),
                  "an index of " + place + " has no " + field.getName(),
                  ProblemCollector.didYouMean(field.getName(), names)));
      return others.isEmpty();
    }

    private Optional<Value<?>> value(String name) {
      return object.getObjectFields().stream()
          .filter(field -> field.getName().equals(name))
          .findFirst()
          .map(field -> (Value<?>) field.getValue());
    }
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
                    w.texts("tags"),
                    on(container, "checked").map(AppliedDirective::numbers).orElse(Map.of())))
        .orElse(Wording.NONE);
  }

  /** All arguments that are numbers. */
  Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Argument argument : directive.getArguments()) {
      switch (argument.getValue()) {
        case FloatValue number -> numbers.put(argument.getName(), number.getValue().doubleValue());
        case IntValue number -> numbers.put(argument.getName(), number.getValue().doubleValue());
        default -> {}
      }
    }
    return numbers;
  }
}
