package dev.groundtrack.problem;

/**
 * A mistake in what somebody gave us.
 *
 * @param place where it is: {@code schema/entities.graphqls:12}, a field, an offset
 * @param what what is wrong there
 * @param remedy what to do
 */
public record Problem(String place, String what, String remedy) {
  @Override
  public String toString() {
    return place + " " + what + "; " + remedy;
  }
}
