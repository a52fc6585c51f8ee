package dev.groundtrack.access;

/** What may be done, and the role that it takes. */
public enum Permission {
  READ(Role.READER),
  /** To ask what may be asked. */
  INTROSPECT(Role.READER),
  SUBSCRIBE(Role.READER, true),
  /** To take the graph, or a part of it, elsewhere. */
  EXPORT(Role.READER, true),
  /** To see what is, and was, imported. */
  FOLLOW_IMPORTS(Role.READER, true),
  /** To add sources, see what they would add, mend what is told of them, and watch feeds. */
  IMPORT(Role.IMPORTER),
  /** To decide that two are one or not, or that some words do not say what was read in them. */
  JUDGE(Role.CURATOR),
  /** To write entities and relations by hand. */
  CURATE(Role.CURATOR),
  /** To take a source out, with what rested on it alone. */
  REMOVE_SOURCE(Role.CURATOR),
  MANAGE_KEYS(Role.ADMIN),
  /** To see and turn what operators do, beyond whether the server is well. */
  OPERATE(Role.ADMIN);

  private final Role needed;
  private final boolean ofAll;

  Permission(Role needed) {
    this(needed, false);
  }

  Permission(Role needed, boolean ofAll) {
    this.needed = needed;
    this.ofAll = ofAll;
  }

  /** The least role that may do it. */
  public Role needed() {
    return needed;
  }

  /** Whether it tells of all sources, whoever may see them. */
  public boolean isOfAll() {
    return ofAll;
  }
}
