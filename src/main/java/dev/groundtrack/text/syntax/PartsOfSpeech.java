package dev.groundtrack.text.syntax;

/** What part of speech a word is, by its Penn Treebank tag. */
public final class PartsOfSpeech {
  private PartsOfSpeech() {}

  public static boolean isVerb(Token token) {
    return isVerb(token.tag());
  }

  public static boolean isVerb(String tag) {
    return tag.startsWith("VB");
  }

  /** “will”, “would”. */
  public static boolean isModal(Token token) {
    return token.tag().equals("MD");
  }

  /** A form that a clause of its own has: “leaves”, “left”, “will”; no infinitive. */
  public static boolean isFinite(Token token) {
    return switch (token.tag()) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  /** A finite form, or the base form, which may be an imperative. */
  public static boolean mayBeFinite(Token token) {
    return isFinite(token) || token.tag().equals("VB");
  }

  public static boolean isNoun(Token token) {
    return isNoun(token.tag());
  }

  public static boolean isNoun(String tag) {
    return tag.startsWith("NN");
  }

  /** “Orbit”, “Alps”. */
  public static boolean isProperNoun(Token token) {
    return isProperNoun(token.tag());
  }

  public static boolean isProperNoun(String tag) {
    return tag.startsWith("NNP");
  }

  /** “rocket”, “rockets”. */
  public static boolean isCommonNoun(Token token) {
    return token.tag().equals("NN") || token.tag().equals("NNS");
  }

  /** “rockets”, “Alps”. */
  public static boolean isPluralNoun(Token token) {
    return token.tag().equals("NNS") || token.tag().equals("NNPS");
  }

  public static boolean isAdjective(Token token) {
    return token.tag().startsWith("JJ");
  }

  /** “she”, “her”. */
  public static boolean isPersonalPronoun(Token token) {
    return isPersonalPronoun(token.tag());
  }

  public static boolean isPersonalPronoun(String tag) {
    return tag.startsWith("PRP");
  }

  /** “who”, “which”, “that”, and adverbs such as “where”. */
  public static boolean isRelative(Token token) {
    return token.tag().startsWith("W");
  }

  /** A personal pronoun, or one that asks or opens a relative clause; no adverb. */
  public static boolean isPronoun(Token token) {
    return isPersonalPronoun(token) || token.tag().startsWith("WP") || token.tag().equals("WDT");
  }
}
