package dev.groundtrack.query;

import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Cursors;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Search;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.search.SearchMatches;
import dev.groundtrack.query.search.SearchTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finishes what the database has shaped: the row too many that tells of a next page, and cursors.
 */
final class ResponseShaper {
  private final List<@Nullable Object> values;

  ResponseShaper(List<@Nullable Object> values) {
    this.values = values;
  }

  @Nullable Object shape(Plan plan, @Nullable Object value) {
    return switch (plan) {
      case Plan.Many many -> nodes(many.fetch().selections(), value);
      case Plan.One one -> node(one.fetch().selections(), value);
      case Plan.Named named -> node(named.selections(), value);
      case Plan.FirstOf first -> node(first.fetches().getFirst().selections(), value);
      case Plan.Between between -> new PathShaper(values, this).shape(between.paths(), map(value));
      case Plan.Scripted scripted -> script(scripted.script(), value);
      case Plan.Found found -> found(found.search(), map(value));
      case Plan.Viewed viewed -> shape(viewed.plan(), value);
      case Plan.Paged paged -> pages(paged.connection(), value);
    };
  }

  @Nullable Object nodes(List<Selection> selections, @Nullable Object value) {
    if (value == null || selections.stream().noneMatch(ResponseShaper::hasPages)) {
      return value;
    }
    return ((List<?>) value).stream().map(node -> node(selections, node)).toList();
  }

  private @Nullable Object node(List<Selection> selections, @Nullable Object value) {
    if (value == null || selections.stream().noneMatch(ResponseShaper::hasPages)) {
      return value;
    }
    Map<String, @Nullable Object> node = new LinkedHashMap<>(map(value));
    Object type = node.get("__typename");
    for (Selection selection : selections) {
      if (type == null || selection.types().contains(type)) {
        node.computeIfPresent(selection.key(), (key, inner) -> selection(selection, inner));
      }
    }
    return node;
  }

  private @Nullable Object selection(Selection selection, Object value) {
    return switch (selection) {
      case Selection.Property property -> value;
      case Selection.Embedded embedded -> value;
      case Selection.Scripted scripted -> script(scripted.script(), value);
      case Selection.Related related ->
          related.list()
              ? nodes(related.fetch().selections(), value)
              : node(related.fetch().selections(), value);
      case Selection.Evidence evidence -> nodes(evidence.fetch().selections(), value);
      case Selection.Connected connected -> pages(connected.connection(), value);
    };
  }

  private static boolean hasPages(Selection selection) {
    return switch (selection) {
      case Selection.Property property -> false;
      case Selection.Embedded embedded -> false;
      case Selection.Scripted scripted -> hasPages(scripted.script());
      case Selection.Related related ->
          related.fetch().selections().stream().anyMatch(ResponseShaper::hasPages);
      case Selection.Evidence evidence ->
          evidence.fetch().selections().stream().anyMatch(ResponseShaper::hasPages);
      case Selection.Connected connected -> true;
    };
  }

  private static boolean hasPages(CypherScript script) {
    return script.yield() instanceof CypherScript.Nodes nodes
        && nodes.selections().stream().anyMatch(ResponseShaper::hasPages);
  }

  private @Nullable Object script(CypherScript script, @Nullable Object value) {
    return switch (script.yield()) {
      case CypherScript.Values values -> value;
      case CypherScript.Objects objects -> value;
      case CypherScript.Nodes nodes ->
          script.list() ? nodes(nodes.selections(), value) : node(nodes.selections(), value);
    };
  }

  private @Nullable Object pages(ConnectionFetch pages, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    Map<String, @Nullable Object> connection = new LinkedHashMap<>(map(value));
    Object found = connection.remove(ConnectionFetch.PAGE);
    List<?> rows = found == null ? List.of() : (List<?>) found;
    for (ConnectionFetch.Part part : pages.parts()) {
      switch (part) {
        case ConnectionFetch.Edges edges -> connection.put(part.key(), edges(pages, edges, rows));
        case ConnectionFetch.Info info -> connection.put(part.key(), info(pages, rows));
        case ConnectionFetch.Total total -> {
          // The database has counted.
        }
        case ConnectionFetch.Aggregate aggregate -> {
          // The database has measured.
        }
      }
    }
    return connection;
  }

  private Object found(Search search, Map<String, @Nullable Object> value) {
    Map<String, @Nullable Object> shaped = new LinkedHashMap<>(value);
    Map<?, ?> words =
        (Map<?, ?>) Objects.requireNonNull(values.get(search.asked().terms().words().number()));
    SearchMatches matches = new SearchMatches(SearchTerms.of(String.valueOf(words.get("text"))));
    for (Search.Part part : search.parts()) {
      if (part instanceof Search.Hits hits) {
        shaped.put(
            part.key(),
            list(value.get(part.key())).stream().map(hit -> hit(hits, matches, hit)).toList());
      }
    }
    return shaped;
  }

  private Object hit(Search.Hits hits, SearchMatches matches, Object value) {
    Map<String, @Nullable Object> hit = new LinkedHashMap<>(map(value));
    for (Search.HitPart part : hits.parts()) {
      switch (part) {
        case Search.Node node -> hit.put(part.key(), node(node.selections(), hit.get(part.key())));
        case Search.Matched matched ->
            hit.put(part.key(), matches.of(matched, map(hit.get(part.key()))));
        case Search.Score score -> {
          // A number already.
        }
        case Search.MatchedBy by -> {
          // A list already.
        }
      }
    }
    return hit;
  }

  private List<?> edges(ConnectionFetch pages, ConnectionFetch.Edges edges, List<?> rows) {
    List<Object> shaped = new ArrayList<>();
    for (Object row : page(pages, rows)) {
      Map<String, @Nullable Object> edge = new LinkedHashMap<>(map(map(row).get(edges.key())));
      for (ConnectionFetch.EdgePart part : edges.parts()) {
        switch (part) {
          case ConnectionFetch.Node node ->
              edge.computeIfPresent(part.key(), (key, inner) -> node(node.selections(), inner));
          case ConnectionFetch.Properties properties ->
              edge.computeIfPresent(
                  part.key(), (key, inner) -> node(properties.selections(), inner));
          case ConnectionFetch.Score score -> {
            // The index has told it.
          }
          case ConnectionFetch.Cursor cursor -> edge.put(part.key(), cursor(pages, row));
        }
      }
      shaped.add(edge);
    }
    return shaped;
  }

  private Map<String, @Nullable Object> info(ConnectionFetch pages, List<?> rows) {
    List<?> page = page(pages, rows);
    Map<String, @Nullable Object> info = new LinkedHashMap<>();
    boolean more = rows.size() > page.size();
    boolean cut = pages.after() != null;
    info.put("hasNextPage", pages.backward() ? cut : more);
    info.put("hasPreviousPage", pages.backward() ? more : cut);
    info.put("startCursor", page.isEmpty() ? null : cursor(pages, page.getFirst()));
    info.put("endCursor", page.isEmpty() ? null : cursor(pages, page.getLast()));
    return info;
  }

  private static String cursor(ConnectionFetch pages, Object row) {
    return Cursors.encode(pages.fingerprint(), list(map(row).get(ConnectionFetch.KEYS)));
  }

  private List<?> page(ConnectionFetch pages, List<?> rows) {
    List<?> cut = cut(pages, rows);
    return pages.backward() ? cut.reversed() : cut;
  }

  private List<?> cut(ConnectionFetch pages, List<?> rows) {
    ParameterRef first = pages.first();
    if (first == null) {
      return rows;
    }
    int most = (int) ((Long) Objects.requireNonNull(values.get(first.number())) - 1);
    return rows.size() <= most ? rows : rows.subList(0, most);
  }

  static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
  }
}
