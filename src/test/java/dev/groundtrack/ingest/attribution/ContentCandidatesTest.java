package dev.groundtrack.ingest.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import org.junit.jupiter.api.Test;

/** That no word is given ever more to choose from, so that time grows as a text does. */
class ContentCandidatesTest {
  @Test
  void aParagraphOfMoreQuotesGivesNoWordMoreContents() {
    String piece = "“We will go home,” said Orlova. ";

    assertThat(mostContents(piece.repeat(80))).isLessThan(200);
    assertThat(mostContents(piece.repeat(160))).isEqualTo(mostContents(piece.repeat(80)));
  }

  @Test
  void quotesThatNoParagraphClosesEndAllTheSame() {
    String piece = "“We will go home.\n\n";

    assertThat(longestRun(piece.repeat(160))).isEqualTo(longestRun(piece.repeat(80)));
  }

  @Test
  void aQuoteRunsOverTheParagraphsThatOpenItAnew() {
    assertThat(longestRun("“We will go home.\n\n“We will stay.\n\n“We will see.” They left."))
        .isEqualTo(3);
  }

  private static int mostContents(String words) {
    ParsedText prose = prose(words);
    int most = 0;
    for (SyntaxTree tree : prose.trees()) {
      for (Token token : tree.sentence().tokens()) {
        most = Math.max(most, ContentCandidates.of(prose, tree, token).size());
      }
    }
    return most;
  }

  private static int longestRun(String words) {
    ParsedText prose = prose(words);
    return prose.quotes().stream().mapToInt(q -> prose.run(q).size()).max().orElse(0);
  }

  private static ParsedText prose(String words) {
    Text text = new Text(words);
    return ParsedText.of(text, SyntaxTree.ofAll(SyntaxParser.load().parse(text)));
  }
}
