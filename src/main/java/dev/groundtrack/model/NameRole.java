package dev.groundtrack.model;

/** What a property of an entity is to those who look for its names in a text. */
public enum NameRole {
  NAME,
  ALIAS,
  DEMONYM,
  METONYM;

  /** The property of a node that holds all of its names in lower case. */
  public static final String EVERY = "anyName";

  /** The index of all names, each of them whole. */
  public static final String INDEX = "groundtrack_names";
}
