package dev.groundtrack.evidence;

import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import would add to a graph, with the ids that it would have there. Where the source is
 * in the graph already, it is what an import has added.
 *
 * @param alreadyKnown whether the source is in the graph
 * @param mentions the places that name an entity or refer to one, in the order of the text
 * @param relations by line: a line is one relation that one statement makes
 * @param entities all that it speaks of
 * @param problems warnings, as an import tells them
 */
public record ImportPreview(
    Document document,
    boolean alreadyKnown,
    List<Named> mentions,
    List<Stated> statements,
    List<Line> relations,
    List<Entity> entities,
    List<Problem> problems) {
  public ImportPreview {
    mentions = List.copyOf(mentions);
    statements = List.copyOf(statements);
    relations = List.copyOf(relations);
    entities = List.copyOf(entities);
    problems = List.copyOf(problems);
  }

  /** The same with these warnings. */
  public ImportPreview warning(List<Problem> warnings) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(warnings);
    return new ImportPreview(
        document, alreadyKnown, mentions, statements, relations, entities, all);
  }

  /**
   * A mention.
   *
   * @param entity the id of the entity that is meant; none where that is not clear
   */
  public record Named(
      String id, Span span, String text, boolean metonym, @Nullable String entity) {}

  /**
   * A statement.
   *
   * @param speaker the id of the entity that says it
   * @param about the ids of the entities that it mentions
   */
  public record Stated(
      String id, Statement statement, @Nullable String speaker, Set<String> about) {}

  /**
   * One relation that one statement makes.
   *
   * @param id of the claim, by which it can be rejected
   * @param relation the id of the relation
   * @param fresh whether the relation is not in the graph
   * @param subject the id of an entity; so is the object
   * @param subjectAt where the text names it; so is objectAt
   * @param statement the id of the statement
   * @param dates from when on and up to when it holds, as far as the text tells
   */
  public record Line(
      String id,
      String relation,
      boolean fresh,
      String type,
      String subject,
      String object,
      Span subjectAt,
      Span objectAt,
      String statement,
      Polarity polarity,
      Modality modality,
      Tense tense,
      Timing.Dates dates,
      double confidence,
      Explanation explanation) {}

  /**
   * An entity.
   *
   * @param fresh whether it is not in the graph
   * @param candidates others that it may be one with, the likeliest first
   */
  public record Entity(
      String id, String type, String name, boolean fresh, List<Candidate> candidates) {
    public Entity {
      candidates = List.copyOf(candidates);
    }

    /** How sure it is who is meant. */
    public State state() {
      if (!candidates.isEmpty()) {
        return State.UNSURE;
      }
      return fresh ? State.NEW : State.KNOWN;
    }
  }

  /** How sure it is who is meant. */
  public enum State {
    /** An entity of the graph. */
    KNOWN,
    /** One that the graph does not have. */
    NEW,
    /** A person has to say: it may be one with another, or nobody can tell whom the words mean. */
    UNSURE
  }

  /**
   * An entity that another may be one with.
   *
   * @param score how alike the two are, from 0 to 1
   * @param reasons what speaks for it
   */
  public record Candidate(String id, String name, double score, List<String> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }
}
