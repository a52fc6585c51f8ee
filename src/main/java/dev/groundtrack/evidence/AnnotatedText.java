package dev.groundtrack.evidence;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.syntax.Sentence;
import java.util.List;

/** A document with its sentences parsed and its mentions found, both in the order of the text. */
public record AnnotatedText(Document document, List<Sentence> sentences, List<Mention> mentions) {
  public AnnotatedText {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }
}
