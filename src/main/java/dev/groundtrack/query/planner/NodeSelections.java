package dev.groundtrack.query.planner;

import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.List;

/** Plans the fields that are asked of nodes and of the edges that lead to them. */
interface NodeSelections {
  /** The fields asked of nodes. */
  List<Selection> plan(Target target, List<SelectedField> selected);

  /** The fields asked of the properties of edges, of which each is of a type. */
  List<Selection> ofEdges(String type, List<SelectedField> selected);
}
