package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Assignment;
import dev.groundtrack.query.plan.Assignment.Making;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Rows of values as what is set on a node or edge. */
final class PropertyAssignments {
  private PropertyAssignments() {}

  /** Puts a part of a row on a node or edge, each property made as it is to be. */
  static List<Expression> operations(
      String owner, Assignment assignment, Expression row, String part) {
    Expression given = Cypher.property(row, part + Assignment.GIVEN);
    List<Expression> all = new ArrayList<>();
    all.add(Cypher.mutate(Cypher.name(owner), Cypher.property(row, part)));
    assignment
        .special()
        .forEach(
            (property, making) ->
                all.add(
                    Cypher.set(
                        Cypher.property(owner, property),
                        value(making, Cypher.property(given, property)))));
    return all;
  }

  private static Expression value(Making making, Expression given) {
    return switch (making) {
      case POINT -> Cypher.point(given);
      case POINTS -> each("Point", given);
      case DURATION -> Cypher.duration(given);
      case DURATIONS -> each("Duration", given);
      case IDENTIFIER -> Cypher.randomUUID();
      case DATE_TIME -> InstantComparison.now();
      case LOCAL_DATE_TIME -> Cypher.localdatetime();
      case TIME -> Cypher.time();
      case LOCAL_TIME -> Cypher.localtime();
      case DATE -> Cypher.date();
    };
  }

  /** Every element as the database has it. */
  static Expression each(String scalar, Expression given) {
    SymbolicName one = Cypher.name("one");
    return Cypher.listWith(one).in(given).returning(ParameterValues.stored(scalar, one));
  }

  static Expression now(String scalar) {
    return switch (scalar) {
      case "Date" -> Cypher.date();
      case "Time" -> Cypher.time();
      case "LocalTime" -> Cypher.localtime();
      case "LocalDateTime" -> Cypher.localdatetime();
      default -> InstantComparison.now();
    };
  }
}
