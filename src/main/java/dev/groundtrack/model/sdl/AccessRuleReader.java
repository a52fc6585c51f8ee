package dev.groundtrack.model.sdl;

import dev.groundtrack.model.RootFieldOptions.EventKind;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.access.AccessRule;
import dev.groundtrack.model.access.AccessRule.Kind;
import dev.groundtrack.model.access.AccessRule.Stage;
import dev.groundtrack.model.access.AccessRules;
import dev.groundtrack.model.access.Authentication;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a schema asks of callers off its directives, as {@code @neo4j/graphql} 7 means it. */
final class AccessRuleReader {
  static final String AUTHENTICATION = "authentication";
  static final String AUTHORIZATION = "authorization";
  static final String EVENTS = "subscriptionsAuthorization";
  private static final List<String> RULE = List.of("operations", "requireAuthentication", "where");
  private static final List<String> EVENT_RULE =
      List.of("events", "requireAuthentication", "where");

  private static final Set<AccessOperation> FILTERED =
      EnumSet.complementOf(EnumSet.of(AccessOperation.CREATE, AccessOperation.SUBSCRIBE));
  private static final Set<AccessOperation> VALIDATED =
      EnumSet.complementOf(EnumSet.of(AccessOperation.SUBSCRIBE));

  private final Definitions definitions;
  private final ProblemCollector problems;
  private final RuleConditionReader conditions;

  AccessRuleReader(Definitions definitions, ProblemCollector problems) {
    this.definitions = definitions;
    this.problems = problems;
    this.conditions = new RuleConditionReader(definitions, problems);
  }

  AccessRules read() {
    Map<String, AccessRules.OfType> types = new LinkedHashMap<>();
    definitions.objects.values().stream()
        .filter(type -> type.hasDirective("node"))
        .forEach(type -> put(types, type.getName(), type.getDirectives(), type));
    for (String root : List.of("Query", "Mutation")) {
      put(types, root, definitions.rootDirectives.getOrDefault(root, List.of()), null);
    }
    return new AccessRules(authentication(definitions.directives), types, conditions.paths());
  }

  private void put(
      Map<String, AccessRules.OfType> types,
      String name,
      List<Directive> directives,
      @Nullable ObjectTypeDefinition type) {
    List<FieldDefinition> own =
        type != null
            ? type.getFieldDefinitions()
            : name.equals("Query") ? definitions.queries : definitions.mutations;
    Map<String, AccessRules.Of> fields = new LinkedHashMap<>();
    for (FieldDefinition field : own) {
      AccessRules.Of of = of(field.getDirectives());
      if (!of.equals(AccessRules.Of.NOTHING)) {
        fields.put(field.getName(), of);
      }
    }
    AccessRules.Of of = of(directives);
    if (!fields.isEmpty() || !of.equals(AccessRules.Of.NOTHING)) {
      types.put(name, new AccessRules.OfType(of, fields));
    }
  }

  private AccessRules.Of of(List<Directive> directives) {
    List<AccessRule> rules = new ArrayList<>();
    Map<String, List<AccessRule>> events = new LinkedHashMap<>();
    for (Directive directive : directives) {
      if (directive.getName().equals(AUTHORIZATION)) {
        knows(directive, List.of("filter", "validate"));
        rules.addAll(rules(directive, Kind.FILTER));
        rules.addAll(rules(directive, Kind.VALIDATE));
      } else if (directive.getName().equals(EVENTS)) {
        knows(directive, List.of("filter"));
        each(directive, "filter", rule -> event(directive, rule, events));
      }
    }
    return new AccessRules.Of(authentication(directives), rules, events);
  }

  private @Nullable Authentication authentication(List<Directive> directives) {
    List<Directive> all =
        directives.stream().filter(d -> d.getName().equals(AUTHENTICATION)).toList();
    all.stream()
        .skip(1)
        .forEach(d -> problems.add(d, "@authentication stands here twice", "put both together"));
    if (all.isEmpty()) {
      return null;
    }
    Directive directive = all.getFirst();
    knows(directive, List.of("operations", "jwt"));
    AppliedDirective applied = new AppliedDirective(directive);
    Object jwt =
        directive.getArgument("jwt") == null
            ? null
            : SdlFields.literal(directive.getArgument("jwt").getValue());
    return new Authentication(
        applied.constants("operations", AccessOperation.class, problems),
        jwt == null ? null : conditions.condition(directive, jwt));
  }

  private List<AccessRule> rules(Directive directive, Kind kind) {
    List<AccessRule> rules = new ArrayList<>();
    String argument = kind == Kind.FILTER ? "filter" : "validate";
    each(
        directive,
        argument,
        rule -> {
          List<String> known = new ArrayList<>(RULE);
          if (kind == Kind.VALIDATE) {
            known.add("when");
          }
          knows(directive, argument, rule, known);
          rules.add(
              new AccessRule(
                  kind,
                  constants(
                      directive,
                      value(rule, "operations"),
                      kind == Kind.FILTER ? FILTERED : VALIDATED,
                      AccessOperation.class),
                  constants(
                      directive, value(rule, "when"), EnumSet.allOf(Stage.class), Stage.class),
                  authenticated(rule),
                  conditions.where(directive, value(rule, "where")),
                  place(rule, directive)));
        });
    return rules;
  }

  private void event(Directive directive, ObjectValue rule, Map<String, List<AccessRule>> events) {
    knows(directive, "filter", rule, EVENT_RULE);
    AccessRule told =
        new AccessRule(
            Kind.FILTER,
            Set.of(AccessOperation.SUBSCRIBE),
            EnumSet.allOf(Stage.class),
            authenticated(rule),
            conditions.where(directive, value(rule, "where")),
            place(rule, directive));
    constants(directive, value(rule, "events"), EnumSet.allOf(EventKind.class), EventKind.class)
        .forEach(kind -> events.computeIfAbsent(kind.name(), k -> new ArrayList<>()).add(told));
  }

  private static String place(ObjectValue rule, Directive directive) {
    Node<?> at = rule.getSourceLocation() == null ? directive : rule;
    return at.getSourceLocation().getSourceName() + ":" + at.getSourceLocation().getLine();
  }

  private interface Each {
    void take(ObjectValue rule);
  }

  private void each(Directive directive, String argument, Each each) {
    if (directive.getArgument(argument) == null) {
      return;
    }
    Value<?> given = directive.getArgument(argument).getValue();
    Stream<? extends Value<?>> all =
        given instanceof ArrayValue array
            ? array.getValues().stream().map(v -> (Value<?>) v)
            : Stream.of(given);
    all.forEach(
        value -> {
          if (value instanceof ObjectValue rule) {
            each.take(rule);
          } else {
            problems.add(
                directive,
                "@" + directive.getName() + " has a rule in " + argument + " that is no object",
                "write {where: {node: {…}}}");
          }
        });
  }

  private static @Nullable Value<?> value(ObjectValue object, String name) {
    return object.getObjectFields().stream()
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .map(field -> (Value<?>) field.getValue())
        .orElse(null);
  }

  private static boolean authenticated(ObjectValue rule) {
    Value<?> value = value(rule, "requireAuthentication");
    return value == null || !Boolean.FALSE.equals(SdlFields.literal(value));
  }

  private <E extends Enum<E>> Set<E> constants(
      Directive directive, @Nullable Value<?> value, Set<E> all, Class<E> type) {
    if (value == null) {
      return all;
    }
    Set<E> given = EnumSet.noneOf(type);
    List<String> names = all.stream().map(Enum::name).toList();
    for (String name : SdlFields.texts(value)) {
      if (names.contains(name)) {
        given.add(Enum.valueOf(type, name));
      } else {
        problems.add(
            directive,
            "a rule of @" + directive.getName() + " has " + name + ", which it cannot hold for",
            ProblemCollector.didYouMean(name, names));
      }
    }
    return given;
  }

  private void knows(Directive directive, List<String> known) {
    directive
        .getArguments()
        .forEach(
            argument -> {
              if (!known.contains(argument.getName())) {
                problems.add(
                    argument,
                    "directive \"@"
                        + directive.getName()
                        + "\" has no argument \""
                        + argument.getName()
                        + "\"",
                    ProblemCollector.didYouMean(argument.getName(), known));
              }
            });
  }

  private void knows(Directive directive, String argument, ObjectValue rule, List<String> known) {
    for (ObjectField field : rule.getObjectFields()) {
      if (!known.contains(field.getName())) {
        problems.add(
            directive,
            "a rule in " + argument + " of @" + directive.getName() + " has no " + field.getName(),
            ProblemCollector.didYouMean(field.getName(), known));
      }
    }
  }
}
