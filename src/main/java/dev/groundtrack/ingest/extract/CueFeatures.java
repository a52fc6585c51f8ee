package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks for and against a word being the cue of a statement. */
final class CueFeatures {
  private static final Set<String> NEVER =
      Set.of(
          "CC", "CD", "DT", "EX", "PRP", "PRP$", "PDT", "LS", ",", ".", "-LRB-", "-RRB-", "HYPH",
          "$", "MD", "WP", "WDT", "WP$", "FW", "UH", "NFP");

  private final Prose prose;
  private final Words words;

  CueFeatures(Prose prose, Words words) {
    this.prose = prose;
    this.words = words;
  }

  /** Whether a token may be a cue at all. */
  static boolean isCandidate(Token token) {
    if (NEVER.contains(token.tag())) {
      return false;
    }
    return switch (token.text()) {
      case ":", "―", "—", "--" -> true;
      default ->
          token.text().codePoints().anyMatch(Character::isLetter)
              && (token.entityTag().equals("O") || Words.isVerb(token))
              && !(token.tag().startsWith("NNP") && token.relation().equals("compound"));
    };
  }

  List<String> of(SyntaxTree tree, Token token) {
    Features f = new Features(words.field(token), Words.lemma(token), Words.part(token));
    own(tree, token, f);
    above(tree, token, f);
    children(tree, token, f);
    subject(tree, token, f);
    around(tree, token, f);
    quotes(tree, token, f);
    return f.all;
  }

  /** Features under construction: each alone, with the lemma and with the word's field. */
  private static final class Features {
    final List<String> all = new ArrayList<>();
    final String field;
    final String lemma;
    final String part;

    Features(String field, String lemma, String part) {
      this.field = field;
      this.lemma = lemma;
      this.part = part;
    }

    void add(String feature) {
      all.add(feature);
    }

    void cross(String feature) {
      all.add(feature + " p=" + part);
      all.add(feature + " l=" + lemma);
      all.add(feature + " f=" + part + field);
    }
  }

  private void own(SyntaxTree tree, Token token, Features f) {
    f.add("p=" + token.tag());
    f.add("l=" + f.lemma);
    f.add("l=" + f.lemma + "/" + f.part);
    f.cross("r=" + token.relation());
    for (String c : words.classes().of(f.part, f.lemma)) {
      f.add("k=" + f.part + c);
    }
    if (Character.isUpperCase(token.text().codePointAt(0))) {
      f.add(token.index() == 0 ? "capital first" : "capital");
    }
    if (tree.sentence().index() == 0) {
      f.cross("headline");
    }
    if (f.lemma.length() > 4) {
      f.add("suffix=" + f.lemma.substring(f.lemma.length() - 3) + " " + f.part);
    }
  }

  private void above(SyntaxTree tree, Token token, Features f) {
    Optional<Token> parent = tree.parent(token);
    f.add("above l=" + parent.map(Words::lemma).orElse("root") + " r=" + token.relation());
    f.cross("above f=" + parent.map(p -> Words.part(p) + words.field(p)).orElse("root"));
    f.add(
        "above f="
            + parent.map(p -> Words.part(p) + words.field(p)).orElse("root")
            + " r="
            + token.relation());
    tree.ancestors(token).stream()
        .filter(Words::isVerb)
        .findFirst()
        .ifPresent(v -> f.add("verb above=" + Words.lemma(v)));
  }

  private void children(SyntaxTree tree, Token token, Features f) {
    StringBuilder frame = new StringBuilder();
    for (Token child : tree.children(token)) {
      String relation = Words.relation(tree, child);
      if (relation.equals("punct")) {
        continue;
      }
      boolean left = child.index() < token.index();
      f.cross("c=" + relation + (left ? "<" : ">"));
      switch (SyntaxTree.hasRelation(
              child, "aux", "advmod", "mark", "case", "det", "compound", "cop", "expl", "nmod:poss")
          ? "word"
          : "phrase") {
        case "word" -> f.cross("c=" + child.relation() + " cl=" + Words.lemma(child));
        default -> {
          f.add("c=" + relation + " cf=" + words.field(child));
          f.add("c=" + relation + " cf=" + words.field(child) + " f=" + f.part + f.field);
          f.add("c=" + child.relation() + " cf=" + words.field(child) + " l=" + f.lemma);
        }
      }
      if (child.relation().startsWith("ccomp") || child.relation().startsWith("xcomp")) {
        String mark = tree.child(child, "mark").map(Words::lemma).orElse("-");
        f.cross("c=" + child.relation() + " mark=" + mark + " " + child.tag());
      }
      if (!SyntaxTree.hasRelation(
          child, "aux", "advmod", "mark", "case", "det", "cc", "conj", "nsubj")) {
        frame.append(' ').append(child.relation());
      }
    }
    f.cross("frame" + frame);
  }

  private void subject(SyntaxTree tree, Token token, Features f) {
    Optional<Token> subject = Subjects.of(tree, token);
    f.cross("s=" + subject.map(words::field).orElse("none"));
    subject.ifPresent(s -> f.add("sl=" + Words.lemma(s)));
  }

  private void around(SyntaxTree tree, Token token, Features f) {
    f.add("-1=" + word(tree, token.index() - 1));
    f.add("-2=" + word(tree, token.index() - 2));
    f.cross("+1=" + word(tree, token.index() + 1));
    f.add("+2=" + word(tree, token.index() + 2));
    f.add(
        "-1 +1="
            + tag(tree, token.index() - 1)
            + " "
            + tag(tree, token.index() + 1)
            + " p="
            + f.part);
    f.add("-1=" + word(tree, token.index() - 1) + " l=" + f.lemma);
  }

  private static String word(SyntaxTree tree, int index) {
    return index < 0
        ? "<"
        : index >= tree.sentence().tokens().size() ? ">" : Words.lemma(tree.token(index));
  }

  private static String tag(SyntaxTree tree, int index) {
    return index < 0
        ? "<"
        : index >= tree.sentence().tokens().size() ? ">" : tree.token(index).tag();
  }

  private void quotes(SyntaxTree tree, Token token, Features f) {
    boolean inside = prose.quoteAt(token.span()).isPresent();
    f.cross("in quote=" + inside);
    int sentence = tree.sentence().index();
    for (Quote quote : prose.quotesIn(sentence)) {
      if (quote.span().end() <= token.span().start()) {
        f.cross("quote before" + distance(tree, quote.span().end(), token.span().start()));
      } else if (quote.span().start() >= token.span().end()) {
        f.cross("quote after" + distance(tree, token.span().end(), quote.span().start()));
      }
    }
    if (sentence > 0
        && prose.sameParagraph(sentence, sentence - 1)
        && !prose.quotesIn(sentence - 1).isEmpty()) {
      f.cross("quote in the sentence before");
    }
    f.add("length " + Math.min(10, tree.sentence().tokens().size() / 5) + " p=" + f.part);
    f.add("depth " + Math.min(6, tree.ancestors(token).size()) + " p=" + f.part);
  }

  private static String distance(SyntaxTree tree, int from, int to) {
    long between =
        tree.sentence().tokens().stream()
            .filter(t -> t.span().start() >= from && t.span().end() <= to)
            .count();
    return between == 0 ? " 0" : between <= 2 ? " 1-2" : between <= 5 ? " 3-5" : " far";
  }
}
