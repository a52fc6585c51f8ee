package dev.groundtrack.query.cypher;

import dev.groundtrack.model.NameRole;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Where nodes come from: a pattern, an index that ranks them, or one that finds them. */
final class MatchClauses {
  private final PredicateCompiler conditions;
  private final IndexSeeks seeks;
  private final Variables variables;

  MatchClauses(Variables variables, PredicateCompiler conditions) {
    this.conditions = conditions;
    this.variables = variables;
    this.seeks = new IndexSeeks(variables);
  }

  /** The nodes of a scope that meet a condition. */
  OngoingReading match(Scope scope, Target target, Predicate where) {
    return match(scope, target, where, Cypher.noCondition());
  }

  /** The same, if they meet another as well. */
  OngoingReading match(Scope scope, Target target, Predicate where, Condition more) {
    List<Predicate> required = new ArrayList<>();
    Predicate asked = without(where, required);
    OngoingReadingWithWhere found = found(scope, target, asked, more);
    if (required.isEmpty()) {
      return found;
    }
    // A value of its own keeps the database from asking it of nodes that the conditions leave out.
    SymbolicName held = Cypher.name(variables.fresh("h"));
    List<IdentifiableElement> bound = new ArrayList<>(List.of(scope.all()));
    bound.add(conditions.required(scope, new Predicate.And(required)).as(held));
    return found.with(bound.toArray(IdentifiableElement[]::new)).where(held.asCondition());
  }

  /** A condition without what must hold of all nodes that meet it, which is put into a list. */
  private static Predicate without(Predicate where, List<Predicate> required) {
    return switch (where) {
      case Predicate.Required must -> {
        required.add(must.part());
        yield Predicate.TRUE;
      }
      case Predicate.And(var parts) ->
          parts.stream().noneMatch(Predicate.Required.class::isInstance)
              ? where
              : new Predicate.And(
                  parts.stream()
                      .map(part -> without(part, required))
                      .filter(part -> !part.equals(Predicate.TRUE))
                      .toList());
      default -> where;
    };
  }

  private OngoingReadingWithWhere found(
      Scope scope, Target target, Predicate where, Condition more) {
    Condition condition = known(scope, where).and(more);
    if (scope.ranking() != null) {
      return IndexCalls.of(scope, scope.ranking())
          .where(scope.ofAny(target.labels()).and(condition));
    }
    if (scope.edge() != null) {
      return Cypher.match(scope.pattern()).where(condition);
    }
    return seeks
        .start(scope.nodeName(), where)
        .map(start -> start.match(scope.pattern()))
        .map(start -> start.where(scope.ofAny(target.labels()).and(condition)))
        .orElseGet(() -> Cypher.match(scope.pattern()).where(condition));
  }

  /**
   * A condition on nodes that were known by the day that is asked for, if one is. What is asked of
   * things that may have changed since is asked once of what they are now, where nothing has, and
   * else of what they were. That they are so now, or that something has changed, follows from it,
   * and is what indexes can be asked for.
   */
  private Condition known(Scope scope, Predicate where) {
    List<Predicate> parts = where instanceof Predicate.And(var all) ? all : List.of(where);
    List<Predicate> changing = parts.stream().filter(part -> isOfWhatChanges(scope, part)).toList();
    if (changing.isEmpty()) {
      return conditions.compile(scope, where).and(scope.known());
    }
    List<Predicate> rest = parts.stream().filter(part -> !changing.contains(part)).toList();
    Predicate asked = new Predicate.And(changing);
    Condition now = conditions.compile(scope.unchanged(), asked);
    Condition then = scope.known().and(conditions.compile(scope, asked));
    return scope
        .hasChanged()
        .or(now)
        .and(
            Cypher.caseExpression()
                .when(scope.hasChanged())
                .then(then)
                .elseDefault(now)
                .asCondition())
        .and(scope.cleared())
        .and(conditions.compile(scope, new Predicate.And(rest)));
  }

  /** Whether it asks of a node alone, and of what may have changed. */
  private static boolean isOfWhatChanges(Scope scope, Predicate part) {
    return switch (part) {
      case Predicate.And(var parts) -> areOfWhatChanges(scope, parts);
      case Predicate.Or(var parts) -> areOfWhatChanges(scope, parts);
      case Predicate.Not(var not) -> isOfWhatChanges(scope, not);
      case Predicate.Compare compare ->
          compare.left().script() == null && scope.mayHaveChanged(compare.left().property());
      case Predicate.AnyName name -> scope.mayHaveChanged(NameRole.EVERY);
      case Predicate.Distance distance -> false;
      case Predicate.Measured measured -> false;
      case Predicate.OfType type -> false;
      case Predicate.Exists exists -> false;
      case Predicate.Yields yields -> false;
      case Predicate.Visible visible -> false;
      case Predicate.Required required -> false;
    };
  }

  private static boolean areOfWhatChanges(Scope scope, List<Predicate> parts) {
    return !parts.isEmpty() && parts.stream().allMatch(part -> isOfWhatChanges(scope, part));
  }
}
