package dev.groundtrack.text.furniture;

import dev.groundtrack.text.Span;

/** A stretch of a text that is not prose. */
public record Zone(Span span, Kind kind) {

  /** What it is instead. */
  public enum Kind {
    /** Who wrote it, and when: “By Rita Moll, Bench Desk. Updated 14:02 GMT, 3 April 2031”. */
    BYLINE("bylines"),
    /** From where and when, before a sentence: “PARIS, 14 March (AFP) –”. */
    DATELINE("datelines"),
    /** Whose work it is besides: “(Reporting by Rita Moll; Editing by Tomas Brek)”. */
    CREDIT("credits"),
    /** What a picture shows, or whose it is. */
    CAPTION("captions of pictures"),
    /** A pointer to another article: “READ MORE: …”. */
    RELATED("links to other articles"),
    /** What one clicks on: “Skip to content | Log in”, “Sign up for our newsletter”. */
    NAVIGATION("what one clicks on"),
    /** Headlines of other articles, under a heading such as “Most read”. */
    LIST_OF_LINKS("lists of other articles"),
    /** Whose right it is: “© 2031 …”. */
    LEGAL("notes of copyright");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }

    /** Several of them, as a reader calls them. */
    public String plural() {
      return plural;
    }

    /** Whether it comes with a page and not with an article. */
    public boolean isOfPages() {
      return switch (this) {
        case BYLINE, DATELINE, CREDIT -> false;
        case CAPTION, RELATED, NAVIGATION, LIST_OF_LINKS, LEGAL -> true;
      };
    }
  }
}
