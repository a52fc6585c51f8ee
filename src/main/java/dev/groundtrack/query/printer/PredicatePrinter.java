package dev.groundtrack.query.printer;

import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Predicate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions as a tree, two spaces a level, in the midst of a larger one. */
final class PredicatePrinter {
  private final StringBuilder out;

  PredicatePrinter(StringBuilder out) {
    this.out = out;
  }

  /** A condition as lines of its own; none where it is always true. */
  static String print(Predicate where) {
    PredicatePrinter printer = new PredicatePrinter(new StringBuilder());
    printer.where(0, where);
    return printer.out.toString();
  }

  void where(int level, Predicate where) {
    if (!where.equals(Predicate.TRUE)) {
      predicate(level, where);
    }
  }

  private void predicate(int level, Predicate predicate) {
    switch (predicate) {
      case Predicate.And and -> {
        line(level, "and");
        and.parts().forEach(p -> predicate(level + 1, p));
      }
      case Predicate.Or or -> {
        line(level, "or");
        or.parts().forEach(p -> predicate(level + 1, p));
      }
      case Predicate.Not not -> {
        line(level, "not");
        predicate(level + 1, not.part());
      }
      case Predicate.Compare compare ->
          line(level, attribute(compare.left()), lower(compare.operator()), compare.value());
      case Predicate.Distance distance ->
          line(
              level,
              "distance of",
              attribute(distance.left()),
              "from",
              distance.from(),
              lower(distance.operator()),
              distance.value());
      case Predicate.Measured measured -> {
        line(
            level,
            measure(measured.measure()),
            "over",
            hop(measured.hop()),
            measured.target().name(),
            lower(measured.operator()),
            measured.value());
        where(level + 1, measured.among());
      }
      case Predicate.AnyName name -> line(level, "any name", lower(name.operator()), name.value());
      case Predicate.Yields yields -> {
        line(
            level,
            lower(yields.quantifier()),
            "of cypher",
            yields.script().column(),
            yields.target().name());
        where(level + 1, yields.where());
      }
      case Predicate.OfType type -> line(level, "type", type.labels());
      case Predicate.Visible visible -> {
        line(level, "visible");
        predicate(level + 1, visible.part());
      }
      case Predicate.Required required -> {
        line(level, "required");
        predicate(level + 1, required.part());
      }
      case Predicate.Exists exists -> {
        line(level, lower(exists.quantifier()), hop(exists.hop()), exists.target().name());
        where(level + 1, exists.where());
      }
    }
  }

  private void line(int level, @Nullable Object... words) {
    line(level, "where " + Stream.of(words).map(String::valueOf).collect(Collectors.joining(" ")));
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(int level, String text) {
    out.append("  ".repeat(level)).append(text).append('\n');
  }

  static String measure(Measure measure) {
    Attribute of = measure.of();
    return lower(measure.figure()) + (of == null ? "" : " of " + attribute(of));
  }

  private static String attribute(Attribute attribute) {
    return (attribute.script() == null ? "" : "cypher ")
        + place(attribute.place())
        + attribute.property()
        + otherwise(attribute.otherwise());
  }

  static String otherwise(@Nullable Object value) {
    return value == null ? "" : " or else " + value;
  }

  static String place(Order.Place place) {
    return switch (place) {
      case NODE, SCORE -> "";
      case EDGE -> "edge.";
    };
  }

  static String hop(Hop hop) {
    return switch (hop.direction()) {
      case OUT -> "-" + hop.type() + "->";
      case IN -> "<-" + hop.type() + "-";
      case UNDIRECTED -> "-" + hop.type() + "-";
    };
  }
}
