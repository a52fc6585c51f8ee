package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Operations that the schema does not know are told by names, and by what may be meant. */
class OperationMistakesTest {
  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=none");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private record Wrong(String operation, Map<String, Object> variables, String told) {
    @Override
    public String toString() {
      return operation + " " + variables;
    }
  }

  private static Wrong text(String operation, String told) {
    return new Wrong(operation, Map.of(), told);
  }

  private static Wrong where(Object where, String told) {
    return new Wrong(
        "query ($w: AgencyWhere) { agencies(where: $w) { name } }", Map.of("w", where), told);
  }

  static final List<Wrong> MISTAKES =
      List.of(
          text(
              "{ agencies { nmae } }",
              "'nmae' in type 'Agency' is undefined. Did you mean \"name\"?"),
          text("{ agencis { name } }", "Did you mean \"agencies\"?"),
          text("{ agencies(wehre: {}) { name } }", "'wehre'. Did you mean \"where\"?"),
          text(
              "{ agencies(where: {nmae: {eq: \"x\"}}) { name } }",
              "argument 'where' contains a field not in 'AgencyWhere': 'nmae'. Did you mean"
                  + " \"name\"?"),
          text(
              "{ agencies(where: {OR: [{name: {eq: \"it's a 'b' }\"}}, {nme: {eq: 1}}]}) { name }"
                  + " }",
              "argument 'where.OR[1]' contains a field not in 'AgencyWhere': 'nme'. Did you mean"
                  + " \"name\"?"),
          text(
              "{ agencies(where: {name: {eqq: \"x\"}}) { name } }",
              "argument 'where.name' contains a field not in 'StringScalarFilters': 'eqq'. Did you"
                  + " mean \"eq\"?"),
          text(
              "{ agencies(where: {kind: {eq: SPACE_AGENCI}}) { name } }",
              "argument 'where.kind.eq' with value 'SPACE_AGENCI' is not a valid 'AgencyKind'. Did"
                  + " you mean \"SPACE_AGENCY\"?"),
          text(
              "{ agencies(where: {kind: {eq: \"COMPANY\"}}) { name } }",
              "Expected a constant, without quotes but it was a text. Did you mean \"COMPANY\"?"),
          text(
              "{ agencies(sort: [{name: UP}]) { id } }",
              "'UP' is not a valid 'SortDirection'. There are ASC, DESC"),
          text(
              "{ agencies(limit: \"ten\") { name } }",
              "argument 'limit' with value 'ten' is not a valid 'Int' - Expected a whole number but"
                  + " it was a text"),
          text("{ agencies(where: [1, 2]) { name } }", "argument 'where' must be an object type"),
          text(
              "{ relations(where: {confidence: {gt: {a: 1}}}) { id } }",
              "argument 'where.confidence.gt' is not a valid 'Float' - Expected a whole number or a"
                  + " number but it was an object"),
          text(
              "query ($w: AgencyWher) { agencies(where: $w) { name } }",
              "Did you mean \"AgencyWhere\"?"),
          text("{ agencies { name @skp(if: true) } }", "'skp'. Did you mean \"skip\"?"),
          text("{ agencies { name @skip(iff: true) } }", "'if'"),
          text(
              "query ($w: AgencyWhere = {nmae: {eq: 1}}) { agencies(where: $w) { name } }",
              "Bad default value for type 'AgencyWhere'"),
          text(
              "mutation { importText(input: {txt: \"a\"}) { statements } }",
              "argument 'input' is missing required fields '[text]'"),
          text(
              "mutation { mergeEntities(input: {left: null, right: \"a\"}) { mentions } }",
              "argument 'input.left' must not be null"),
          where(
              Map.of("nmae", Map.of("eq", "x")),
              "'nmae' that is not defined for input object type 'AgencyWhere'. Did you mean"
                  + " \"name\"?"),
          where(
              Map.of("kind", Map.of("eq", "SPACE_AGENCI")),
              "No value found for name 'SPACE_AGENCI'. Did you mean \"SPACE_AGENCY\"?"),
          where(Map.of("name", Map.of("eq", 5)), "Expected a text but it was a whole number"),
          where("x", "Expected an object but it was a text"),
          new Wrong(
              "query ($n: Int) { agencies(limit: $n) { name } }",
              Map.of("n", "ten"),
              "Expected a whole number but it was a text"),
          new Wrong(
              "mutation ($i: ImportTextInput!) { importText(input: $i) { statements } }",
              Map.of("i", Map.of("title", "a")),
              "Field 'text' of type 'String!' must be given, and not null"));

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void isToldByNames(Wrong wrong) {
    JsonNode response = server.ask(wrong.operation(), wrong.variables());
    List<String> told =
        response.get("errors").valueStream().map(e -> e.get("message").asString()).toList();
    assertThat(told).anyMatch(message -> message.contains(wrong.told()));
    assertThat(response.toString())
        .doesNotContain("ObjectValue", "StringValue", "EnumValue", "AST", "Integer", "Map'");
  }
}
