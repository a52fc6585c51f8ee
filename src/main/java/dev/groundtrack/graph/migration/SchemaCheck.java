package dev.groundtrack.graph.migration;

import dev.groundtrack.graph.Constraints;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphException;
import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is different between the schema and the one that a store was last served by. What is new is
 * taken over, and so is what is gone and of which nothing is stored. Where nodes, relationships or
 * relations are stored that no type has any more, somebody has to decide: what is written from then
 * on would stand beside what is there.
 *
 * @param now what the schema stores
 * @param before what the store remembers
 * @param left what is gone from the schema and still stored, and how many of each there are
 * @param told the differences, for people
 */
public record SchemaCheck(
    StoredSchema now, SchemaRecord before, Map<StoredName, Long> left, List<String> told) {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaCheck.class);
  private static final String PLACE = "schema";

  /**
   * Compares; nothing is written.
   *
   * @throws RefusedException if a newer version wrote the store
   */
  public static SchemaCheck of(Graph graph, Model model) {
    StoredSchema now = StoredSchema.of(model);
    SchemaRecord before = SchemaRecord.read(graph, now);
    Map<StoredName, String> has = now.names();
    Map<StoredName, String> had = before.schema().names();
    Map<StoredName, Long> left = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    has.forEach(
        (name, type) -> {
          if (!had.containsKey(name) && (name.property() == null || had.containsKey(whole(name)))) {
            told.add(name + " is new");
          }
        });
    had.forEach(
        (name, type) -> {
          boolean owned = name.property() == null || has.containsKey(whole(name));
          if (!has.containsKey(name) && owned) {
            long count = name.count(graph);
            told.add(
                name + " is gone" + (count == 0 ? "" : ", " + name.counted(count) + " have it"));
            if (count > 0) {
              left.put(name, count);
            }
          } else if (has.containsKey(name) && !has.get(name).equals(type)) {
            told.add(
                "%s was %s and is %s; what is stored stays as it is"
                    .formatted(name, type, has.get(name)));
          }
        });
    return new SchemaCheck(now, before, left, List.copyOf(told));
  }

  /** The same, and what was gone before and was left in the store. */
  SchemaCheck withKept(Graph graph) {
    Map<StoredName, Long> all = new LinkedHashMap<>(left);
    for (String name : before.kept()) {
      String[] parts = name.split("\\.", 2);
      for (StoredName.Kind kind : StoredName.Kind.values()) {
        StoredName stored = new StoredName(kind, parts[0], parts.length > 1 ? parts[1] : null);
        long count = all.containsKey(stored) ? 0 : stored.count(graph);
        if (count > 0) {
          all.put(stored, count);
        }
      }
    }
    return new SchemaCheck(now, before, all, told);
  }

  private static StoredName whole(StoredName name) {
    return new StoredName(name.kind(), name.owner(), null);
  }

  /**
   * Makes sure that nobody has to decide anything.
   *
   * @throws RefusedException with what there is to decide, and how
   */
  public void refuseUndecided() {
    List<Problem> problems = undecided().stream().map(this::problem).toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  /** What is gone, still stored, and of which nobody has said to leave it. */
  List<StoredName> undecided() {
    return left.keySet().stream()
        .filter(name -> name.property() == null && !before.kept().contains(name.toString()))
        .toList();
  }

  private Problem problem(StoredName name) {
    String instead =
        name.kind() == StoredName.Kind.LABEL
            ? "@node(labels: [\"" + name + "\"]) on the type that it is now"
            : "@relationship(type: \"" + name + "\") where it is led over now";
    return new Problem(
        PLACE,
        "has no %s any more, and the store has %s of it"
            .formatted(name, name.counted(left.getOrDefault(name, 0L))),
        "declare it again, or write "
            + instead
            + ", or decide with: groundtrack migrate --rename "
            + name
            + "=NEW, --drop "
            + name
            + " or --keep "
            + name);
  }

  /** Takes over what is different, and remembers the schema. */
  public void accept(Graph graph) {
    remember(graph, Set.of());
  }

  /** What no schema declares any more is held to nothing. */
  private void dropIndexes(Graph graph) {
    before
        .schema()
        .nodes()
        .forEach(
            (label, of) ->
                of.keySet().stream()
                    .filter(p -> !now.nodes().getOrDefault(label, Map.of()).containsKey(p))
                    .map(p -> DatabaseNames.quoted(Constraints.name(label, p)))
                    .forEach(
                        name -> {
                          graph.write(
                              tx -> tx.run("DROP CONSTRAINT " + name + " IF EXISTS", Map.of()));
                          graph.write(tx -> tx.run("DROP INDEX " + name + " IF EXISTS", Map.of()));
                        }));
  }

  void remember(Graph graph, Set<String> more) {
    Set<String> kept = new TreeSet<>(before.kept());
    kept.addAll(more);
    left.keySet().stream()
        .filter(name -> name.property() != null)
        .forEach(name -> kept.add(name.toString()));
    kept.removeAll(
        now.names().keySet().stream().map(StoredName::toString).collect(Collectors.toSet()));
    try {
      dropIndexes(graph);
      new SchemaRecord(now, kept).write(graph);
    } catch (GraphException e) {
      // On a full disk, or where the user may not: the next start compares again.
      LOG.warn("The schema cannot be remembered in the store: {}", e.getMessage());
    }
  }
}
