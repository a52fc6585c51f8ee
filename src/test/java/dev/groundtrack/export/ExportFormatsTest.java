package dev.groundtrack.export;

import static dev.groundtrack.export.ExportReaders.get;
import static dev.groundtrack.export.ExportReaders.graphMl;
import static dev.groundtrack.export.ExportReaders.imported;
import static dev.groundtrack.export.ExportReaders.served;
import static dev.groundtrack.export.ExportReaders.table;
import static dev.groundtrack.export.ExportReaders.triples;
import static dev.groundtrack.export.ExportReaders.unzipped;
import static dev.groundtrack.export.ExportReaders.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.command.Console;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an article said goes out in each format, and programs of others read the same in it. */
class ExportFormatsTest {
  private static final String SCHEMA = "https://schema.org/";
  private static final String NO_SEED = "--groundtrack.seed=none";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What XML, CSV and IRIs each have to write in another way. */
  private static final String HOSTILE =
      "Ōkubo & <Søn>; \"Star\u0001\uFFFF\uD83D\uDE80\",\n\tLtd %41'";

  private static RunningServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    server = RunningServer.start(NO_SEED);
    server.data(OwnArticle.IMPORT, OwnArticle.input("Ωμέγα \uD83D\uDE80 said so. "));
    server.data(
        "mutation ($name: String!) { createAgencies(input: [{name: $name, aliases: [$name,"
            + " \"b;c\"], operates: {create: [{node: {name: \"Petrel\", aliases: []}}]}}]) { info {"
            + " nodesCreated } } }",
        Map.of("name", HOSTILE.strip()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static int total(String where) {
    return server
        .data("{ relationsConnection(where: " + where + ") { totalCount } }")
        .at("/relationsConnection/totalCount")
        .asInt();
  }

  @Test
  void jsonLdLeadsFromEachRelationToTheWordsOfItsSource() throws Exception {
    Model model = triples(served(server, "format=jsonld"));
    Set<Resource> relations = model.filter(null, RDF.TYPE, RDF.STATEMENT).subjects();
    assertThat(relations).hasSize(total("{}")).isNotEmpty();
    assertThat(relations)
        .allSatisfy(
            relation -> {
              assertThat(Models.objectIRIs(model.filter(relation, PROV.WAS_DERIVED_FROM, null)))
                  .isNotEmpty();
              Value subject = only(model, relation, RDF.SUBJECT);
              assertThat(model.filter((Resource) subject, iri(SCHEMA + "name"), null)).hasSize(1);
            });
    Set<Resource> annotations = model.filter(null, RDF.TYPE, oa("Annotation")).subjects();
    assertThat(annotations).isNotEmpty();
    annotations.forEach(annotation -> standsInItsSource(model, annotation));
    assertThat(model.filter(null, RDF.TYPE, iri(SCHEMA + "Person"))).isNotEmpty();
    assertThat(model.filter(null, iri(SCHEMA + "name"), Values.literal(kept()))).hasSize(1);
  }

  private static void standsInItsSource(Model model, Resource annotation) {
    Resource source = (Resource) only(model, annotation, PROV.WAS_QUOTED_FROM);
    String text = only(model, source, iri(SCHEMA + "text")).stringValue();
    Resource target = (Resource) only(model, annotation, oa("hasTarget"));
    assertThat(only(model, target, oa("hasSource"))).isEqualTo(source);
    Set<Value> selectors = model.filter(target, oa("hasSelector"), null).objects();
    String exact = of(model, selectors, oa("exact"));
    int start = Integer.parseInt(of(model, selectors, oa("start")));
    int end = Integer.parseInt(of(model, selectors, oa("end")));
    int[] points = text.codePoints().toArray();
    assertThat(new String(points, start, end - start)).isEqualTo(exact);
  }

  private static String of(Model model, Set<Value> selectors, IRI property) {
    return selectors.stream()
        .flatMap(each -> model.filter((Resource) each, property, null).objects().stream())
        .map(Value::stringValue)
        .collect(Collectors.joining("|"));
  }

  private static Value only(Model model, Resource subject, IRI property) {
    Set<Value> values = model.filter(subject, property, null).objects();
    assertThat(values).as("%s of %s", property, subject).hasSize(1);
    return values.iterator().next();
  }

  /** Of the Web Annotation vocabulary. */
  private static IRI oa(String name) {
    return iri("http://www.w3.org/ns/oa#" + name);
  }

  private static IRI iri(String iri) {
    return Values.iri(iri);
  }

  /** The hostile name, as the API tells it. */
  private static String kept() {
    return server
        .data("{ agencies(where: {aliases: {includes: \"b;c\"}}) { name } }")
        .at("/agencies/0/name")
        .asString();
  }

  @Test
  void graphMlDrawsEntitiesAndRelationsWhateverTheyAreCalled() throws Exception {
    ExportReaders.Drawn drawn = graphMl(served(server, "format=graphml"));
    JsonNode counted =
        server.data("{ entitiesConnection { totalCount } relationsConnection { totalCount } }");
    assertThat(drawn.graph().vertexSet())
        .hasSize(counted.at("/entitiesConnection/totalCount").asInt());
    assertThat(drawn.graph().edgeSet())
        .hasSize(counted.at("/relationsConnection/totalCount").asInt());
    assertThat(drawn.nodes().values().stream().map(each -> each.get("label").getValue()))
        .contains(kept().replace('\u0001', '\uFFFD').replace('\uFFFF', '\uFFFD'));
    assertThat(drawn.edges().values())
        .isNotEmpty()
        .allSatisfy(
            edge -> {
              assertThat(edge.get("confidence").getType().toString()).isEqualTo("double");
              assertThat(JSON.readTree(edge.get("evidence").getValue()).at("/0/text").asString())
                  .isNotBlank();
            });
  }

  /** But for what it cannot say: an empty list. */
  @Test
  void csvIsTakenByNeo4jsOwnImportAndIsTheSameGraphThere() throws Exception {
    byte[] zip = served(server, "format=csv");
    Map<String, byte[]> files = unzipped(zip);
    List<CSVRecord> nodes = table(files.get("nodes.csv"));
    Set<String> ids = nodes.stream().map(row -> row.get(":ID")).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(nodes);
    assertThat(table(files.get("relationships.csv")))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(ids).contains(row.get(":START_ID")).contains(row.get(":END_ID")));
    assertThat(nodes.getFirst().getParser().getHeaderNames())
        .contains("name:string", "aliases:string[]", "publishedOn:date", "confidence:double");

    Path store = folder.resolve("store");
    imported(zip, store);
    try (RunningServer other = RunningServer.start("--groundtrack.data=" + store, NO_SEED)) {
      List<String> expected = withoutEmptyLists(server);
      List<String> found = withoutEmptyLists(other);
      assertThat(found).filteredOn(line -> !expected.contains(line)).isEmpty();
      assertThat(found).hasSameSizeAs(expected);
    }
  }

  private static List<String> withoutEmptyLists(RunningServer from) {
    return from.export().stream()
        .map(line -> line.replaceAll("\"\\w+\":\\[],|,\"\\w+\":\\[]", ""))
        .toList();
  }

  @Test
  void aFilterChoosesRelationsAndWhatTheyRestOn() throws Exception {
    String some = "{\"type\": {\"eq\": \"OPERATES\"}}";
    int matching = total("{type: {eq: OPERATES}}");
    assertThat(matching).isPositive().isLessThan(total("{}"));
    assertThat(graphMl(served(server, "format=graphml" + where(some))).graph().edgeSet())
        .hasSize(matching);
    Model model = triples(served(server, "format=jsonld" + where(some)));
    assertThat(model.filter(null, RDF.TYPE, RDF.STATEMENT)).hasSize(matching);
    model
        .filter(null, RDF.TYPE, oa("Annotation"))
        .subjects()
        .forEach(annotation -> standsInItsSource(model, annotation));
    List<CSVRecord> nodes =
        table(unzipped(served(server, "format=csv" + where(some))).get("nodes.csv"));
    assertThat(nodes.stream().filter(row -> row.get(":LABEL").equals("Relation")))
        .hasSize(matching);
  }

  @Test
  void aPartInJsonLinesIsEachLineOnceOfTheWholeAndIsNotRestored() throws Exception {
    String body =
        new String(
            served(server, "format=jsonl" + where("{\"type\": {\"eq\": \"OPERATES\"}}")),
            StandardCharsets.UTF_8);
    List<String> lines = body.lines().toList();
    List<String> part = lines.subList(0, lines.size() - 1);
    assertThat(part).doesNotHaveDuplicates().isNotEmpty();
    assertThat(server.export()).containsAll(part);
    Path file = Files.writeString(folder.resolve("part.jsonl"), body);
    assertThat(Console.run("restore", file, "--groundtrack.data=" + folder.resolve("new")))
        .satisfies(
            told -> {
              assertThat(told.status()).isEqualTo(1);
              assertThat(told.err()).contains("part of a graph", "without where");
            });
  }

  @Test
  void aFilterThatMatchesNothingIsAnEmptyGraph() throws Exception {
    String none = where("{\"id\": {\"eq\": \"none\"}}");
    assertThat(graphMl(served(server, "format=graphml" + none)).graph().vertexSet()).isEmpty();
    assertThat(triples(served(server, "format=jsonld" + none))).isEmpty();
    assertThat(unzipped(served(server, "format=csv" + none)))
        .containsOnlyKeys("nodes.csv", "relationships.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format=grphml | is no format | did you mean graphml?",
        "format=JSONL | is no format | jsonl",
        "format= | is no format | csv",
        "format=csv&where=nonsense | no JSON object | \"contested\"",
        "where=null | no JSON object | \"contested\"",
        "where=%5B1%5D | no JSON object | \"contested\"",
        "where=%7B%22nope%22%3A1%7D | nope | ",
        "where=%7B%22confidence%22%3A%7B%22gt%22%3A%22x%22%7D%7D | does not fit | ",
      })
  void whatCannotBeIsRefusedBeforeAnythingIsSent(String asked, String what, String remedy)
      throws Exception {
    HttpResponse<byte[]> response = get(server, asked);
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode error = JSON.readTree(response.body()).at("/errors/0");
    assertThat(error.at("/message").asString()).contains(what);
    assertThat(error.at("/extensions/remedy").asString())
        .isNotBlank()
        .contains(remedy == null ? "" : remedy);
    assertThat(error.toString()).doesNotContain("Exception", "dev.groundtrack");
  }

  @Test
  void itIsCompressedForWhoeverTakesThat() throws Exception {
    HttpResponse<byte[]> plain = get(server, "format=graphml");
    HttpResponse<byte[]> zipped = get(server, "format=graphml", "Accept-Encoding", "br, gzip");
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
    HttpResponse<byte[]> refused = get(server, "format=graphml", "Accept-Encoding", "gzip;q=0");
    assertThat(refused.body()).isEqualTo(plain.body());
  }

  @Test
  void aHostThatIsNotOursGetsNothing() throws Exception {
    HttpResponse<byte[]> response = get(server, "format=jsonld", "Host", "evil.example");
    assertThat(response.statusCode()).isBetween(400, 499);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("@graph");
  }

  @Test
  void theCommandWritesWhatTheServerServes() throws Exception {
    String some = "{\"type\": {\"eq\": \"OPERATES\"}}";
    Path file = folder.resolve("out.graphml");
    String address = server.address("").toString();
    assertThat(
            Console.run(
                    "export",
                    "--server",
                    address,
                    "--format",
                    "graphml",
                    "--where",
                    some,
                    "--out",
                    file)
                .status())
        .isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(served(server, "format=graphml" + where(some)));
    assertThat(Console.run("export", "--server", address, "--where", "{\"nope\": 1}").err())
        .contains("nope");
    assertThat(Console.run("export", "--format", "xml").err()).contains("is no format");
  }
}
