package dev.groundtrack.problem;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Somebody asked for what cannot be done; every reason is told at once, each with its remedy. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why something cannot be done, as far as machines tell it apart. */
  public enum Kind {
    /** What was given is not what is taken. */
    INPUT,
    /** It is more than is allowed at once. */
    LIMIT,
    /** What is meant is not there. */
    UNKNOWN,
    /** It is done only for those who say who they are, and enough of it. */
    UNAUTHENTICATED,
    /** It is not done for whoever asks it. */
    FORBIDDEN
  }

  private final transient List<Problem> problems;
  private final Kind kind;

  /** A refusal for these reasons, at least one. */
  public RefusedException(List<Problem> problems) {
    this(Kind.INPUT, problems);
  }

  private RefusedException(Kind kind, List<Problem> problems) {
    super(problems.stream().map(Problem::what).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
    this.kind = kind;
  }

  /**
   * A refusal for one reason.
   *
   * @param place where it is wrong, as whoever gave it would look for it
   * @param what is wrong
   * @param remedy what to do about it
   */
  public static RefusedException of(String place, String what, String remedy) {
    return new RefusedException(List.of(new Problem(place, what, remedy)));
  }

  /** A refusal, as {@link #of} makes it, of what is more than is allowed. */
  public static RefusedException overLimit(String place, String what, String remedy) {
    return new RefusedException(Kind.LIMIT, List.of(new Problem(place, what, remedy)));
  }

  /** A refusal, as {@link #of} makes it, of what means something that is not there. */
  public static RefusedException unknown(String place, String what, String remedy) {
    return new RefusedException(Kind.UNKNOWN, List.of(new Problem(place, what, remedy)));
  }

  /** A refusal, as {@link #of} makes it, of what whoever asks may not have. */
  public static RefusedException forbidden(String place, String what, String remedy) {
    return new RefusedException(Kind.FORBIDDEN, List.of(new Problem(place, what, remedy)));
  }

  /** A refusal, as {@link #of} makes it, of what is not done for whoever asks. */
  public static RefusedException notFor(Kind kind, String place, String remedy) {
    String what = kind == Kind.FORBIDDEN ? "Forbidden" : "Unauthenticated";
    return new RefusedException(kind, List.of(new Problem(place, what, remedy)));
  }

  /** Does a part of something; a refusal of it names the place of the part. */
  public static <T> T at(String place, Supplier<T> part) {
    try {
      return part.get();
    } catch (RefusedException e) {
      throw e.within(place);
    }
  }

  /** The same refusal, of what is at a place within another. */
  public RefusedException within(String place) {
    return new RefusedException(
        kind,
        problems.stream()
            .map(problem -> new Problem(place + problem.place(), problem.what(), problem.remedy()))
            .toList());
  }

  public Kind kind() {
    return kind;
  }

  public List<Problem> problems() {
    return problems;
  }
}
