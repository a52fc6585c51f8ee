package dev.groundtrack.statement;

import java.util.List;

/**
 * An entity as it is compared with others.
 *
 * @param id it is known by
 * @param names its name, then its aliases
 * @param known whether it stands in the names
 */
public record Profile(String id, String type, List<String> names, boolean known) {
  public Profile {
    names = List.copyOf(names);
  }
}
