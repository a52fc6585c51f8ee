package dev.groundtrack.execution;

import dev.groundtrack.access.Caller;
import dev.groundtrack.query.planner.RootField;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

/** Who asks an operation. */
public final class CurrentCaller {
  private CurrentCaller() {}

  /** A field as it is asked, by whoever asks it. */
  public static RootField asking(DataFetchingEnvironment field) {
    return new RootField(
        field.getField().getName(),
        field.getArguments(),
        field.getSelectionSet().getImmediateFields(),
        of(field.getGraphQlContext()));
  }

  /** As its context tells; somebody who may do nothing where it does not. */
  public static Caller of(GraphQLContext context) {
    Caller caller = context.get(Caller.class);
    return caller == null ? new Caller.Anonymous(null) : caller;
  }
}
