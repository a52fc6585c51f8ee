package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.ParameterRef;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Parameter;

/** The variables of one statement, numbered in the order of their need, and its parameters. */
final class Variables {
  private int next;

  String fresh(String kind) {
    return kind + next++;
  }

  Parameter<?> parameter(ParameterRef given) {
    return of(given);
  }

  static Parameter<?> of(ParameterRef given) {
    return Cypher.parameter(name(given.number()));
  }

  static String name(int number) {
    return "p" + number;
  }
}
