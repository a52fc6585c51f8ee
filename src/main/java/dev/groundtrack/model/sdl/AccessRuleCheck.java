package dev.groundtrack.model.sdl;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.List;
import java.util.Set;

/**
 * Whether what a schema asks of callers can be held on every way in; where it cannot, it is told.
 */
final class AccessRuleCheck {
  private static final List<String> ALL =
      List.of(
          AccessRuleReader.AUTHENTICATION, AccessRuleReader.AUTHORIZATION, AccessRuleReader.EVENTS);
  private static final Set<String> RULES =
      Set.of(AccessRuleReader.AUTHORIZATION, AccessRuleReader.EVENTS);

  private final Model model;
  private final Definitions definitions;
  private final ProblemCollector problems;

  private AccessRuleCheck(Model model, Definitions definitions, ProblemCollector problems) {
    this.model = model;
    this.definitions = definitions;
    this.problems = problems;
  }

  static void check(Model model, Definitions definitions, ProblemCollector problems) {
    new AccessRuleCheck(model, definitions, problems).all();
  }

  private void all() {
    definitions.interfaces.values().forEach(type -> none(type, type.getFieldDefinitions()));
    definitions.unions.values().forEach(type -> none(type, List.of()));
    definitions.enums.values().forEach(type -> none(type, List.of()));
    definitions.claims.forEach(type -> none(type, type.getFieldDefinitions()));
    for (ObjectTypeDefinition type : definitions.objects.values()) {
      if (type.hasDirective("node")) {
        node(type);
      } else {
        none(type, type.getFieldDefinitions());
      }
    }
    definitions.rootDirectives.forEach(
        (root, directives) ->
            directives.stream()
                .filter(d -> RULES.contains(d.getName()) || isSubscription(root, d))
                .forEach(d -> misplaced(d, "the type " + root)));
    definitions.queries.forEach(field -> rootField("Query", field));
    definitions.mutations.forEach(field -> rootField("Mutation", field));
    if (model.hasEvidence()) {
      definitions.directives.stream().filter(d -> ALL.contains(d.getName())).forEach(this::beside);
    }
  }

  private static boolean isSubscription(String root, Directive directive) {
    return root.equals("Subscription") && ALL.contains(directive.getName());
  }

  private void rootField(String root, FieldDefinition field) {
    on(field, RULES).forEach(d -> misplaced(d, "the field \"" + field.getName() + "\" of " + root));
  }

  private static List<Directive> on(
      DirectivesContainer<?> container, java.util.Collection<String> names) {
    return container.getDirectives().stream().filter(d -> names.contains(d.getName())).toList();
  }

  private <T extends DirectivesContainer<?> & graphql.language.NamedNode<?>> void none(
      T type, List<FieldDefinition> fields) {
    on(type, ALL)
        .forEach(d -> misplaced(d, "\"" + type.getName() + "\", whose values are no nodes"));
    fields.forEach(
        field ->
            on(field, ALL)
                .forEach(
                    d ->
                        misplaced(
                            d,
                            "\""
                                + type.getName()
                                + "."
                                + field.getName()
                                + "\", a field of no node")));
  }

  private void misplaced(Directive directive, String where) {
    problems.add(
        directive,
        "@" + directive.getName() + " stands at " + where,
        "put it at a type with @node, or a field of one"
            + (directive.getName().equals(AccessRuleReader.AUTHENTICATION)
                ? ", or at a root field with @cypher, or Query or Mutation"
                : ""));
  }

  private void beside(Directive directive) {
    problems.add(
        directive,
        "@"
            + directive.getName()
            + " cannot be held in a schema with evidence: statements, search"
            + " and paths tell of an entity, too",
        "take it out; groundtrack.access.anonymous=none asks everybody who they are, and roles say"
            + " who may do what");
  }

  private void node(ObjectTypeDefinition definition) {
    EntityType type = java.util.Objects.requireNonNull(model.nodeTypes().get(definition.getName()));
    if (model.hasEvidence()) {
      on(definition, ALL).forEach(this::beside);
      definition.getFieldDefinitions().forEach(field -> on(field, ALL).forEach(this::beside));
      return;
    }
    definition.getFieldDefinitions().forEach(this::field);
    on(definition, RULES).stream().findFirst().ifPresent(d -> ways(type, d));
    definition.getFieldDefinitions().stream()
        .flatMap(field -> on(field, RULES).stream())
        .findFirst()
        .ifPresent(d -> ways(type, d));
    on(definition, ALL).stream().findFirst().ifPresent(d -> searched(type, d));
  }

  private void field(FieldDefinition field) {
    boolean leads = field.hasDirective("relationship") || field.hasDirective("declareRelationship");
    on(field, ALL).stream()
        .filter(d -> leads || d.getName().equals(AccessRuleReader.EVENTS))
        .forEach(
            d ->
                problems.add(
                    d,
                    "@" + d.getName() + " stands at the field \"" + field.getName() + "\"",
                    leads
                        ? "put it at the type that the relationship leads to"
                        : "put it at the type of the field"));
  }

  /** What events tell is what stood on a node, whoever it is kept from. */
  private void ways(EntityType type, Directive directive) {
    boolean covered =
        model.access().fieldsWithRules(type.name()).isEmpty()
            && type.offer().events().kinds().stream()
                .allMatch(k -> model.access().type(type.name()).events().containsKey(k.name()));
    if (!type.offer().events().kinds().isEmpty()
        && directive.getName().equals(AccessRuleReader.AUTHORIZATION)
        && !covered) {
      problems.add(
          directive,
          "the subscriptions of \"" + type.name() + "\" would tell what @authorization hides",
          "say by @subscriptionsAuthorization who is told of each event, where the rules are of the"
              + " type and not of its fields, or end them with @subscription(events: [])");
    }
  }

  /** A search looks at all that is searched, before anybody knows who asks. */
  private void searched(EntityType type, Directive directive) {
    boolean found =
        type.properties().stream().anyMatch(p -> p.searchable() || p.naming() != null)
            || type.interfaces().stream()
                .flatMap(name -> java.util.stream.Stream.ofNullable(model.interfaces().get(name)))
                .flatMap(shared -> shared.fields().values().stream())
                .anyMatch(Property::searchable);
    if (found) {
      problems.add(
          directive,
          "\"" + type.name() + "\" is found by search, which cannot hold @" + directive.getName(),
          "take @searchable and @naming out of it, or the rule; @fulltext can hold it");
    }
  }
}
