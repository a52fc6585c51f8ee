package dev.groundtrack.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordListFileTest {
  private static final String SOUND =
      """
      # What moves.
      VERBS: run walk
        swim

      # What moves, and what flies.
      MORE: +VERBS fly
      """;

  private static WordListFile read(String written) {
    return WordListFile.read("words.txt", new StringReader(written));
  }

  private static void refuses(String written, String message) {
    assertThatIllegalStateException().isThrownBy(() -> read(written)).withMessage(message);
  }

  @Test
  void aListHasTheWordsOfItsLinesAndOfTheListsThatItNames() {
    WordListFile lists = read(SOUND);

    assertThat(lists.words("VERBS")).containsExactlyInAnyOrder("run", "walk", "swim");
    assertThat(lists.words("MORE")).containsExactlyInAnyOrder("run", "walk", "swim", "fly");
  }

  @Test
  void aListThatLacksIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(SOUND).words("NOUNS"))
        .withMessage("words.txt there is no list NOUNS");
  }

  @Test
  void aListThatNobodyAsksForIsRefusedUnlessAnotherHasItsWords() {
    WordListFile lists = read(SOUND);
    lists.checkAllKnown(List.of("MORE"));

    assertThatIllegalStateException()
        .isThrownBy(() -> lists.checkAllKnown(List.of("VERBS")))
        .withMessage("words.txt nobody asks for MORE");
  }

  @Test
  void aListThatStandsTwiceIsRefused() {
    refuses(SOUND + "# Again.\nVERBS: jump\n", "words.txt:8 VERBS stands twice");
  }

  @Test
  void aWordThatStandsTwiceIsRefused() {
    refuses("# What moves.\nVERBS: run run\n", "words.txt:2 VERBS has \"run\" twice");
    refuses(SOUND + "  swim\n", "words.txt:7 MORE has \"swim\" twice");
  }

  @Test
  void aListWithoutAPurposeIsRefused() {
    refuses(
        "VERBS: run\n", "words.txt:1 VERBS does not tell its purpose in a comment right above it");
    refuses(
        "# A heading.\n\nVERBS: run\n",
        "words.txt:3 VERBS does not tell its purpose in a comment right above it");
    refuses(
        "# What moves.\nVERBS: run\nNOUNS: car\n",
        "words.txt:3 NOUNS does not tell its purpose in a comment right above it");
  }

  @Test
  void aListOfNoWordsIsRefused() {
    refuses("# What moves.\nVERBS:\n", "words.txt VERBS has no words");
  }

  @Test
  void wordsOfNoListAreRefused() {
    refuses("run walk\n", "words.txt:1 \"run walk\" is of no list");
    refuses("# What moves.\n  run\n", "words.txt:2 \"  run\" is of no list");
  }

  @Test
  void aPartThatIsNoListAboveIsRefused() {
    refuses("# What moves.\nVERBS: +MORE\n", "words.txt:2 MORE is no list above");
    refuses("# What moves.\nVERBS: +VERBS\n", "words.txt:2 VERBS is no list above");
  }
}
