package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.NameLookup;
import dev.groundtrack.query.plan.Target;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a name means, as a part of a statement that binds {@code e}. Of those who bear the very name
 * it is the first by id; where nobody does, it is the one who alone has the surest key that anybody
 * has. The text is made of the Model's names, quoted.
 */
final class NameLookupCompiler {
  private static final String ONE =
      """
      CALL db.index.fulltext.queryNodes('%1$s', $E) YIELD node AS e
      WITH DISTINCT e WHERE e:%2$s%5$s
      WITH e, CASE WHEN $E IN $E THEN 0 ELSE head([i IN range(1, size($E)) WHERE $E[i - 1] IN %4$s]) END AS rank
      WHERE rank IS NOT NULL
      WITH e, rank ORDER BY rank, e.%3$s LIMIT 2
      WITH collect(e) AS found, collect(rank) AS ranks
      WITH CASE WHEN ranks[0] = 0 OR size(ranks) = 1 OR ranks[0] < ranks[1] THEN found[0] END AS e
      WHERE e IS NOT NULL\
      """;

  private final Variables variables;

  NameLookupCompiler(Variables variables) {
    this.variables = variables;
  }

  String text(Target target) {
    return ONE.formatted(
        NameRole.INDEX,
        target.labels().stream().map(NameLookupCompiler::all).collect(Collectors.joining("|")),
        DatabaseNames.quoted(target.key()),
        variables.seen("e", NameRole.KEYS),
        variables.andKnown("e"));
  }

  private static String all(Labels labels) {
    return labels.all().stream()
        .map(DatabaseNames::quoted)
        .collect(Collectors.joining("&", "(", ")"));
  }

  /** What fills the holes of that text, in their order. */
  List<Object> holes(NameLookup lookup) {
    return List.of(
        variables.parameter(lookup.sought()),
        variables.parameter(lookup.name()),
        Scope.bound(variables, "e").ofNode(NameRole.EVERY),
        variables.parameter(lookup.keys()),
        variables.parameter(lookup.keys()));
  }
}
