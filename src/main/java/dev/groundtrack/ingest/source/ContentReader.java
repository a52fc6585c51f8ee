package dev.groundtrack.ingest.source;

import dev.groundtrack.problem.RefusedException;
import java.util.List;
import java.util.function.Consumer;

/** Finds out what came in, by looking into it, and what there is to import in it. */
public final class ContentReader {

  /**
   * Hands over each thing to import, in the order in which they stand. What is wrong with one of
   * them is told in its place; nothing is thrown for it.
   */
  public void read(Content content, Consumer<Item> each) {
    each.accept(item(content));
  }

  private static Item item(Content content) {
    try {
      SourceFile file = SourceFile.of(content.place(), content.bytes());
      return new Item.Article(content.place(), ArticleFile.read(file), List.of());
    } catch (RefusedException e) {
      return new Item.Refused(content.place(), e.problems());
    }
  }
}
