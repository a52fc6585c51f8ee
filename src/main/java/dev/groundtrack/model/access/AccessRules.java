package dev.groundtrack.model.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a schema asks of callers.
 *
 * @param everywhere what holds for all types, if anything does
 * @param types by their names; “Query” and “Mutation” among them
 * @param claims where the claims stand that the schema gives names of its own
 */
public record AccessRules(
    @Nullable Authentication everywhere,
    Map<String, OfType> types,
    Map<String, List<String>> claims) {
  /** Of a schema that asks nothing. */
  public static final AccessRules NONE = new AccessRules(null, Map.of(), Map.of());

  /** What a text starts with that stands for a claim. */
  public static final String CLAIM = "$jwt.";

  public AccessRules {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    claims = Map.copyOf(claims);
  }

  /**
   * What is asked for a type or a field.
   *
   * @param rules of {@code @authorization}
   * @param events the rules of {@code @subscriptionsAuthorization}, by what became of the node
   */
  public record Of(
      @Nullable Authentication authentication,
      List<AccessRule> rules,
      Map<String, List<AccessRule>> events) {
    /** Where nothing is. */
    public static final Of NOTHING = new Of(null, List.of(), Map.of());

    public Of {
      rules = List.copyOf(rules);
      events = Map.copyOf(events);
    }
  }

  /** What is asked for a type, and for its fields by their names. */
  public record OfType(Of type, Map<String, Of> fields) {
    static final OfType NOTHING = new OfType(Of.NOTHING, Map.of());

    public OfType {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    private boolean hasRules() {
      return !type.rules().isEmpty()
          || fields.values().stream().anyMatch(f -> !f.rules().isEmpty());
    }
  }

  /** Where the claim stands that a text stands for, from the outermost name in. */
  public List<String> path(String text) {
    String name = text.substring(CLAIM.length());
    return claims.getOrDefault(name, List.of(name.split("\\.")));
  }

  /** Whether anything is asked of anybody. */
  public boolean isEmpty() {
    return everywhere == null && types.isEmpty();
  }

  /** Whether nodes of a type, or what they have, are kept from some. */
  public boolean hasRules(String type) {
    return of(type).hasRules();
  }

  /** The fields of a type that have rules of their own. */
  public List<String> fieldsWithRules(String type) {
    return of(type).fields().entrySet().stream()
        .filter(field -> !field.getValue().rules().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private OfType of(String type) {
    return types.getOrDefault(type, OfType.NOTHING);
  }

  /** What is asked for a type. */
  public Of type(String type) {
    return of(type).type();
  }

  /** What is asked for a field of a type. */
  public Of field(String type, String field) {
    return of(type).fields().getOrDefault(field, Of.NOTHING);
  }

  /**
   * The rules of a kind that hold for what is done, of the type and of each of some fields: of each
   * list one must be met.
   *
   * @param stage the moment at which it is asked
   */
  public List<List<AccessRule>> rules(AccessRule.Kind kind, Asked asked, AccessRule.Stage stage) {
    List<List<AccessRule>> all = new ArrayList<>();
    Stream.concat(
            Stream.of(type(asked.type())),
            asked.fields().stream().distinct().map(field -> field(asked.type(), field)))
        .map(
            of ->
                of.rules().stream()
                    .filter(rule -> rule.kind() == kind)
                    .filter(rule -> rule.operations().contains(asked.operation()))
                    .filter(rule -> rule.when().contains(stage))
                    .toList())
        .filter(rules -> !rules.isEmpty())
        .forEach(all::add);
    return all;
  }

  /**
   * What is done.
   *
   * @param fields the fields of the type that it touches
   */
  public record Asked(String type, AccessOperation operation, Collection<String> fields) {
    public Asked {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Whether whoever has these claims has said enough of who they are for what is done.
   *
   * @param claims none where they have not said who they are
   */
  public boolean allows(Asked asked, @Nullable Function<List<String>, @Nullable Object> claims) {
    return Stream.concat(
            Stream.of(everywhere, type(asked.type()).authentication()),
            asked.fields().stream().map(field -> field(asked.type(), field).authentication()))
        .allMatch(needed -> isMet(needed, asked.operation(), claims));
  }

  private static boolean isMet(
      @Nullable Authentication needed,
      AccessOperation operation,
      @Nullable Function<List<String>, @Nullable Object> claims) {
    if (needed == null || !needed.operations().contains(operation)) {
      return true;
    }
    return claims != null && (needed.jwt() == null || needed.jwt().holds(claims));
  }

  /** The same with each condition made into another. */
  public AccessRules map(RuleMapping mapping) {
    Map<String, OfType> mapped = new LinkedHashMap<>();
    types.forEach(
        (name, type) -> {
          Map<String, Of> fields = new LinkedHashMap<>();
          type.fields().forEach((field, of) -> fields.put(field, mapped(of, mapping.of(name))));
          mapped.put(name, new OfType(mapped(type.type(), mapping.of(name)), fields));
        });
    return new AccessRules(everywhere, mapped, claims);
  }

  /** How the rules of each type are made into others. */
  public interface RuleMapping {
    UnaryOperator<AccessRule> of(String type);
  }

  private static Of mapped(Of of, UnaryOperator<AccessRule> mapping) {
    Map<String, List<AccessRule>> events = new LinkedHashMap<>();
    of.events().forEach((kind, rules) -> events.put(kind, rules.stream().map(mapping).toList()));
    return new Of(of.authentication(), of.rules().stream().map(mapping).toList(), events);
  }
}
