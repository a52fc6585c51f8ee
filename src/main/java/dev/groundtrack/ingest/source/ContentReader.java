package dev.groundtrack.ingest.source;

import java.util.function.Consumer;

/**
 * Finds out what came in, by looking into it, and what there is to import in it. Names and declared
 * types lie, and say no more than which encoding to try first, and that a {@code .txt} is no
 * Markdown.
 */
public final class ContentReader {

  /**
   * Hands over each thing to import, in the order in which they stand. What is wrong with one of
   * them is told in its place, and the others go on; nothing is thrown for it. What the consumer
   * throws ends the reading and is thrown on.
   *
   * <p>A thing in another has the place {@code outer!/inner}: a file in an archive by its path
   * there, what hangs on a mail by its name. An entry of a feed or of a list of feeds has the place
   * {@code feed#3}, an article of JSON Lines {@code file:3}. The feeds of a list (OPML) are pages
   * to be fetched like any other: what comes from there is read in its turn, and is a feed.
   */
  public void read(Content content, Consumer<Item> each) {
    new ContentDispatch(each).read(content, 0);
  }
}
