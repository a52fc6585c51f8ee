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
   * @param texts what is searched of them
   * @param except nodes from which an edge of this type leads are left out
   */
  public record Indexes(
      String label, String words, String vectors, List<Text> texts, @Nullable String except) {
    public Indexes {
      texts = List.copyOf(texts);
    }

    /** Whether the nodes have names. */
    public boolean named() {
      return texts.stream().anyMatch(Text::naming);
    }
  }

  /**
   * A text, or a list of texts, by the name of its property in the database.
   *
   * @param naming whether it holds names
   */
  public record Text(String property, boolean list, boolean naming) {}

  /**
   * What is sought.
   *
   * @param terms for the indexes of words and of names
   * @param vector what they mean; none where there is no model
   */
  public record Asked(Terms terms, @Nullable ParameterRef vector, Options options) {}

  /**
   * As {@link dev.groundtrack.query.search.SearchTerms} makes them.
   *
   * @param names none where nothing that is searched has a name
   */
  public record Terms(ParameterRef words, @Nullable ParameterRef names) {}

  /**
   * What may be found.
   *
   * @param labels found nodes bear one of them; any where it is null
   * @param lacking the ways that are not ready
   */
  public record Options(ParameterRef labels, ParameterRef first, ParameterRef lacking) {}

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

  /** What of it met the text, found out of all its fields that could. */
  public record Matched(String key, List<Field> fields, List<MatchPart> parts) implements HitPart {
    /** Where found nodes tell the values of these fields: no field can have such a key. */
    public static final String VALUES = "#values";

    public Matched {
      fields = List.copyOf(fields);
      parts = List.copyOf(parts);
    }
  }

  /**
   * A text, or texts, of nodes.
   *
   * @param name in the API
   * @param property in the database
   * @param naming whether it holds names
   */
  public record Field(String name, String property, boolean naming) {}

  /** Something to tell of what met it. */
  public record MatchPart(String key, What what) {}

  /** Which of it. */
  public enum What {
    FIELD,
    TEXT
  }
}
