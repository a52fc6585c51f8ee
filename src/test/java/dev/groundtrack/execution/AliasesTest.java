package dev.groundtrack.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each field of each type that there is, twice under other names, and under each other's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AliasesTest {
  private static final String TEXT =
      "NASA threatened Roscosmos with sanctions on Monday, Jim Bridenstine said.";

  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          Map.entry("paths", "(from: \"Elon Musk\", to: \"Crew Dragon\")"),
          Map.entry("entity", "(name: \"NASA\")"),
          Map.entry("node", "(id: \"Agency:nasa\")"),
          Map.entry("search", "(text: \"NASA\")"),
          Map.entry("importText", "(input: {text: \"" + TEXT + "\"})"),
          Map.entry("removeSource", "(id: $source)"),
          Map.entry(
              "mergeEntities", "(input: {left: \"mir\", right: \"international-space-station\"})"),
          Map.entry("distinguishEntities", "(input: {left: \"nasa\", right: \"roscosmos\"})"),
          Map.entry("undoJudgement", "(id: $judgement)"),
          Map.entry("splitEntity", "(input: {entity: \"nasa\", sources: [$source]})"));

  private RunningServer server;
  private GraphQLSchema schema;

  @BeforeAll
  void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    schema = server.bean(GraphQLSchema.class);
  }

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  /** How a type is reached: what opens and closes around its fields. */
  private record Way(String type, String before, String after) {
    @Override
    public String toString() {
      return type;
    }
  }

  Stream<Way> ways() {
    Map<String, Way> ways = new LinkedHashMap<>();
    Deque<Way> left = new ArrayDeque<>(List.of(new Way("Query", "{ ", " }")));
    while (!left.isEmpty()) {
      Way way = left.removeFirst();
      if (ways.putIfAbsent(way.type(), way) == null) {
        for (GraphQLFieldDefinition field : fields(way.type())) {
          objects(named(field)).forEach(object -> left.add(over(way, field, object)));
        }
      }
    }
    return ways.values().stream();
  }

  private Way over(Way way, GraphQLFieldDefinition field, GraphQLObjectType object) {
    boolean isAbstract = !named(field).getName().equals(object.getName());
    String before = way.before() + field.getName() + arguments(way.type(), field) + " { ";
    return isAbstract
        ? new Way(
            object.getName(), before + "... on " + object.getName() + " { ", " } }" + way.after())
        : new Way(object.getName(), before, " }" + way.after());
  }

  private List<GraphQLObjectType> objects(GraphQLNamedOutputType type) {
    return switch (type) {
      case GraphQLObjectType object -> List.of(object);
      case GraphQLInterfaceType shared -> schema.getImplementations(shared);
      case GraphQLUnionType union ->
          union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
      default -> List.of();
    };
  }

  /** Those that can be asked without knowing what. */
  private List<GraphQLFieldDefinition> fields(String type) {
    return Objects.requireNonNull(schema.getObjectType(type)).getFieldDefinitions().stream()
        .filter(
            f ->
                !arguments(type, f).isEmpty()
                    || f.getArguments().stream().noneMatch(AliasesTest::isRequired))
        .toList();
  }

  private static boolean isRequired(GraphQLArgument argument) {
    return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
  }

  private static String arguments(String type, GraphQLFieldDefinition field) {
    return type.equals("Query") || type.equals("Mutation")
        ? ARGUMENTS.getOrDefault(field.getName(), "")
        : "";
  }

  private static GraphQLNamedOutputType named(GraphQLFieldDefinition field) {
    return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
  }

  private String twice(String type, int levels) {
    List<String> asked = new ArrayList<>();
    List<GraphQLFieldDefinition> fields = fields(type);
    for (int i = 0; i < fields.size(); i++) {
      GraphQLFieldDefinition field = fields.get(i);
      String value = field.getName() + arguments(type, field) + within(field, levels);
      asked.add("a_" + field.getName() + ": " + value);
      asked.add("b_" + field.getName() + ": " + value);
      asked.add(fields.get((i + 1) % fields.size()).getName() + ": " + value);
    }
    return String.join(" ", asked);
  }

  private String within(GraphQLFieldDefinition field, int levels) {
    return switch (named(field)) {
      case GraphQLObjectType object when levels > 0 && object.getName().endsWith("Info") ->
          " { " + twice(object.getName(), levels - 1) + " }";
      case GraphQLFieldsContainer container -> " { __typename }";
      case GraphQLUnionType union -> " { __typename }";
      default -> "";
    };
  }

  @ParameterizedTest
  @MethodSource("ways")
  void eachFieldIsToldUnderEachName(Way way) {
    JsonNode response = server.ask(way.before() + twice(way.type(), 0) + way.after());
    assertThat(response.has("errors")).as(way + ": " + response.get("errors")).isFalse();
    isToldAlike(response.get("data"));
  }

  /** What was asked as a_x stands as b_x too, and under the name of the field after it. */
  private static void isToldAlike(JsonNode node) {
    List<String> names =
        node.propertyStream()
            .map(Map.Entry::getKey)
            .filter(name -> name.startsWith("a_"))
            .map(name -> name.substring(2))
            .toList();
    for (int i = 0; i < names.size(); i++) {
      JsonNode told = node.get("a_" + names.get(i));
      assertThat(node.get("b_" + names.get(i))).isEqualTo(told);
      assertThat(node.get(names.get((i + 1) % names.size()))).as(names.get(i)).isEqualTo(told);
    }
    node.valueStream().forEach(AliasesTest::isToldAlike);
  }

  @Test
  void whatMutationsGiveIsToldUnderEachNameToo() {
    String imported = mutated("importText", "").at("/id").asString();
    mutated("splitEntity", imported);
    mutated("mergeEntities", "");
    mutated("distinguishEntities", "");
    String judgement = server.data("{ judgements { id } }").at("/judgements/0/id").asString();
    mutated("undoJudgement", judgement);
    mutated("removeSource", imported);
  }

  private JsonNode mutated(String field, String id) {
    GraphQLFieldDefinition definition = schema.getMutationType().getFieldDefinition(field);
    String arguments =
        arguments("Mutation", definition)
            .replace("$source", '"' + id + '"')
            .replace("$judgement", '"' + id + '"');
    String source = field.equals("importText") ? " id: source { id }" : "";
    JsonNode data =
        server.data(
            "mutation { "
                + field
                + arguments
                + " { "
                + twice(named(definition).getName(), 0)
                + source
                + " } }");
    isToldAlike(data);
    return data.path(field).path("id");
  }

  Stream<String> generated() {
    return schema.getMutationType().getFieldDefinitions().stream()
        .map(GraphQLFieldDefinition::getName)
        .filter(name -> name.matches("(create|update|delete|upsert)[A-Z].*"))
        .filter(name -> !name.equals("updateSource"));
  }

  @ParameterizedTest
  @MethodSource("generated")
  void whatGeneratedMutationsGiveIsToldUnderEachName(String field) {
    GraphQLFieldDefinition definition = schema.getMutationType().getFieldDefinition(field);
    String arguments =
        definition.getArgument("input") == null ? "(where: {id: {eq: \"nobody\"}})" : "(input: [])";
    JsonNode data =
        server.data(
            "mutation { "
                + field
                + arguments
                + " { "
                + twice(named(definition).getName(), 1)
                + " } }");
    isToldAlike(data);
  }
}
