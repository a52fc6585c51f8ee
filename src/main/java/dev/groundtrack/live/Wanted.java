package dev.groundtrack.live;

import dev.groundtrack.graph.outbox.CommittedChange;
import java.util.List;
import java.util.Map;

/** What a subscriber asks for. */
sealed interface Wanted permits WantedThings, WantedNodes {
  /** Those of some changes that it may be told of. */
  List<CommittedChange> of(List<CommittedChange> changes);

  /**
   * The events of those that it is to be told of.
   *
   * @param reader reads what things are by now
   */
  Map<CommittedChange, Map<String, Object>> events(
      List<CommittedChange> changes, ChangeReader reader);
}
