package dev.groundtrack.bench;

import dev.groundtrack.graph.EmbeddedNeo4j;
import java.lang.reflect.Field;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;

/**
 * The one function of APOC that the peer calls, for every DateTime that it selects. Both of the
 * formats that it names write the same text, so the text stays as it is.
 */
public final class ApocDate {

  @UserFunction("apoc.date.convertFormat")
  public String convertFormat(
      @Name("text") String text, @Name("from") String from, @Name("to") String to) {
    return text;
  }

  static void register(EmbeddedNeo4j server) throws Exception {
    Field service = EmbeddedNeo4j.class.getDeclaredField("service");
    service.setAccessible(true);
    GraphDatabaseAPI database =
        (GraphDatabaseAPI) ((DatabaseManagementService) service.get(server)).database("neo4j");
    database
        .getDependencyResolver()
        .resolveDependency(GlobalProcedures.class)
        .registerFunction(ApocDate.class);
  }
}
