package dev.groundtrack.query.cypher;

import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** Statements as text, every name quoted. */
final class StatementRenderer {
  private static final Configuration CONFIGURATION =
      Configuration.newConfig().withDialect(Dialect.NEO4J_2025).alwaysEscapeNames(true).build();

  private StatementRenderer() {}

  static String render(Statement statement) {
    return Renderer.getRenderer(CONFIGURATION).render(statement);
  }
}
