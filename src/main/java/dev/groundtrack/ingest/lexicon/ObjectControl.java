package dev.groundtrack.ingest.lexicon;

import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Optional;

/** Where the object of one verb does what the next verb says: “hired Boeing to build”. */
public final class ObjectControl {
  private ObjectControl() {}

  /** Whether a verb below another is done by the object of the other, if it has one. */
  public static boolean isOfTheObject(SyntaxTree tree, Token verb, Token above) {
    return Grammar.is(above, WordList.OBJECT_CONTROL_VERBS)
        || Grammar.is(above, GrammarWords.PRAISING_OR_BLAMING_VERBS)
            && isAfterAPreposition(tree, verb);
  }

  /**
   * Whom an infinitive is meant for, whatever the parser hung it on: “appointed Lee, until then a
   * pilot, to lead”.
   */
  public static Optional<Token> engaged(SyntaxTree tree, Token infinitive) {
    return Grammar.beforeInfinitive(tree, infinitive)
        .filter(name -> SyntaxTree.hasRelation(name, "obj", "nsubj:pass"))
        .filter(name -> isObjectInControl(tree, name))
        .filter(name -> !opensAClause(tree, name, infinitive))
        .findFirst();
  }

  private static boolean isObjectInControl(SyntaxTree tree, Token name) {
    return tree.parent(name)
        .filter(verb -> verb.index() < name.index())
        .filter(verb -> Grammar.is(verb, WordList.OBJECT_CONTROL_VERBS))
        .filter(verb -> !Grammar.is(verb, "call"))
        .isPresent();
  }

  private static boolean opensAClause(SyntaxTree tree, Token from, Token until) {
    return tree.sentence().tokens().subList(from.index() + 1, until.index()).stream()
        .filter(t -> ClauseStructure.isSubject(t) && !PartsOfSpeech.isRelative(t))
        .anyMatch(t -> t.head() != until.index());
  }

  /** “for ending”, not “, ending”. */
  private static boolean isAfterAPreposition(SyntaxTree tree, Token verb) {
    return verb.tag().equals("VBG")
        && verb.index() > 0
        && tree.token(verb.index() - 1).tag().equals("IN");
  }
}
