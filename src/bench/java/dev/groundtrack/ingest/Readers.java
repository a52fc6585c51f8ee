package dev.groundtrack.ingest;

import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.model.Model;

/** Readers of prose with a parser of choice, by wording alone. */
public final class Readers {
  private Readers() {}

  public static Reader with(SyntaxParser parser, Model model) {
    return new Reader(model, LearntWeights.NONE, () -> parser, null);
  }
}
