package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Plan;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** Compiles plans. Each compilation numbers its variables and parameters from nought. */
public final class CypherCompiler {
  private static final Configuration CONFIGURATION =
      Configuration.newConfig().withDialect(Dialect.NEO4J_2025).alwaysEscapeNames(true).build();

  private CypherCompiler() {}

  /** A statement and its parameters. */
  public record Statement(String cypher, Map<String, @Nullable Object> parameters) {}

  /** The one statement that answers a plan, in a column called {@code value}. */
  public static Statement compile(Plan plan) {
    Variables variables = new Variables();
    Expression value = value(plan, new Fetching(variables));
    String cypher =
        Renderer.getRenderer(CONFIGURATION).render(Cypher.returning(value.as("value")).build());
    return new Statement(cypher, variables.parameters());
  }

  private static Expression value(Plan plan, Fetching fetching) {
    return switch (plan) {
      case Plan.Many(Fetch fetch) -> fetching.roots(fetch);
      case Plan.One(Fetch fetch) ->
          Cypher.call("head").withArgs(fetching.roots(fetch)).asFunction();
      case Plan.FirstOf first ->
          Cypher.call("head")
              .withArgs(
                  first.fetches().stream()
                      .map(fetching::roots)
                      .reduce(Expression::add)
                      .orElse(Cypher.listOf()))
              .asFunction();
      case Plan.Between between -> fetching.ways(between.ways());
      case Plan.Paged paged -> fetching.rootPages(paged.pages());
    };
  }
}
