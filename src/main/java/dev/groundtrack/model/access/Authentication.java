package dev.groundtrack.model.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That something is done only for those who said who they are.
 *
 * @param operations what is
 * @param jwt what their claims must be like, if anything
 */
public record Authentication(Set<AccessOperation> operations, @Nullable ClaimCondition jwt) {
  public Authentication {
    operations = Set.copyOf(operations);
  }
}
