package dev.groundtrack.query.printer;

import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Ranking;
import dev.groundtrack.query.plan.Search;
import dev.groundtrack.query.plan.Selection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as a tree, two spaces a level. */
public final class PlanPrinter {
  private final StringBuilder out = new StringBuilder();
  private final PredicatePrinter conditions = new PredicatePrinter(out);

  private PlanPrinter() {}

  /** A plan as an indented tree. */
  public static String print(Plan plan) {
    return new PlanPrinter().tree(plan);
  }

  private String tree(Plan plan) {
    switch (plan) {
      case Plan.Many many -> fetch(0, "many", many.fetch());
      case Plan.One one -> fetch(0, "one", one.fetch());
      case Plan.Named named ->
          nested(
              0, "one " + named.target().name() + " called " + named.lookup(), named.selections());
      case Plan.FirstOf first -> first.fetches().forEach(fetch -> fetch(0, "first of", fetch));
      case Plan.Between between ->
          line(
              0,
              "ways from "
                  + between.paths().ends().from()
                  + " to "
                  + between.paths().ends().to()
                  + " "
                  + between.paths().limits());
      case Plan.Scripted scripted -> script(0, "", scripted.script());
      case Plan.Found found -> search(found.search());
      case Plan.Viewed(var view, var asked) -> {
        if (view.day() != null) {
          line(0, "as of " + view.day());
        }
        if (view.isLimited()) {
          line(0, "cleared for " + view.clearance());
        }
        tree(asked);
      }
      case Plan.Paged paged -> pages(0, "pages", paged.connection());
    }
    return out.toString();
  }

  private void script(int level, String key, CypherScript script) {
    StringBuilder text = new StringBuilder(script.texts().getFirst());
    for (int i = 0; i < script.values().size(); i++) {
      text.append(script.values().get(i)).append(script.texts().get(i + 1));
    }
    line(level, key + (script.list() ? "every " : "first ") + script.column() + " of " + text);
    switch (script.yield()) {
      case CypherScript.Values values -> {
        // As they are.
      }
      case CypherScript.Nodes nodes -> {
        conditions.where(level + 1, nodes.where());
        nodes.selections().forEach(s -> selection(level + 1, s));
      }
      case CypherScript.Objects objects -> objects.parts().forEach(p -> selection(level + 1, p));
    }
  }

  private void search(Search search) {
    line(0, "search " + search.asked());
    search.indexes().forEach(indexes -> line(1, "in " + indexes));
    for (Search.Part part : search.parts()) {
      line(1, part.key() + ": " + (part instanceof Search.Hits ? "hits" : "lacking"));
      if (part instanceof Search.Hits hits) {
        hits.parts()
            .forEach(
                one -> {
                  switch (one) {
                    case Search.Score score -> line(2, score.key() + ": score");
                    case Search.MatchedBy by -> line(2, by.key() + ": matched by");
                    case Search.Matched of -> line(2, of.key() + ": matched " + of.parts());
                    case Search.Node node -> nested(2, node.key() + ": node", node.selections());
                  }
                });
      }
    }
  }

  private void line(int level, String text) {
    out.append("  ".repeat(level)).append(text).append('\n');
  }

  private void fetch(int level, String what, Fetch fetch) {
    line(level, what + " " + fetch.target().name() + order(fetch.order()) + page(fetch));
    conditions.where(level + 1, fetch.where());
    fetch.selections().forEach(s -> selection(level + 1, s));
  }

  private void pages(int level, String what, ConnectionFetch pages) {
    String ends = pages.backward() ? " backward" : "";
    String first = pages.first() == null ? "" : ends + " first " + pages.first();
    String after = pages.after() == null ? "" : " after " + pages.after();
    line(level, what + " " + pages.target().name() + order(pages.order()) + first + after);
    ranking(level + 1, pages.ranking());
    conditions.where(level + 1, pages.where());
    pages.parts().forEach(part -> part(level + 1, part, pages.where()));
  }

  private void ranking(int level, @Nullable Ranking ranking) {
    switch (ranking) {
      case null -> {
        // Every node of the target.
      }
      case Ranking.FullText text ->
          line(level, "found by the text index " + text.index() + " " + text.phrase());
      case Ranking.Nearest nearest ->
          line(
              level,
              "found by the vector index "
                  + nearest.index()
                  + " "
                  + nearest.vector()
                  + " most "
                  + nearest.most());
    }
  }

  private static String page(Fetch fetch) {
    return (fetch.limit() == null ? "" : " limit " + fetch.limit())
        + (fetch.offset() == null ? "" : " offset " + fetch.offset());
  }

  private static String order(Order order) {
    return order.keys().isEmpty()
        ? ""
        : order.keys().stream().map(PlanPrinter::key).collect(Collectors.joining(", ", " by ", ""));
  }

  private static String key(Order.Key key) {
    return (key.script() == null ? "" : "cypher ")
        + PredicatePrinter.place(key.place())
        + key.property()
        + (key.descending() ? " desc" : "");
  }

  private void part(int level, ConnectionFetch.Part part, Predicate where) {
    switch (part) {
      case ConnectionFetch.Edges edges -> {
        line(level, edges.key() + ": edges");
        edges.parts().forEach(p -> edgePart(level + 1, p));
      }
      case ConnectionFetch.Info info -> line(level, info.key() + ": page info");
      case ConnectionFetch.Total total -> line(level, total.key() + ": total count");
      case ConnectionFetch.Aggregate aggregate -> {
        line(level, aggregate.key() + ": aggregate");
        if (!aggregate.where().equals(where)) {
          conditions.where(level + 1, aggregate.where());
        }
        aggregate.groups().forEach(group -> group(level + 1, group));
      }
    }
  }

  private void group(int level, ConnectionFetch.Group group) {
    line(level, group.key() + ":");
    switch (group) {
      case ConnectionFetch.Counts counts ->
          counts.measures().forEach(told -> aggregate(level + 1, told));
      case ConnectionFetch.Values values ->
          values
              .properties()
              .forEach(
                  figures -> {
                    line(level + 1, figures.key() + ":");
                    figures.measures().forEach(told -> aggregate(level + 2, told));
                  });
    }
  }

  private void aggregate(int level, ConnectionFetch.MeasureField told) {
    line(level, told.key() + ": " + PredicatePrinter.measure(told.measure()));
  }

  private void edgePart(int level, ConnectionFetch.EdgePart part) {
    switch (part) {
      case ConnectionFetch.Node node -> nested(level, node.key() + ": node", node.selections());
      case ConnectionFetch.Properties edge ->
          nested(
              level,
              edge.key() + ": edge" + (edge.type() == null ? "" : " " + edge.type()),
              edge.selections());
      case ConnectionFetch.Cursor cursor -> line(level, cursor.key() + ": cursor");
      case ConnectionFetch.Score score -> line(level, score.key() + ": score");
    }
  }

  private void nested(int level, String head, List<Selection> selections) {
    line(level, head);
    selections.forEach(s -> selection(level + 1, s));
  }

  private void selection(int level, Selection selection) {
    String key = selection.key() + ": ";
    switch (selection) {
      case Selection.Property property ->
          line(level, key + property.property() + PredicatePrinter.otherwise(property.otherwise()));
      case Selection.Embedded embedded ->
          line(level, key + embedded.prefix() + "_" + parts(embedded));
      case Selection.Scripted scripted -> script(level, key, scripted.script());
      case Selection.Related related ->
          fetch(level, key + PredicatePrinter.hop(related.hop()), related.fetch());
      case Selection.Connected connected ->
          pages(
              level,
              key + PredicatePrinter.hop(connected.hop()) + " pages",
              connected.connection());
      case Selection.Evidence evidence -> fetch(level, key + "evidence", evidence.fetch());
    }
  }

  private static List<String> parts(Selection.Embedded embedded) {
    return embedded.parts().stream()
        .map(
            part ->
                switch (part) {
                  case Selection.Property p ->
                      p.property().substring(embedded.prefix().length() + 1);
                  case Selection.Embedded inner -> inner.key() + parts(inner);
                })
        .toList();
  }
}
