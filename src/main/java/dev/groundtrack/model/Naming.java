package dev.groundtrack.model;

/** What a property of an entity is to those who look for its names in a text. */
public enum Naming {
  NAME,
  ALIAS,
  DEMONYM,
  METONYM
}
