package dev.groundtrack.text.syntax;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a named-entity tagger takes a word for a part of the name of. */
public enum EntityTag {
  PERSON,
  ORGANIZATION,
  LOCATION,
  /** Of no name: taggers write it “O”. */
  NONE;

  /**
   * The tag that taggers and schemas write so; none for “O” and for what no tagger of ours tells.
   */
  public static Optional<EntityTag> named(String written) {
    return Stream.of(PERSON, ORGANIZATION, LOCATION)
        .filter(tag -> tag.name().equals(written))
        .findFirst();
  }

  /** The tags that are written so. */
  public static Set<EntityTag> named(Collection<String> written) {
    Set<EntityTag> tags = EnumSet.noneOf(EntityTag.class);
    written.forEach(tag -> named(tag).ifPresent(tags::add));
    return tags;
  }
}
