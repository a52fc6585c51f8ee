package dev.groundtrack.journey.time;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries of all sorts, each of which can be asked as of a day: {@code %s} stands for that. */
public final class PastQueries {
  private static final List<String> TYPES = List.of("HEADS", "OPERATES", "CREW_OF", "COMMANDS");
  private static final List<String> EDGE =
      List.of(
          "polarity modality contested confidence",
          "current since until",
          "firstSeen lastSeen",
          "contested evidence { text source { title } }",
          "confidence evidence { polarity speaker { id name } }");

  private final Random random;
  private final List<String> days;
  private final List<String> names;

  /**
   * @param days to filter by
   * @param names of entities
   */
  PastQueries(long seed, List<String> days, List<String> names) {
    this.random = new Random(seed);
    this.days = days;
    this.names = names;
  }

  String next() {
    return switch (random.nextInt(10)) {
      case 0 -> entities("people", "Person");
      case 1 -> entities("agencies", "Agency");
      case 2 -> entities("spacecraft", "Spacecraft");
      case 3 -> connection();
      case 4 -> relations();
      case 5 -> relationsConnection();
      case 6 -> statements();
      case 7 -> sources();
      case 8 ->
          "{ entity(name: \"%s\"%s) { id name aliases %s } }".formatted(pick(names), COMMA, said());
      default -> counted();
    };
  }

  /** Where the day is told beside other arguments. */
  static final String COMMA = ", %s";

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String entities(String plural, String type) {
    return "{ %s(where: %s, sort: [{id: ASC}], limit: %d%s) { id name aliases %s } }"
        .formatted(plural, where(type), 1 + random.nextInt(20), COMMA, edges(type));
  }

  private String where(String type) {
    return switch (random.nextInt(5)) {
      case 0 -> "{name: {contains: \"%s\"}}".formatted(pick(List.of("a", "o", "Ro", "S", "er")));
      case 1 -> "{statements: {some: {polarity: {eq: AFFIRMED}}}}";
      case 2 ->
          type.equals("Person")
              ? "{headsConnection: {some: {edge: {current: {eq: true}}}}}"
              : "{mentions: {some: {start: {gt: 100}}}}";
      case 3 -> "{statements: {none: {quoted: {eq: true}}}}";
      default -> "{NOT: {name: {startsWith: \"%s\"}}}".formatted(pick(List.of("A", "B", "N")));
    };
  }

  private String edges(String type) {
    String out =
        switch (type) {
          case "Person" -> pick(List.of("heads", "crewOf", "commands", "accuses", "memberOf"));
          case "Agency" -> pick(List.of("headedBy", "operates", "cooperatesWith", "accusedBy"));
          default -> pick(List.of("operatedBy", "crew", "commandedBy", "builtBy"));
        };
    return random.nextBoolean()
        ? "%s(sort: [{id: ASC}]) { id name }".formatted(out)
        : "%sConnection(sort: [{node: {id: ASC}}]) { totalCount edges { node { id name } properties { %s } } }"
            .formatted(out, pick(EDGE));
  }

  private String connection() {
    return "{ entitiesConnection(first: %d, sort: [{name: ASC}, {id: ASC}], where: {statements: {some: {mode: {eq: %s}}}}%s) { totalCount pageInfo { hasNextPage } edges { node { __typename id name } } } }"
        .formatted(1 + random.nextInt(10), pick(List.of("SAID", "DENIED", "THREATENED")), COMMA);
  }

  private String relationFields() {
    return "id type subject { name } object { name } polarity modality contested confidence"
        + " firstSeen lastSeen current since until endedBy(sort: [{id: ASC}]) { text }";
  }

  private String relationWhere() {
    return switch (random.nextInt(6)) {
      case 0 -> "{type: {eq: %s}}".formatted(pick(TYPES));
      case 1 -> "{contested: {eq: true}}";
      case 2 -> "{current: {eq: %s}}".formatted(random.nextBoolean());
      case 3 -> "{confidence: {gt: 0.8}, polarity: {eq: AFFIRMED}}";
      case 4 -> "{lastSeen: {lt: \"%s\"}}".formatted(pick(days));
      default -> "{OR: [{type: {eq: HEADS}}, {firstSeen: {gte: \"%s\"}}]}".formatted(pick(days));
    };
  }

  private String relations() {
    return "{ relations(where: %s, sort: [{id: ASC}], limit: 40%s) { %s } }"
        .formatted(relationWhere(), COMMA, relationFields());
  }

  private String relationsConnection() {
    return "{ relationsConnection(where: %s, first: %d, sort: [{%s}, {id: ASC}]%s) { totalCount edges { node { %s } } } }"
        .formatted(
            relationWhere(),
            1 + random.nextInt(30),
            pick(List.of("confidence: DESC", "lastSeen: DESC", "current: ASC", "since: DESC")),
            COMMA,
            relationFields());
  }

  private String statements() {
    return "{ statements(where: {%s}, sort: [{id: ASC}], limit: 20%s) { id text polarity speaker { name } source { title publishedOn } about(sort: [{id: ASC}]) { name } relations(sort: [{id: ASC}]) { type current confidence } } }"
        .formatted(
            pick(List.of("quoted: {eq: true}", "mode: {eq: DENIED}", "polarity: {eq: NEGATED}")),
            COMMA);
  }

  private String sources() {
    return "{ sources(where: {kind: {eq: ARTICLE}}, sort: [{publishedOn: ASC}, {id: ASC}]%s) { title statements(sort: [{id: ASC}], limit: 3) { text } mentions(sort: [{start: ASC}, {id: ASC}], limit: 5) { text entity { name } } } }"
        .formatted(COMMA);
  }

  private String said() {
    return "statements(sort: [{id: ASC}], limit: 5) { text }";
  }

  private String counted() {
    String plural =
        pick(List.of("people", "agencies", "statements", "relations", "sources", "mentions"));
    return "{ %sConnection(where: {NOT: {id: {eq: \"x\"}}}%s) { totalCount aggregate { count { nodes } } } }"
        .formatted(plural, COMMA);
  }

  public static List<String> many(long seed, int count, List<String> days, List<String> names) {
    PastQueries queries = new PastQueries(seed, days, names);
    return IntStream.range(0, count).mapToObj(i -> queries.next()).collect(Collectors.toList());
  }
}
