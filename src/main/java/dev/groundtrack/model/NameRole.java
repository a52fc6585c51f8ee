package dev.groundtrack.model;

/** What a property of an entity is to those who look for its names in a text. */
public enum NameRole {
  NAME,
  ALIAS,
  DEMONYM,
  METONYM;

  /** The property of a node that holds all of its names in lower case. */
  public static final String EVERY = "anyName";

  /** The property of a node that holds by what else it is found; it is derived. */
  public static final String KEYS = "groundtrackNameKeys";

  /** The property of a node that holds the words of each of its names; it is derived. */
  public static final String WORDS = "groundtrackNameWords";

  /** The index of these words. */
  public static final String WORDS_INDEX = "groundtrack_name_words";

  /** The index of all names, each of them whole, and of these keys. */
  public static final String INDEX = "groundtrack_names";
}
