package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;

/** Compiles plans. Each compilation numbers its variables from nought. */
public final class CypherCompiler {
  private static final String COLUMN = "value";

  private final boolean counting;

  /**
   * A compiler for one database.
   *
   * @param counting whether the database has {@link dev.groundtrack.model.DatabaseFunctions#FIRST}
   */
  public CypherCompiler(boolean counting) {
    this.counting = counting;
  }

  /**
   * The one statement that answers a plan, in a column called {@code value}; equal plans have the
   * same.
   */
  public String compile(Plan plan) {
    if (plan instanceof Plan.Viewed(var view, var asked)) {
      return rendered(asked, new Variables(new ViewCompiler(view)));
    }
    return rendered(plan, new Variables());
  }

  private String rendered(Plan plan, Variables variables) {
    return StatementRenderer.render(statement(plan, new FetchCompiler(variables, counting)));
  }

  /** A statement of the schema's author that writes; each of its rows has a {@code value}. */
  public static String script(CypherScript script) {
    return ScriptCompiler.alone(script);
  }

  /** The parameters of that statement. */
  public static Map<String, @Nullable Object> parameters(List<@Nullable Object> values) {
    Map<String, @Nullable Object> parameters = LinkedHashMap.newLinkedHashMap(values.size());
    for (int i = 0; i < values.size(); i++) {
      parameters.put(Variables.name(i), values.get(i));
    }
    return parameters;
  }

  private static Statement statement(Plan plan, FetchCompiler fetching) {
    return switch (plan) {
      case Plan.Many(Fetch fetch) -> returning(fetching.roots(fetch));
      case Plan.One(Fetch fetch) -> first(fetching.roots(fetch));
      case Plan.Named named -> first(fetching.named(named));
      case Plan.FirstOf first ->
          first(
              first.fetches().stream()
                  .map(fetching::roots)
                  .reduce(Expression::add)
                  .orElse(Cypher.listOf()));
      case Plan.Between between -> first(fetching.paths(between.paths()));
      case Plan.Scripted scripted -> returning(fetching.scripted(scripted.script()));
      case Plan.Found found -> returning(fetching.found(found.search()));
      case Plan.Viewed viewed -> throw new IllegalArgumentException("A view within a view");
      case Plan.Paged paged -> returning(fetching.rootConnection(paged.connection()));
    };
  }

  private static Statement returning(Expression value) {
    return Cypher.returning(value.as(COLUMN)).build();
  }

  /**
   * Keeps the subquery out of the function: within one the database shows neither its plan nor its
   * cost.
   */
  private static Statement first(Expression list) {
    return Cypher.with(list.as(COLUMN))
        .returning(Cypher.call("head").withArgs(Cypher.name(COLUMN)).asFunction().as(COLUMN))
        .build();
  }
}
