package dev.groundtrack.query;

import dev.groundtrack.access.Caller;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.planner.RootField;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes how each root field is compiled, before it is done; what is refused is not. */
public final class Compilations<C> extends SimplePerformantInstrumentation {
  private final Function<RootField, C> compiler;
  private final List<C> roots = new ArrayList<>();

  public Compilations(Function<RootField, C> compiler) {
    this.compiler = compiler;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      InstrumentationState state) {
    DataFetchingEnvironment field = parameters.getEnvironment();
    if (field.getExecutionStepInfo().getPath().getLevel() == 1) {
      note(field);
    }
    return fetcher;
  }

  private void note(DataFetchingEnvironment field) {
    try {
      roots.add(
          compiler.apply(
              new RootField(
                  field.getField().getName(),
                  field.getArguments(),
                  field.getSelectionSet().getImmediateFields(),
                  new Caller.Server())));
    } catch (RefusedException e) {
      // The response tells it in its place.
    }
  }

  public List<C> roots() {
    return roots;
  }

  public String each(Function<C, String> part) {
    return roots.stream().map(part).map(String::strip).collect(Collectors.joining("\n\n"));
  }
}
