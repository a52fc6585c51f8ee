package dev.groundtrack.ingest.source;

import dev.groundtrack.ingest.format.document.DocumentText;
import dev.groundtrack.ingest.format.document.ExtractedText;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
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
      if (DocumentText.isRead(content.bytes())) {
        return article(content, DocumentText.read(content.bytes(), content.place()));
      }
      SourceFile file = SourceFile.of(content.place(), content.bytes());
      return new Item.Article(content.place(), ArticleFile.read(file), List.of());
    } catch (RefusedException e) {
      return new Item.Refused(content.place(), e.problems());
    }
  }

  private static Item article(Content content, ExtractedText read) {
    Document.About about =
        new Document.About(
            SourceKind.ARTICLE,
            read.title(),
            content.url(),
            read.publisher(),
            read.author(),
            read.publishedOn());
    return new Item.Article(content.place(), Document.of(read.text(), about), read.warnings());
  }
}
