package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for and against a word being the cue of a statement. Many of its features are told
 * alone, with the word's part of speech, with its lemma and with its field.
 */
final class CueFeatures {
  private static final Set<String> NEVER =
      Set.of(
          "CC", "CD", "DT", "EX", "PRP", "PRP$", "PDT", "LS", ",", ".", "-LRB-", "-RRB-", "HYPH",
          "$", "MD", "WP", "WDT", "WP$", "FW", "UH", "NFP");
  private static final String[] SMALL_WORDS = {
    "aux", "advmod", "mark", "case", "det", "compound", "cop", "expl", "nmod:poss"
  };
  private static final String[] NOT_OF_THE_FRAME = {
    "aux", "advmod", "mark", "case", "det", "cc", "conj", "nsubj"
  };

  private final ParsedText prose;
  private final TokenClasses words;
  private final SyntaxTree tree;
  private final Token token;
  private final String lemma;
  private final String part;
  private final String field;
  private final String[] itself;

  CueFeatures(ParsedText prose, TokenClasses words, SyntaxTree tree, Token token) {
    this.prose = prose;
    this.words = words;
    this.tree = tree;
    this.token = token;
    this.lemma = Grammar.lemma(token);
    this.part = TokenClasses.part(token);
    this.field = part + words.field(token);
    this.itself = new String[] {" p=" + part, " l=" + lemma, " f=" + field};
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
              && (token.entityTag() == EntityTag.NONE || PartsOfSpeech.isVerb(token))
              && !(PartsOfSpeech.isProperNoun(token) && token.relation().equals("compound"));
    };
  }

  Features all() {
    Features f = new Features();
    own(f);
    above(f);
    children(f);
    subject(f);
    around(f);
    quotes(f);
    return f;
  }

  private void own(Features f) {
    f.add("p=", token.tag());
    f.add("l=", lemma);
    f.add("l=", lemma, "/", part);
    f.cross(itself, "r=", token.relation());
    for (String c : words.classes().classes(part, lemma)) {
      f.add("k=", part, c);
    }
    if (Grammar.isCapitalised(token)) {
      f.add(token.index() == 0 ? "capital first" : "capital");
    }
    if (tree.sentence().index() == 0) {
      f.cross(itself, "headline");
    }
    if (lemma.length() > 4) {
      f.add("suffix=", lemma.substring(lemma.length() - 3), " ", part);
    }
  }

  private void above(Features f) {
    Optional<Token> parent = tree.parent(token);
    String above = parent.map(p -> TokenClasses.part(p) + words.field(p)).orElse("root");
    f.add("above l=", parent.map(Grammar::lemma).orElse("root"), " r=", token.relation());
    f.cross(itself, "above f=", above);
    f.add("above f=", above, " r=", token.relation());
    for (Token ancestor : tree.ancestors(token)) {
      if (PartsOfSpeech.isVerb(ancestor)) {
        f.add("verb above=", Grammar.lemma(ancestor));
        break;
      }
    }
  }

  private void children(Features f) {
    StringBuilder frame = new StringBuilder("frame");
    for (Token child : tree.children(token)) {
      String relation = TokenClasses.relation(tree, child);
      if (relation.equals("punct")) {
        continue;
      }
      f.cross(itself, "c=", relation, child.index() < token.index() ? "<" : ">");
      if (SyntaxTree.hasRelation(child, SMALL_WORDS)) {
        f.cross(itself, "c=", child.relation(), " cl=", Grammar.lemma(child));
      } else {
        String of = words.field(child);
        f.add("c=", relation, " cf=", of);
        f.add("c=", relation, " cf=", of, " f=", field);
        f.add("c=", child.relation(), " cf=", of, " l=", lemma);
      }
      if (child.relation().startsWith("ccomp") || child.relation().startsWith("xcomp")) {
        String mark = tree.child(child, "mark").map(Grammar::lemma).orElse("-");
        f.cross(itself, "c=", child.relation(), " mark=", mark, " ", child.tag());
      }
      if (!SyntaxTree.hasRelation(child, NOT_OF_THE_FRAME)) {
        frame.append(' ').append(child.relation());
      }
    }
    f.cross(itself, frame.toString());
  }

  private void subject(Features f) {
    Optional<Token> subject = SubjectFinder.of(tree, token);
    f.cross(itself, "s=", subject.map(words::field).orElse("none"));
    subject.ifPresent(s -> f.add("sl=", Grammar.lemma(s)));
  }

  private void around(Features f) {
    int at = token.index();
    String before = TokenClasses.lemmaAt(tree, at - 1);
    f.add("-1=", before);
    f.add("-2=", TokenClasses.lemmaAt(tree, at - 2));
    f.cross(itself, "+1=", TokenClasses.lemmaAt(tree, at + 1));
    f.add("+2=", TokenClasses.lemmaAt(tree, at + 2));
    f.add("-1 +1=", tag(at - 1), " ", tag(at + 1), " p=", part);
    f.add("-1=", before, " l=", lemma);
  }

  private String tag(int index) {
    return index < 0 ? "<" : index >= tree.size() ? ">" : tree.token(index).tag();
  }

  private void quotes(Features f) {
    f.cross(itself, "in quote=", String.valueOf(prose.quoteAt(token.span()).isPresent()));
    int sentence = tree.sentence().index();
    for (Quote quote : prose.quotesIn(sentence)) {
      if (quote.span().end() <= token.span().start()) {
        f.cross(itself, "quote before", distance(quote.span().end(), token.span().start()));
      } else if (quote.span().start() >= token.span().end()) {
        f.cross(itself, "quote after", distance(token.span().end(), quote.span().start()));
      }
    }
    if (sentence > 0
        && prose.sameParagraph(sentence, sentence - 1)
        && !prose.quotesIn(sentence - 1).isEmpty()) {
      f.cross(itself, "quote in the sentence before");
    }
    int length = Math.min(10, tree.size() / 5);
    int depth = Math.min(6, tree.ancestors(token).size());
    f.add("length ", String.valueOf(length), " p=", part);
    f.add("depth ", String.valueOf(depth), " p=", part);
  }

  /** How many words lie between two places of the sentence, roughly. */
  private String distance(int from, int to) {
    List<Token> tokens = tree.sentence().tokens();
    int between = 0;
    for (Token t : tokens) {
      between += t.span().start() >= from && t.span().end() <= to ? 1 : 0;
    }
    return between == 0 ? " 0" : between <= 2 ? " 1-2" : between <= 5 ? " 3-5" : " far";
  }
}
