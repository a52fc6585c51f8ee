package dev.groundtrack.query.plan;

/**
 * A value that a query gives, by its number: plans of queries that differ in values alone are
 * equal, and compile to the same text.
 */
public record ParameterRef(int number) {
  @Override
  public String toString() {
    return "$" + number;
  }
}
