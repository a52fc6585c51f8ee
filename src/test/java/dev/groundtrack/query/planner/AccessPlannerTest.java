package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.printer.PlanPrinter;
import dev.groundtrack.testing.InlineSchema;
import dev.groundtrack.text.Marking;
import org.junit.jupiter.api.Test;

class AccessPlannerTest {
  private static final Caller KNOWN =
      new Caller.KeyHolder("k1", "ada", Role.IMPORTER, Marking.PUBLIC);

  private static String printed(InlineSchema schema, Caller caller, String operation) {
    RootField asked = schema.root(operation);
    return PlanPrinter.print(
        schema
            .plan(new RootField(asked.name(), asked.arguments(), asked.selected(), caller))
            .plan());
  }

  private static void assertUnauthenticated(InlineSchema schema, String operation) {
    assertThatThrownBy(() -> printed(schema, new Caller.Anonymous(null), operation))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.kind()).isEqualTo(RefusedException.Kind.UNAUTHENTICATED));
  }

  @Test
  void theWholeSchemaMayAskWhoSomebodyIs() {
    InlineSchema schema =
        InlineSchema.of(
            """
            type Ship @node { name: String! }
            type Query { ten: Int @cypher(statement: "RETURN 10 AS n", columnName: "n") }
            extend schema @authentication(operations: [READ])
            """);
    assertUnauthenticated(schema, "{ ships { name } }");
    assertUnauthenticated(schema, "{ ten }");
    assertThat(printed(schema, KNOWN, "{ ships { name } }")).startsWith("many Ship");
  }

  @Test
  void aTypeMayBeExtendedByWhatItAsks() {
    InlineSchema schema =
        InlineSchema.of(
            """
            type Ship @node { name: String! }
            extend type Ship @authentication
            type Query @authentication {
              ten: Int @cypher(statement: "RETURN 10 AS n", columnName: "n")
            }
            """);
    assertUnauthenticated(schema, "{ ships { name } }");
    assertUnauthenticated(schema, "{ ten }");
  }

  @Test
  void aRoleOfOursIsAClaimWithAllThatItIncludes() {
    InlineSchema schema =
        InlineSchema.of(
            """
            type JWT @jwt { roles: [String!]! }
            type Ship @node @authentication(jwt: {roles: {includes: "reader"}}) { name: String! }
            type Boat @node @authentication(jwt: {roles: {includes: "curator"}}) { name: String! }
            """);
    assertThat(printed(schema, KNOWN, "{ ships { name } }")).startsWith("many Ship");
    RootField boats = schema.root("{ boats { name } }");
    assertThatThrownBy(
            () ->
                schema.plan(
                    new RootField(boats.name(), boats.arguments(), boats.selected(), KNOWN)))
        .hasMessage("Unauthenticated");
  }

  @Test
  void ofAnInterfaceEachTypeHasItsOwnRules() {
    InlineSchema schema =
        InlineSchema.of(
            """
            interface Vessel { name: String! }
            type Ship implements Vessel @node @authorization(filter: [
              {where: {node: {owner: {eq: "$jwt.sub"}}}}
            ]) { name: String! owner: String }
            type Boat implements Vessel @node { name: String! }
            """);
    assertThat(printed(schema, KNOWN, "{ vessels { name } }"))
        .contains(
            """
              visible
                or
                  not
                    where type [Ship]
                  where owner eq $0
            """);
  }

  @Test
  void conditionsOfRulesAreJoinedByAndOrNot() {
    InlineSchema schema =
        InlineSchema.of(
            """
            type Ship @node @authorization(filter: [
              {where: {OR: [{node: {tons: {gt: 5}}}, {NOT: {node: {owner: {eq: "$jwt.sub"}}}}]}}
              {where: {AND: [{jwt: {sub: {eq: "other"}}}, {node: {tons: {lt: 1}}}]}}
            ]) { tons: Int owner: String }
            """);
    assertThat(printed(schema, KNOWN, "{ ships { tons } }"))
        .contains(
            """
              visible
                or
                  where tons gt $0
                  not
                    where owner eq $1
            """);
  }
}
