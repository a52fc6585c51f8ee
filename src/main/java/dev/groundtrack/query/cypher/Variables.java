package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.query.plan.ParameterRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Parameter;

/** The variables of one statement, numbered in the order of their need, and its parameters. */
final class Variables {
  private final @Nullable ViewCompiler view;
  private int next;

  Variables() {
    this(null);
  }

  /**
   * @param view none where all is asked as it is
   */
  Variables(@Nullable ViewCompiler view) {
    this.view = view;
  }

  @Nullable ViewCompiler view() {
    return view;
  }

  String fresh(String kind) {
    return kind + next++;
  }

  /** That what has a name was known, as a text to go on with; empty where all is asked as it is. */
  String andKnown(String name) {
    return view == null ? "" : " AND " + known(name);
  }

  /** The same where nothing else is asked of it. */
  String whereKnown(String name) {
    return view == null ? "" : " WHERE " + known(name);
  }

  /** That whoever looks may see it, as a text to go on with; empty where they see everything. */
  String andCleared(String name) {
    return and(view == null ? "" : view.clearedText(name));
  }

  /** That it is the same for whoever looks as for all others; empty likewise. */
  String andSame(String name) {
    return and(view == null ? "" : view.sameText(name));
  }

  private static String and(String condition) {
    return condition.isEmpty() ? "" : " AND " + condition;
  }

  private String known(String name) {
    return Objects.requireNonNull(view).text(name);
  }

  /** A property as whoever looks sees it now, as a text. */
  String seen(String owner, String property) {
    return view == null ? owner + "." + DatabaseNames.quoted(property) : view.text(owner, property);
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
