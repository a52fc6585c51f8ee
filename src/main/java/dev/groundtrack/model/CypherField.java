package dev.groundtrack.model;

import java.util.List;

/**
 * A field that a statement of the schema's author gives.
 *
 * @param type as SDL has it: “[Movie!]!”
 * @param named the type itself: “Movie”
 * @param column of the statement's rows, the one that holds the value
 * @param usage what clients may ask of it
 */
public record CypherField(
    String name,
    String description,
    String type,
    String named,
    boolean list,
    Statement statement,
    String column,
    List<Argument> arguments,
    PropertyAccess usage) {
  public CypherField {
    arguments = List.copyOf(arguments);
  }

  /**
   * An argument of the field, which is a parameter of the statement.
   *
   * @param sdl “first: Int! = 5”
   * @param free whether it may be left out, and is null then
   */
  public record Argument(String name, String sdl, boolean free) {}

  /** Whether nodes can be chosen by it: nothing has to be given. */
  public boolean filters() {
    return arguments.isEmpty() && usage.may(PropertyAccess.Reading.FILTER);
  }

  /** Whether it is one value, for which nothing has to be given. */
  public boolean sorts() {
    return !list
        && arguments.stream().allMatch(Argument::free)
        && usage.may(PropertyAccess.Reading.SORT);
  }

  /**
   * Cypher with the places of its parameters: a text, a parameter, a text, and so on.
   *
   * @param texts one more than there are parameters
   * @param parameters the arguments' names; one may come again
   */
  public record Statement(List<String> texts, List<String> parameters) {
    public Statement {
      texts = List.copyOf(texts);
      parameters = List.copyOf(parameters);
    }
  }
}
