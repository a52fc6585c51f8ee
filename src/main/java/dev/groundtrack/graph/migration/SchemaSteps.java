package dev.groundtrack.graph.migration;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided of what is gone from the schema.
 *
 * @param renames {@code OLD=NEW}, of labels and types, or {@code OWNER.old=OWNER.new} of properties
 * @param drops what is taken out of the store
 * @param keeps what is left there as it is, and served no more
 */
public record SchemaSteps(List<String> renames, List<String> drops, List<String> keeps) {
  public SchemaSteps {
    renames = List.copyOf(renames);
    drops = List.copyOf(drops);
    keeps = List.copyOf(keeps);
  }

  /**
   * One of them.
   *
   * @param to what it is called from now on; none to drop it, the same to keep it
   */
  record Step(StoredName of, @Nullable StoredName to, long count) {
    boolean keeps() {
      return of.equals(to);
    }

    @Override
    public String toString() {
      String things = of.counted(count) + (of.property() == null ? " of " : " with ") + of;
      return keeps()
          ? "keep " + things
          : to == null ? "drop " + things : "rename " + things + " to " + to;
    }
  }

  /**
   * The steps in their order.
   *
   * @throws RefusedException if any cannot be, or if something is left to decide
   */
  List<Step> of(SchemaCheck check) {
    Map<StoredName, Step> steps = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String rename : renames) {
      String[] names = rename.split("=", 2);
      if (names.length < 2) {
        problems.add(new Problem("--rename", rename + " names no two", "write it as OLD=NEW"));
        continue;
      }
      find(check, "--rename", names[0], problems)
          .ifPresent(old -> rename(check, old, names[1], steps, problems));
    }
    drops.forEach(
        name ->
            find(check, "--drop", name, problems)
                .ifPresent(old -> put(steps, new Step(old, null, count(check, old)), problems)));
    keeps.forEach(
        name ->
            find(check, "--keep", name, problems)
                .ifPresent(old -> put(steps, new Step(old, old, count(check, old)), problems)));
    if (problems.isEmpty()) {
      check.undecided().stream()
          .filter(name -> !steps.containsKey(name))
          .map(
              name ->
                  new Problem(
                      "migrate",
                      "nothing is said of %s, of which the store has %s"
                          .formatted(name, name.counted(count(check, name))),
                      "say --rename %s=NEW, --drop %s or --keep %s".formatted(name, name, name)))
          .forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return List.copyOf(steps.values());
  }

  private static long count(SchemaCheck check, StoredName name) {
    return check.left().getOrDefault(name, 0L);
  }

  private static void put(Map<StoredName, Step> steps, Step step, List<Problem> problems) {
    if (steps.put(step.of(), step) != null) {
      problems.add(new Problem("migrate", step.of() + " is named twice", "say one thing of it"));
    }
  }

  private static Optional<StoredName> find(
      SchemaCheck check, String option, String name, List<Problem> problems) {
    Optional<StoredName> found =
        check.left().keySet().stream().filter(left -> left.toString().equals(name)).findFirst();
    if (found.isEmpty()) {
      String there =
          check.left().keySet().stream()
              .map(StoredName::toString)
              .collect(Collectors.joining(", "));
      problems.add(
          new Problem(
              option,
              name + " is nothing that is gone from the schema and still stored",
              there.isEmpty() ? "there is no such" : "there are " + there));
    }
    return found;
  }

  private static void rename(
      SchemaCheck check,
      StoredName old,
      String name,
      Map<StoredName, Step> steps,
      List<Problem> problems) {
    List<StoredName> named =
        check.now().names().keySet().stream()
            .filter(each -> each.kind() == old.kind())
            .filter(each -> (each.property() == null) == (old.property() == null))
            .filter(each -> each.property() == null || each.owner().equals(old.owner()))
            .toList();
    Optional<StoredName> to = named.stream().filter(n -> n.toString().equals(name)).findFirst();
    if (to.isEmpty()) {
      List<String> names = named.stream().map(StoredName::toString).toList();
      problems.add(
          new Problem(
              "--rename",
              "the schema has no " + name + " that " + old + " could be",
              Suggestions.nearest(name, names)
                  .map(near -> "did you mean " + near + "?")
                  .orElse("it has " + String.join(", ", names))));
      return;
    }
    put(steps, new Step(old, to.get(), count(check, old)), problems);
  }
}
