package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.furniture.Furniture;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.util.List;

/** From a document to its parsed sentences and its mentions. Safe for use by many threads. */
public final class Annotator {
  private final SyntaxParser parser;
  private final MentionFinder mentions;

  /** An annotator for the types of this domain. */
  public Annotator(SyntaxParser parser, Model model) {
    this.parser = parser;
    this.mentions = new MentionFinder(model);
  }

  /**
   * The sentences of the document's prose, with what they mention; the names win over the tagger.
   */
  public AnnotatedText annotate(Document document, EntityNames names) {
    List<Span> unread = Furniture.of(document.text()).spans();
    List<SyntaxTree> trees = SyntaxTree.ofAll(parser.parse(document.text(), unread));
    return new AnnotatedText(document, trees, mentions.find(document.text(), trees, names));
  }
}
