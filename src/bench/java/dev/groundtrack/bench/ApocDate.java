package dev.groundtrack.bench;

import dev.groundtrack.graph.EmbeddedNeo4j;
import java.lang.reflect.Field;
import java.util.List;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.UserFunction;

/**
 * What the peer calls of APOC: a function for every DateTime that it selects, whose two formats
 * write the same text, so that the text stays as it is; and two by which its updates refuse.
 */
public final class ApocDate {

  @UserFunction("apoc.date.convertFormat")
  public String convertFormat(
      @Name("text") String text, @Name("from") String from, @Name("to") String to) {
    return text;
  }

  @UserFunction("apoc.util.validatePredicate")
  public boolean validatePredicate(
      @Name("predicate") boolean predicate,
      @Name("message") String message,
      @Name("params") List<Object> params) {
    validate(predicate, message, params);
    return true;
  }

  @Procedure("apoc.util.validate")
  public void validate(
      @Name("predicate") boolean predicate,
      @Name("message") String message,
      @Name("params") List<Object> params) {
    if (predicate) {
      throw new IllegalStateException(message.formatted(params.toArray()));
    }
  }

  static void register(EmbeddedNeo4j server) throws Exception {
    Field service = EmbeddedNeo4j.class.getDeclaredField("service");
    service.setAccessible(true);
    GraphDatabaseAPI database =
        (GraphDatabaseAPI) ((DatabaseManagementService) service.get(server)).database("neo4j");
    GlobalProcedures procedures =
        database.getDependencyResolver().resolveDependency(GlobalProcedures.class);
    procedures.registerFunction(ApocDate.class);
    procedures.registerProcedure(ApocDate.class);
  }
}
