package dev.groundtrack.model;

import java.util.List;
import java.util.stream.Stream;

/** A way in which clients may write the nodes of a type. */
public enum MutationKind {
  CREATE,
  UPDATE,
  DELETE;

  /** The root fields that a type may have, by its plural. */
  public static List<String> fields(String plural) {
    String capital = Character.toUpperCase(plural.charAt(0)) + plural.substring(1);
    return Stream.of("create", "update", "delete", "upsert").map(verb -> verb + capital).toList();
  }
}
