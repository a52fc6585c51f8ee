package dev.groundtrack.ingest;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.evidence.Judgement.Decision;
import dev.groundtrack.ingest.store.JudgementWriter;
import dev.groundtrack.ingest.store.JudgementWriter.Entity;
import dev.groundtrack.ingest.store.JudgementWriter.Judged;
import dev.groundtrack.ingest.store.JudgementWriter.Standings;
import dev.groundtrack.model.IndexedText;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The door for a person's judgements: who is who, and what some words do not say. What sources say
 * is never touched: a judgement changes what is derived of it, and taking it back restores that.
 * Safe for use by many threads.
 *
 * <p>Every method refuses what cannot be, with a {@link RefusedException}, and then changes
 * nothing.
 */
public final class Curator {
  private final JudgementWriter writer;

  public Curator(JudgementWriter writer) {
    this.writer = writer;
  }

  /** Judges two entities to be one. It is known by a key of the names, if either has one. */
  public JudgementReport merge(String left, String right, @Nullable String note) {
    return report(writer.judge(standings -> same(standings, left, right, note)));
  }

  private static Judgement same(
      Standings standings, String left, String right, @Nullable String note) {
    Judgement judgement = ofTwo(standings, left, right, Decision.SAME, note);
    standings
        .identities()
        .apart(left, right)
        .ifPresent(
            j -> {
              throw refusal(
                  "they are judged to be different", "undo the judgement \"" + j.id() + "\" first");
            });
    return judgement;
  }

  /** Judges two entities to be different, so that nobody proposes again that they are one. */
  public JudgementReport distinguish(String left, String right, @Nullable String note) {
    return report(
        writer.judge(
            standings -> {
              Judgement judgement = ofTwo(standings, left, right, Decision.DIFFERENT, note);
              refuseIfOne(standings, left, right);
              return judgement;
            }));
  }

  private static void refuseIfOne(Standings standings, String left, String right) {
    if (standings.identities().canonical(left).equals(standings.identities().canonical(right))) {
      throw refusal(
          "they are judged to be the same",
          "undo that judgement first: judgements { id leftName rightName } tells it");
    }
  }

  private static Judgement ofTwo(
      Standings standings, String left, String right, Decision decision, @Nullable String note) {
    if (left.equals(right)) {
      throw refusal("both are the entity \"" + left + "\"", "name two different entities");
    }
    checkTypes(entity(standings, left), entity(standings, right));
    return Judgement.ofPair(left, right, decision).noting(note);
  }

  private static void checkTypes(Entity left, Entity right) {
    if (!left.labels().equals(right.labels())) {
      throw refusal(
          "\"%s\" and \"%s\" are of different types".formatted(left.name(), right.name()),
          "name two entities of one type");
    }
  }

  private static Entity entity(Standings standings, String id) {
    return standings
        .entity(id)
        .orElseThrow(
            () ->
                RefusedException.unknown(
                    "judgement",
                    "there is no entity with the id \"" + id + "\"",
                    "take an id that entities { id name } gives"));
  }

  /**
   * What to take out of an entity.
   *
   * @param mentions ids of its mentions
   * @param sources ids of sources all of whose mentions of it are meant
   * @param into the id of the entity that they mean; a new one if none is given
   * @param name of the new one; the name of the entity it is split from, if none is given
   */
  public record Split(
      String entity,
      List<String> mentions,
      List<String> sources,
      @Nullable String into,
      @Nullable String name,
      @Nullable String note) {
    public Split {
      mentions = List.copyOf(mentions);
      sources = List.copyOf(sources);
    }
  }

  /** Judges that some mentions of an entity mean another, or a new one. */
  public JudgementReport split(Split split) {
    return report(writer.judge(standings -> judgement(standings, split)));
  }

  private static Judgement judgement(Standings standings, Split split) {
    Entity from = entity(standings, split.entity());
    Set<String> moved = moved(standings, from, split);
    List<Judgement> before =
        moved.stream().flatMap(m -> standings.identities().moved(m).stream()).toList();
    if (!before.isEmpty()) {
      throw refusal(
          "some of these mentions were moved by a judgement before",
          "undo the judgement \"" + before.getFirst().id() + "\" first");
    }
    String into = split.into();
    if (into != null) {
      Entity to = entity(standings, into);
      if (split.name() != null) {
        throw refusal("\"" + to.name() + "\" has a name", "leave out either into or name");
      }
      checkTypes(from, to);
      refuseIfOne(standings, from.id(), to.id());
    }
    String name = Optional.ofNullable(split.name()).map(String::strip).orElse(from.name());
    if (IndexedText.isBlank(name)) {
      throw refusal("the name is empty", "give the new entity a name, or none");
    }
    IndexedText.tooLong("input.name", "the name", name)
        .ifPresent(
            problem -> {
              throw new RefusedException(List.of(problem));
            });
    return Judgement.ofMentions(from.id(), moved, into, name).noting(split.note());
  }

  private static Set<String> moved(Standings standings, Entity from, Split split) {
    Map<String, Set<String>> mentions = standings.mentions(from.id());
    List<Problem> problems = new ArrayList<>();
    Set<String> moved = new TreeSet<>();
    for (String source : split.sources()) {
      if (mentions.containsKey(source)) {
        moved.addAll(mentions.get(source));
      } else {
        problems.add(
            problem(
                "no source with the id \"" + source + "\" mentions \"" + from.name() + "\"",
                "take an id that entity { mentions { source { id } } } gives"));
      }
    }
    Set<String> all = new TreeSet<>();
    mentions.values().forEach(all::addAll);
    for (String mention : split.mentions()) {
      if (all.contains(mention)) {
        moved.add(mention);
      } else {
        problems.add(
            problem(
                "\"" + mention + "\" is no mention of \"" + from.name() + "\"",
                "take an id that entity { mentions { id } } gives"));
      }
    }
    if (problems.isEmpty() && moved.isEmpty()) {
      problems.add(problem("there is nothing to split off", "name mentions or sources"));
    }
    if (problems.isEmpty() && moved.equals(all)) {
      problems.add(
          problem(
              "nothing would be left of \"" + from.name() + "\"", "leave it some of its mentions"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return moved;
  }

  /**
   * Judges that a statement does not say a relation that was read in it, or that it is none at all.
   * That holds wherever the same words stand. Returns the id of the rejection.
   *
   * @param relation the id of the relation; none for the whole statement
   */
  public String reject(String statement, @Nullable String relation, @Nullable String note) {
    return writer.reject(statement, relation, note);
  }

  /** Takes a judgement or a rejection back: all is again what it was without it. */
  public UndoReport undo(String id) {
    return writer
        .undo(id)
        .map(Curator::undone)
        .or(() -> writer.restore(id).map(restored -> restored(id, restored)))
        .orElseThrow(
            () ->
                refusal(
                    "nobody has made a judgement with the id \"" + id + "\"",
                    "take an id that judgements(where: {decidedBy: {eq: CURATOR}}) { id } or"
                        + " rejections { id } gives"));
  }

  private static UndoReport undone(Judged judged) {
    JudgementReport report = report(judged);
    return new UndoReport(
        report.judgement().id(), report.left(), report.right(), report.mentions(), 0, 0);
  }

  private static UndoReport restored(String id, JudgementWriter.Restored restored) {
    return new UndoReport(
        id, restored.subject(), restored.object(), 0, restored.statements(), restored.relations());
  }

  private static RefusedException refusal(String what, String remedy) {
    return new RefusedException(List.of(problem(what, remedy)));
  }

  private static Problem problem(String what, String remedy) {
    return new Problem("judgement", what, remedy);
  }

  private static JudgementReport report(Judged judged) {
    Judgement judgement = judged.judgement();
    EntityClusters identities = judged.identities();
    return new JudgementReport(
        judgement,
        identities.canonical(judgement.left()),
        identities.canonical(judgement.right()),
        judged.mentions(),
        judged.alreadyKnown());
  }
}
