package dev.groundtrack.model.sdl;

import dev.groundtrack.model.access.AccessRules;
import dev.groundtrack.model.access.ClaimCondition;
import dev.groundtrack.model.access.RuleCondition;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of rules. The claims that they may ask for are those of every JWT, and those
 * of the type with {@code @jwt}.
 */
final class RuleConditionReader {
  /** A dot that no backslash stands before. */
  private static final Pattern DOT = Pattern.compile("(?<!\\\\)\\.");

  private static final List<String> STANDARD =
      List.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti");
  private static final Set<String> LOGIC = Set.of("AND", "OR", "NOT");
  private static final List<String> OPERATORS =
      List.of(
          "eq", "in", "includes", "contains", "startsWith", "endsWith", "gt", "gte", "lt", "lte");

  private final Map<String, List<String>> paths = new LinkedHashMap<>();
  private final ProblemCollector problems;

  RuleConditionReader(Definitions definitions, ProblemCollector problems) {
    this.problems = problems;
    STANDARD.forEach(name -> paths.put(name, List.of(name)));
    definitions.claims.stream()
        .skip(1)
        .forEach(
            type ->
                problems.add(
                    type,
                    "\"" + type.getName() + "\" is a second type with @jwt",
                    "put the claims of both into one"));
    definitions.claims.forEach(this::take);
    refuseElsewhere(definitions);
  }

  private void take(ObjectTypeDefinition type) {
    for (FieldDefinition field : type.getFieldDefinitions()) {
      paths.put(
          field.getName(),
          AppliedDirective.on(field, "jwtClaim")
              .flatMap(claim -> claim.text("path"))
              .map(RuleConditionReader::path)
              .orElse(List.of(field.getName())));
      if (field.hasDirective("jwtClaim")
          && AppliedDirective.on(field, "jwtClaim").flatMap(c -> c.text("path")).isEmpty()) {
        problems.add(
            field, "@jwtClaim lacks its path", "say where the claim stands, as in \"a.b\"");
      }
    }
  }

  private void refuseElsewhere(Definitions definitions) {
    definitions.objects.values().stream()
        .flatMap(type -> type.getFieldDefinitions().stream())
        .filter(field -> field.hasDirective("jwtClaim"))
        .forEach(
            field ->
                problems.add(
                    field,
                    "@jwtClaim stands at \"" + field.getName() + "\", which is no claim",
                    "take it out, or give the type of the field @jwt"));
  }

  private static List<String> path(String path) {
    return Stream.of(DOT.split(path)).map(name -> name.replace("\\.", ".")).toList();
  }

  Map<String, List<String>> paths() {
    return paths;
  }

  /** A condition on claims; none where it has a mistake. */
  @Nullable ClaimCondition condition(Directive directive, @Nullable Object where) {
    if (!(where instanceof Map<?, ?> map)) {
      problems.add(directive, "jwt is no object", "write jwt: {sub: {eq: \"…\"}}");
      return null;
    }
    return isSound(directive, map) ? new ClaimCondition(SdlFields.named(map), paths) : null;
  }

  private boolean isSound(Directive directive, Map<?, ?> where) {
    boolean sound = true;
    for (Map.Entry<?, ?> part : where.entrySet()) {
      String name = String.valueOf(part.getKey());
      sound &=
          LOGIC.contains(name)
              ? areSound(directive, part.getValue())
              : isKnown(directive, name) && areOperators(directive, name, part.getValue());
    }
    return sound;
  }

  private boolean areSound(Directive directive, @Nullable Object parts) {
    List<?> all = parts instanceof List<?> list ? list : parts == null ? List.of() : List.of(parts);
    boolean sound = true;
    for (Object part : all) {
      sound &= part instanceof Map<?, ?> map && isSound(directive, map);
    }
    return sound;
  }

  private boolean isKnown(Directive directive, String claim) {
    if (paths.containsKey(claim)) {
      return true;
    }
    problems.add(
        directive,
        "there is no claim \"" + claim + "\"",
        ProblemCollector.didYouMean(claim, paths.keySet())
            + " Other claims stand in a type with @jwt");
    return false;
  }

  private boolean areOperators(Directive directive, String claim, @Nullable Object operators) {
    if (!(operators instanceof Map<?, ?> all)) {
      problems.add(
          directive,
          "the claim \"" + claim + "\" is compared with a value, not by an operator",
          "write " + claim + ": {eq: …}");
      return false;
    }
    boolean sound = true;
    for (Map.Entry<?, ?> each : all.entrySet()) {
      String operator = String.valueOf(each.getKey());
      if (!OPERATORS.contains(operator)) {
        problems.add(
            directive,
            "claims have no operator \"" + operator + "\"",
            ProblemCollector.didYouMean(operator, OPERATORS));
        sound = false;
      }
      if (String.valueOf(each.getValue()).startsWith(AccessRules.CLAIM)) {
        problems.add(
            directive,
            "the claim \"" + claim + "\" is compared with another claim",
            "compare claims with what the schema says, and nodes with claims");
        sound = false;
      }
    }
    return sound;
  }

  RuleCondition where(Directive directive, @Nullable Value<?> value) {
    return value == null
        ? RuleCondition.TRUE
        : value instanceof ObjectValue object
            ? all(directive, SdlFields.literals(object))
            : refused(directive, "where is no object");
  }

  private RuleCondition refused(Directive directive, String what) {
    problems.add(
        directive,
        "in a rule of @" + directive.getName() + " " + what,
        "write where: {node: {…}, jwt: {…}}, or these in AND, OR and NOT");
    return RuleCondition.TRUE;
  }

  private RuleCondition all(Directive directive, Map<?, ?> where) {
    List<RuleCondition> parts = new ArrayList<>();
    where.forEach((name, value) -> parts.add(part(directive, String.valueOf(name), value)));
    return parts.size() == 1 ? parts.getFirst() : new RuleCondition.All(parts);
  }

  private RuleCondition part(Directive directive, String name, @Nullable Object value) {
    return switch (name) {
      case "AND" -> new RuleCondition.All(parts(directive, value));
      case "OR" -> new RuleCondition.Any(parts(directive, value));
      case "NOT" -> new RuleCondition.None(new RuleCondition.All(parts(directive, value)));
      case "node" ->
          value instanceof Map<?, ?> map
              ? new RuleCondition.OfNode(SdlFields.named(map))
              : refused(directive, "node is no object");
      case "jwt" -> {
        ClaimCondition condition = condition(directive, value);
        yield condition == null ? RuleCondition.TRUE : new RuleCondition.OfClaims(condition);
      }
      default -> refused(directive, "there is " + name);
    };
  }

  private List<RuleCondition> parts(Directive directive, @Nullable Object value) {
    List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    List<RuleCondition> parts = new ArrayList<>();
    for (Object one : all) {
      parts.add(
          one instanceof Map<?, ?> map
              ? all(directive, map)
              : refused(directive, "there is a part that is no object"));
    }
    return parts;
  }
}
