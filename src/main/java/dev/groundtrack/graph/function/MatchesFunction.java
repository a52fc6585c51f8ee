package dev.groundtrack.graph.function;

import dev.groundtrack.model.DatabaseFunctions;
import dev.groundtrack.model.TextPattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.internal.kernel.api.procs.UserFunctionSignature;
import org.neo4j.kernel.api.procedure.CallableUserFunction;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Values;

/**
 * The function {@link DatabaseFunctions#MATCHES} of the embedded database: as {@code =~}, null of
 * null, but in a time that is linear in the text.
 */
public final class MatchesFunction extends CallableUserFunction.BasicUserFunction {
  private static final int MOST_KEPT = 100;

  private final Map<String, TextPattern> patterns = new ConcurrentHashMap<>();

  public MatchesFunction() {
    super(
        UserFunctionSignature.functionSignature(new QualifiedName("groundtrack", "matches"))
            .in("text", Neo4jTypes.NTString)
            .in("pattern", Neo4jTypes.NTString)
            .out(Neo4jTypes.NTBoolean)
            .description("Whether all of a text is as a pattern in the syntax of RE2 says.")
            .threadSafe()
            .build());
  }

  @Override
  public AnyValue apply(Context context, AnyValue[] input) {
    return input[0] instanceof TextValue text && input[1] instanceof TextValue pattern
        ? Values.booleanValue(pattern(pattern.stringValue()).matches(text.stringValue()))
        : Values.NO_VALUE;
  }

  private TextPattern pattern(String expression) {
    TextPattern known = patterns.get(expression);
    if (known != null) {
      return known;
    }
    if (patterns.size() >= MOST_KEPT) {
      patterns.clear();
    }
    TextPattern read = TextPattern.of(expression);
    patterns.put(expression, read);
    return read;
  }
}
