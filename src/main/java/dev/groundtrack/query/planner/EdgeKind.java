package dev.groundtrack.query.planner;

import org.jspecify.annotations.Nullable;

/**
 * What stands on the edges that a connection leads over.
 *
 * @param properties its type, if anything does
 * @param varies whether the connection leads over others for nodes of other types
 */
record EdgeKind(@Nullable String properties, boolean varies) {
  /** The kind of nodes that no edge led to. */
  static final EdgeKind NONE = new EdgeKind(null, false);
}
