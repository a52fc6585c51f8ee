package dev.groundtrack.ingest.annotate;

import dev.groundtrack.model.Model;
import dev.groundtrack.statement.AnnotatedText;
import dev.groundtrack.statement.Document;
import dev.groundtrack.statement.Names;
import dev.groundtrack.statement.syntax.Sentence;
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

  /** The document's sentences, with what they mention; the names win over the tagger. */
  public AnnotatedText annotate(Document document, Names names) {
    List<Sentence> sentences = parser.parse(document.text());
    return new AnnotatedText(document, sentences, mentions.find(document.text(), sentences, names));
  }
}
