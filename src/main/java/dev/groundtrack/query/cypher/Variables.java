package dev.groundtrack.query.cypher;

import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.query.plan.ParameterRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Parameter;

/** The variables of one statement, numbered in the order of their need, and its parameters. */
final class Variables {
  private final @Nullable Past past;
  private int next;

  Variables() {
    this(null);
  }

  /**
   * @param past what was known by a day, where that is asked for
   */
  Variables(@Nullable Past past) {
    this.past = past;
  }

  @Nullable Past past() {
    return past;
  }

  String fresh(String kind) {
    return kind + next++;
  }

  /** That what has a name was known, as a text to go on with; empty where all is asked as it is. */
  String andKnown(String name) {
    return past == null ? "" : " AND " + known(name);
  }

  /** The same where nothing else is asked of it. */
  String whereKnown(String name) {
    return past == null ? "" : " WHERE " + known(name);
  }

  private String known(String name) {
    Past known = Objects.requireNonNull(past);
    return "%s.%s <= $%s".formatted(name, AsOf.KNOWN, name(known.asOf().number()));
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
