package dev.groundtrack.query.plan;

import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.Histories;
import org.jspecify.annotations.Nullable;

/**
 * From where the graph is looked at: what had been published by a day, what somebody is cleared
 * for, or both.
 *
 * @param day none where all is asked as it is now
 * @param clearance {@link MarkedProperties#ALL} for those who see everything
 */
public record View(@Nullable ParameterRef day, int clearance, Histories histories) {
  /** Whether some of the graph may be hidden from whoever looks. */
  public boolean isLimited() {
    return clearance < MarkedProperties.ALL;
  }

  /** Whether all is seen as it is now. */
  public boolean isWhole() {
    return day == null && !isLimited();
  }
}
