package dev.groundtrack.query.plan;

import java.util.List;

/**
 * The shortest ways from one entity to another over relations.
 *
 * @param relation the relations' nodes, which have the ids of the edges
 * @param types every relation type that a way may take
 * @param ends an id, or a name in any case, of the entity at the start and at the end
 */
public record Paths(
    Target target,
    Target relation,
    List<String> types,
    Ends ends,
    Limits limits,
    List<Part> parts) {
  public Paths {
    types = List.copyOf(types);
    parts = List.copyOf(parts);
  }

  /** The parts that tell the ways themselves. */
  public List<Each> every() {
    return parts.stream().filter(Each.class::isInstance).map(Each.class::cast).toList();
  }

  /** Keys of what is found, which no field can have: the ends, how long ways may be, the ways. */
  public static final String FROM = "#from";

  public static final String TO = "#to";
  public static final String REACH = "#reach";
  public static final String WAYS = "#ways";

  /** Whom the ways join. */
  public record Ends(End from, End to) {}

  /** An end by its id, or by a name. */
  public record End(ParameterRef id, NameLookup name) {}

  /**
   * What a way may be like; a value of null sets no limit.
   *
   * @param since the day on which each relation must have been seen, or later
   * @param budget how many relations may be looked at
   */
  public record Limits(
      ParameterRef types,
      ParameterRef minConfidence,
      ParameterRef since,
      ParameterRef budget,
      Size size) {}

  /** How many ways at most, and how long. */
  public record Size(int maxLength, int first) {}

  /** Something to tell, under the key that the response has for it. */
  public sealed interface Part {
    String key();
  }

  /** The ways themselves. */
  public record Each(String key, List<Step> steps) implements Part {
    public Each {
      steps = List.copyOf(steps);
    }
  }

  /** Whether there are more of them. */
  public record Truncated(String key) implements Part {}

  /** Something to tell of a way. */
  public sealed interface Step {
    String key();
  }

  /** How many relations it takes. */
  public record Length(String key) implements Step {}

  /** The entities on it, both ends among them. */
  public record Nodes(String key, List<Selection> selections) implements Step {
    public Nodes {
      selections = List.copyOf(selections);
    }
  }

  /** The relations on it. */
  public record Relations(String key, List<Selection> selections) implements Step {
    public Relations {
      selections = List.copyOf(selections);
    }
  }
}
