package dev.groundtrack.text.syntax;

/** In which form a verb stands, and with what helpers. */
public final class VerbPhrases {
  private VerbPhrases() {}

  /** A verb that the tagger took for a noun: “if Russia attacks Starlink”. */
  public static boolean isHiddenVerb(SyntaxTree tree, Token token) {
    return token.tag().equals("NNS")
        && tree.child(token, "nsubj").isPresent()
        && tree.child(token, "cop").isEmpty();
  }

  /** An adjective that somebody is said to be: “is ready to help”. */
  public static boolean isPredicative(SyntaxTree tree, Token token) {
    return token.tag().equals("JJ") && tree.child(token, "cop").isPresent();
  }

  /** Whether it has a helper of the passive of its own: “was built”. */
  public static boolean hasPassiveHelper(SyntaxTree tree, Token verb) {
    return tree.child(verb, "aux:pass").isPresent();
  }

  /**
   * Whether it is a passive by its own helper or subject, or by those of the one it is joined to.
   */
  public static boolean isPassive(SyntaxTree tree, Token verb) {
    return tree.child(verb, "aux:pass", "nsubj:pass").isPresent() || isJoinedPassive(tree, verb);
  }

  /** The second of “had been built and launched”. */
  private static boolean isJoinedPassive(SyntaxTree tree, Token verb) {
    return verb.tag().equals("VBN")
        && verb.relation().equals("conj")
        && tree.child(verb, "aux", "cop", "nsubj", "obj").isEmpty()
        && tree.parent(verb)
            .filter(first -> first.tag().equals("VBN") && isPassive(tree, first))
            .isPresent();
  }

  /** A participle that tells more of the noun before it: “sanctions imposed by the West”. */
  public static boolean isReducedPassive(SyntaxTree tree, Token verb) {
    return verb.tag().matches("VB[ND]")
        && (verb.relation().matches("acl|advcl")
            || verb.relation().equals("dep")
                && tree.parent(verb).filter(PartsOfSpeech::isNoun).isPresent())
        && tree.child(verb, "nsubj", "mark", "aux").isEmpty()
        && tree.child(verb, "obj").isEmpty();
  }

  /** The second of “a firm established in Norway and owned by Boeing”. */
  public static boolean isJoinedParticiple(SyntaxTree tree, Token verb) {
    return verb.tag().equals("VBN")
        && verb.relation().equals("conj")
        && tree.child(verb, "nsubj", "mark", "aux", "obj").isEmpty()
        && tree.parent(verb)
            .filter(p -> p.tag().equals("VBN") && isReducedPassive(tree, p))
            .isPresent();
  }

  /**
   * A gerund that the parser took for an adjective of its object: “responsible for supplying
   * technology”.
   */
  public static boolean isGerund(SyntaxTree tree, Token verb) {
    return verb.tag().equals("VBG")
        && verb.relation().equals("amod")
        && verb.index() > 0
        && tree.token(verb.index() - 1).tag().equals("IN");
  }

  /**
   * “Had Musk not offered”, “should talks fail”: a condition without an “if”.
   *
   * @param helpers the relations of the helpers before the subject that make it one
   */
  public static boolean isInvertedCondition(SyntaxTree tree, Token verb, String... helpers) {
    boolean asked = tree.sentence().tokens().getLast().text().equals("?");
    return !asked
        && tree.child(verb, "nsubj")
            .filter(subject -> hasInvertedHelper(tree, verb, subject, helpers))
            .isPresent();
  }

  private static boolean hasInvertedHelper(
      SyntaxTree tree, Token verb, Token subject, String... helpers) {
    return tree.children(verb, helpers)
        .filter(helper -> helper.index() < subject.index())
        .anyMatch(helper -> GrammarWords.INVERTED_HELPERS.contains(Grammar.lowerCase(helper)));
  }
}
