package dev.groundtrack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void theSameWordsAreOneSourceWhateverTheirTitle() {
    Document.About titled =
        new Document.About(SourceKind.ARTICLE, "A title", "u", "p", "a", null, null);
    assertThat(Document.of("The moon.", titled).id())
        .isEqualTo(of("The moon.").id())
        .isNotEqualTo(of("The moon!").id())
        .hasSize(64);
  }

  @Test
  void linesEndAlikeAndAByteOrderMarkIsNoText() {
    assertThat(of("\uFEFFone\r\ntwo\rthree").text().toString()).isEqualTo("one\ntwo\rthree");
    assertThat(of("\uFEFFone\r\n").id()).isEqualTo(of("one\n").id());
  }

  @Test
  void halvesOfCharactersAreReplacedAndWholeOnesStay() {
    assertThat(of("a\uD83Db\uDEF0c🛰").text().toString()).isEqualTo("a\uFFFDb\uFFFDc🛰");
  }

  @Test
  void anIdIsTheSha256OfTheText() {
    assertThat(Document.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static Document of(String text) {
    return Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
  }
}
