package dev.groundtrack.ingest.lexicon;

import java.util.Set;

/** The closed classes of words that tell how real something is held to be, in dictionary form. */
public final class FactualityWords {
  public static final Set<String> NEGATIONS =
      Set.of("hardly", "n't", "neither", "never", "no", "nor", "not", "without");
  public static final Set<String> NOBODY = Set.of("no", "nobody", "none", "nothing");
  public static final Set<String> ENDING =
      Set.of(
          "abandon",
          "avoid",
          "ban",
          "block",
          "cancel",
          "cease",
          "decline",
          "deny",
          "drop",
          "ease",
          "end",
          "fail",
          "forbid",
          "halt",
          "lift",
          "prevent",
          "prohibit",
          "quit",
          "refuse",
          "refute",
          "remove",
          "stop",
          "suspend",
          "waive",
          "withdraw");
  public static final Set<String> INTENDING =
      Set.of(
          "agree",
          "commit",
          "decide",
          "decision",
          "determined",
          "be",
          "go",
          "intend",
          "intention",
          "offer",
          "order",
          "plan",
          "pledge",
          "prepare",
          "promise",
          "schedule",
          "set",
          "vow");
  public static final Set<String> SUPPOSING =
      Set.of(
          "able",
          "accuse",
          "aim",
          "allege",
          "ask",
          "attempt",
          "believe",
          "blame",
          "call",
          "charge",
          "claim",
          "consider",
          "demand",
          "discuss",
          "doubt",
          "expect",
          "fear",
          "hope",
          "invite",
          "likely",
          "possibility",
          "proposal",
          "propose",
          "request",
          "risk",
          "seek",
          "suspect",
          "threat",
          "threaten",
          "try",
          "urge",
          "want",
          "warn",
          "warning",
          "wish");
  public static final Set<String> BECOMING =
      Set.of("appoint", "become", "elect", "join", "make", "name", "nominate", "remain", "serve");
  public static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo");
  public static final Set<String> POSSIBLE =
      Set.of(
          "allegedly",
          "ca",
          "can",
          "could",
          "may",
          "maybe",
          "might",
          "must",
          "ought",
          "perhaps",
          "possibly",
          "should");
  public static final Set<String> CONDITIONAL = Set.of("would", "'d");
  public static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  /** As they stand before the subject of a condition that has no “if”. */
  public static final Set<String> INVERTED = Set.of("had", "should", "were");

  private FactualityWords() {}
}
