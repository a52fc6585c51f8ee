package dev.groundtrack.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search over several indexes, whose lists are fused.
 *
 * @param target whatever may be found
 */
public record Search(Target target, List<Indexes> indexes, Asked asked, List<Part> parts) {
  public Search {
    indexes = List.copyOf(indexes);
    parts = List.copyOf(parts);
  }

  /**
   * The indexes of the nodes with a label.
   *
   * @param except nodes from which an edge of this type leads are left out
   */
  public record Indexes(String label, String words, String vectors, @Nullable String except) {}

  /**
   * What is sought.
   *
   * @param words in Lucene's query language
   * @param vector what they mean; none where there is no model
   * @param labels found nodes bear one of them; any where it is null
   * @param lacking the ways that are not ready
   */
  public record Asked(
      ParameterRef words,
      @Nullable ParameterRef vector,
      ParameterRef labels,
      ParameterRef first,
      ParameterRef lacking) {}

  /** Something to tell, under the key that the response has for it. */
  public sealed interface Part {
    String key();
  }

  /** What is found. */
  public record Hits(String key, List<HitPart> parts) implements Part {
    public Hits {
      parts = List.copyOf(parts);
    }
  }

  /** The ways that are not ready. */
  public record Lacking(String key) implements Part {}

  /** Something to tell of what is found. */
  public sealed interface HitPart {
    String key();
  }

  /** How good it is. */
  public record Score(String key) implements HitPart {}

  /** The node itself. */
  public record Node(String key, List<Selection> selections) implements HitPart {
    public Node {
      selections = List.copyOf(selections);
    }
  }

  /** How it was found. */
  public record MatchedBy(String key) implements HitPart {}
}
