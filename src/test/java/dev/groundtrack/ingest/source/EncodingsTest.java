package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is decoded right, whatever its bytes, or it is refused; never is a letter lost. */
class EncodingsTest {
  private static final String ENGLISH =
      """
      Zoë Brûlé, the head of Société Halcyon, said: “Roscosmos’s offer is not serious.” She accused
      Roscosmos of delay – and thanked José Peña of ESA, over a café au lait à la carte.

      It costs €40 or £30, 20% more… © Halcyon. Österreich’s Ångström and ‘Åse Ødegård’ paid ½.
      """;
  private static final String PLAIN =
      "Norrland Space has postponed the launch of Petrel, it said.\n";
  private static final String CENTRAL =
      "Wałęsa’s son and Škoda’s Dvořák met Çelik’s friends in Kraków.\n";
  private static final String TURKISH =
      "The envoy of Eskişehir, Ayşe Yıldız, met İlker Doğan and left.\n";
  private static final String OLD =
      "Soci\u00E9t\u00E9 Halcyon's chief, Zo\u00EB Br\u00FBl\u00E9, thanked Pe\u00F1a.\n";

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of(ENGLISH, "UTF-8"),
        Arguments.of(ENGLISH, "UTF-16LE"),
        Arguments.of(ENGLISH, "UTF-16BE"),
        Arguments.of(ENGLISH, "windows-1252"),
        Arguments.of(ENGLISH.replace("½", "a half"), "x-MacRoman"),
        Arguments.of(PLAIN, "US-ASCII"),
        Arguments.of(PLAIN, "UTF-16LE"),
        Arguments.of(OLD, "ISO-8859-1"),
        Arguments.of(OLD, "IBM850"),
        Arguments.of("It costs €40, said Zoë Brûlé of Société Halcyon.\n", "ISO-8859-15"),
        Arguments.of("Ask Lœtitia, said Zoë Brûlé of Société Halcyon.\n", "ISO-8859-15"),
        Arguments.of(CENTRAL, "windows-1250"),
        Arguments.of(TURKISH, "windows-1254"));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aTextIsReadInItsEncoding(String text, String encoding) {
    assertThat(read(text.getBytes(Charset.forName(encoding)), null)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkIsNoPartOfTheText(String encoding) {
    assertThat(read(("\uFEFF" + ENGLISH).getBytes(Charset.forName(encoding)), null))
        .isEqualTo(ENGLISH);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        Arguments.of("windows-1252", "text/plain; charset=utf-8"),
        Arguments.of("UTF-8", "text/plain; charset=windows-1252"),
        Arguments.of("UTF-8", "text/plain; charset=\"iso-8859-1\""),
        Arguments.of("UTF-16LE", "text/plain; charset=utf-8"),
        Arguments.of("x-MacRoman", "text/plain; charset=windows-1252"),
        Arguments.of("windows-1252", "text/plain; charset=no such thing"),
        Arguments.of("windows-1252", "text/plain; charset=utf-16"),
        Arguments.of("windows-1252", "text/plain; charset=koi8-r"));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aDeclaredEncodingMayLie(String encoding, String declared) {
    String text = ENGLISH.replace("½", "a half");
    assertThat(read(text.getBytes(Charset.forName(encoding)), declared)).isEqualTo(text);
  }

  @Test
  void aDeclaredEncodingDecidesWhereItFits() {
    String text = "Dvořák, Škoda and Żak met at Łódź.\n";
    assertThat(read(text.getBytes(Charset.forName("ISO-8859-2")), "text/plain; charset=iso-8859-2"))
        .isEqualTo(text);
    String russian = "The paper Известия wrote so, and Правда did too.\n";
    assertThat(
            read(
                russian.getBytes(Charset.forName("windows-1251")),
                "text/plain; charset=windows-1251"))
        .isEqualTo(russian);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "Shift_JIS", "EUC-KR", "GB18030", "Big5"})
  void anotherScriptIsToldOrRefusedButNeverReadAsLatin(String encoding) {
    String text =
        switch (encoding) {
          case "Shift_JIS" -> "ノルランド・スペースは、月曜日にペトレルの打ち上げを延期すると発表しました。これは三度目の延期です。";
          case "EUC-KR" -> "노를란드 우주는 월요일에 페트렐의 발사를 연기한다고 발표했다. 이것은 세 번째 연기이다.";
          case "GB18030" -> "诺尔兰航天公司星期一宣布推迟海燕号的发射。这是第三次推迟,公司没有说明原因。";
          case "Big5" -> "諾爾蘭航太公司星期一宣布推遲海燕號的發射。這是第三次推遲,公司沒有說明原因。";
          default ->
              "Норрланд Спейс в понедельник объявила, что откладывает запуск Петреля в третий раз.";
        };
    List<Item> items = ReadItems.of("a.txt", text.getBytes(Charset.forName(encoding)));
    assertThat(items).singleElement();
    switch (items.getFirst()) {
      case Item.Article article -> assertThat(article.document().text().toString()).isEqualTo(text);
      case Item.Refused refused ->
          assertThat(refused.problems().getFirst().what())
              .isEqualTo("is text in an encoding that cannot be told");
      case Item.Page page -> throw new AssertionError(page);
      case Item.Rows rows -> throw new AssertionError(rows);
    }
  }

  @Test
  void whatIsInTwoEncodingsAtOnceIsRefusedWithARemedy() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    for (int i = 0; i < 4; i++) {
      both.writeBytes("Ωμέγα, said Łódź’s Dvořák; ".getBytes(StandardCharsets.UTF_8));
    }
    both.writeBytes("Zo\u00EB.".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ReadItems.printed(ReadItems.of("a.txt", both.toByteArray())))
        .isEqualTo(
            """
            refused a.txt
              a.txt is text in an encoding that cannot be told; save it in UTF-8, and import that
            """);
  }

  private static String read(byte[] bytes, @org.jspecify.annotations.Nullable String declared) {
    List<Item> items = ReadItems.of(new Content("a.txt", bytes, declared, null));
    assertThat(items).singleElement().isInstanceOf(Item.Article.class);
    return ((Item.Article) items.getFirst()).document().text().toString();
  }
}
