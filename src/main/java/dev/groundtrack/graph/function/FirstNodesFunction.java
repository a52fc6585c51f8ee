package dev.groundtrack.graph.function;

import dev.groundtrack.model.DatabaseFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.internal.kernel.api.procs.UserAggregationReducer;
import org.neo4j.internal.kernel.api.procs.UserAggregationUpdater;
import org.neo4j.internal.kernel.api.procs.UserFunctionSignature;
import org.neo4j.kernel.api.procedure.CallableUserAggregationFunction;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.values.AnyValue;
import org.neo4j.values.AnyValues;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.storable.BooleanValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.VirtualValues;

/**
 * The function {@link DatabaseFunctions#FIRST} of the embedded database: a page and the count of
 * all in one pass, with no more in memory than the page. Cypher of its own either collects all
 * rows, or looks at them twice.
 */
public final class FirstNodesFunction implements CallableUserAggregationFunction {
  private static final UserFunctionSignature SIGNATURE =
      UserFunctionSignature.functionSignature(new QualifiedName("groundtrack", "first"))
          .in("node", Neo4jTypes.NTNode)
          .in("keys", Neo4jTypes.NTList(Neo4jTypes.NTAny))
          .in("descending", Neo4jTypes.NTList(Neo4jTypes.NTBoolean))
          .in("most", Neo4jTypes.NTInteger)
          .out(Neo4jTypes.NTMap)
          .description("How many rows there are, and the nodes of the first in an order.")
          .build();

  @Override
  public UserFunctionSignature signature() {
    return SIGNATURE;
  }

  @Override
  public UserAggregationReducer createReducer(Context context) {
    return new Seen();
  }

  private record Row(AnyValue node, SequenceValue keys) {}

  /** One thread aggregates; so whatever is seen is added at once. */
  private static final class Seen implements UserAggregationReducer, UserAggregationUpdater {
    /** The last of the first stands at its head. */
    private final PriorityQueue<Row> first =
        new PriorityQueue<>((one, other) -> compare(other.keys(), one.keys()));

    private boolean[] descending = {};
    private long count;

    @Override
    public UserAggregationUpdater newUpdater() {
      return this;
    }

    @Override
    public void applyUpdates() {
      // They are.
    }

    @Override
    public void update(AnyValue[] input) {
      if (count++ == 0) {
        descending = booleans((SequenceValue) input[2]);
      }
      long most = ((NumberValue) input[3]).longValue();
      SequenceValue keys = (SequenceValue) input[1];
      if (first.size() < most) {
        first.add(new Row(input[0], keys));
      } else if (most > 0 && compare(keys, first.element().keys()) < 0) {
        first.remove();
        first.add(new Row(input[0], keys));
      }
    }

    private int compare(SequenceValue one, SequenceValue other) {
      for (int i = 0; i < descending.length; i++) {
        int order = AnyValues.COMPARATOR.compare(one.value(i), other.value(i));
        if (order != 0) {
          return descending[i] ? -order : order;
        }
      }
      return 0;
    }

    private static boolean[] booleans(SequenceValue values) {
      boolean[] booleans = new boolean[values.intSize()];
      for (int i = 0; i < booleans.length; i++) {
        booleans[i] = ((BooleanValue) values.value(i)).booleanValue();
      }
      return booleans;
    }

    @Override
    public AnyValue result() {
      List<AnyValue> nodes = new ArrayList<>(first.size());
      while (!first.isEmpty()) {
        nodes.add(first.remove().node());
      }
      return VirtualValues.map(
          new String[] {DatabaseFunctions.COUNT, DatabaseFunctions.FIRST_NODES},
          new AnyValue[] {Values.longValue(count), VirtualValues.fromList(nodes.reversed())});
    }
  }
}
