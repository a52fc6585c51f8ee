package dev.groundtrack.evidence;

import java.util.List;

/**
 * An entity as it is compared with others.
 *
 * @param id it is known by
 * @param names its name, then its aliases
 * @param known whether it stands in the names
 */
public record EntityProfile(String id, String type, List<String> names, boolean known) {
  public EntityProfile {
    names = List.copyOf(names);
  }
}
