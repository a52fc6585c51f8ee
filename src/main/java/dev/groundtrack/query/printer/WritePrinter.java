package dev.groundtrack.query.printer;

import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Assignment;
import dev.groundtrack.query.plan.Assignment.Making;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.plan.Write;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of a write as a tree, two spaces a level. */
public final class WritePrinter {
  private final StringBuilder out = new StringBuilder();

  private WritePrinter() {}

  /** A write as an indented tree. */
  public static String print(Write write) {
    return new WritePrinter().tree(write);
  }

  private String tree(Write write) {
    write.steps().forEach(step -> step(0, step));
    return out.toString();
  }

  private void step(int level, Step step) {
    switch (step.action()) {
      case Action.Create create -> line(level, "create " + create(create));
      case Action.CreateOver over ->
          line(
              level,
              "create "
                  + PredicatePrinter.hop(over.hop())
                  + " "
                  + create(over.create())
                  + edge(over.edge()));
      case Action.CreateClaimed claimed ->
          line(
              level,
              "claim " + PredicatePrinter.hop(claimed.hop()) + " new " + create(claimed.create()));
      case Action.Merge merge ->
          line(level, "upsert " + create(merge.create()) + " by " + merge.key());
      case Action.Find find -> found(level, "find " + find.target().name(), find.where());
      case Action.FindOver find ->
          found(level, "find " + over(find.hop(), find.target()), find.where());
      case Action.Only only -> line(level, "only " + only.labels());
      case Action.Require require -> found(level, "require", require.where());
      case Action.Alter alter -> alter.changes().forEach(change -> line(level, change(change)));
      case Action.AlterOver alter -> {
        found(level, "alter " + over(alter.hop(), alter.target()), alter.where());
        alter.changes().forEach(change -> line(level + 1, change(change)));
      }
      case Action.Connect connect ->
          found(
              level,
              "connect "
                  + over(connect.hop(), connect.find().target())
                  + (connect.once() ? " once" : "")
                  + edge(connect.edge()),
              connect.find().where());
      case Action.Claim claim ->
          found(level, "claim " + over(claim.hop(), claim.find().target()), claim.find().where());
      case Action.Disconnect parted ->
          found(level, "disconnect " + over(parted.hop(), parted.target()), parted.where());
      case Action.Deny denied ->
          found(level, "deny " + over(denied.hop(), denied.target()), denied.where());
      case Action.Remove remove -> line(level, "remove");
      case Action.Strike strike -> line(level, "strike out");
    }
    step.then().forEach(next -> step(level + 1, next));
  }

  private void found(int level, String what, Predicate where) {
    line(level, what);
    PredicatePrinter.print(where).lines().forEach(text -> line(level + 1, text));
  }

  private static String over(Hop hop, Target target) {
    return PredicatePrinter.hop(hop) + " " + target.name();
  }

  private static String create(Action.Create create) {
    return create.type() + special(create.node().special());
  }

  private static String edge(Assignment edge) {
    return edge.special().isEmpty() ? "" : " edge" + special(edge.special());
  }

  private static String special(Map<String, Making> special) {
    return special.isEmpty()
        ? ""
        : special.entrySet().stream()
            .map(e -> e.getKey() + " as " + lower(e.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String change(Change change) {
    String value = change.value() == null ? "" : " " + change.value();
    return lower(change.operator()) + " " + change.of().property() + value;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(int level, String text) {
    out.append("  ".repeat(level)).append(text).append('\n');
  }
}
