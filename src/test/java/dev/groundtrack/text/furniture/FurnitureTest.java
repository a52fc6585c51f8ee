package dev.groundtrack.text.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the prose of an article is told from it, and prose is never taken for it. */
class FurnitureTest {
  private static final String PROSE = "Norland threatened to seize the boat of Perigee Works.";

  private static List<String> zones(String text) {
    Text whole = new Text(text);
    return Furniture.of(whole).zones().stream()
        .map(zone -> zone.kind() + " " + whole.cut(zone.span()).strip())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LAKEFORD, March 3 (Reuters) – ",
        "LAKEFORD, March 3 (Reuters) - ",
        "LAKEFORD, Norland, March 3 (AFP) — ",
        "LAKEFORD, 3 March (Norland Press Agency) -- ",
        "LAKEFORD (AP) — ",
        "LAKEFORD (Norland News) - ",
        "Lakeford (AFP) – ",
        "Lakeford, March 3, 2031 (dpa) - ",
        "LAKEFORD, March 3 /PRNewswire/ -- ",
        "LAKEFORD, 14 March – ",
        "LAKEFORD, Monday, March 3 — ",
        "Lakeford, 14 March 2031 – ",
        "PARIS — ",
        "Paris – ",
        "CAPE CANAVERAL, Fla. — ",
        "CAPE CANAVERAL, Fla., March 3 (UPI) — ",
        "NEW YORK/LONDON, March 3 (Reuters) - ",
        "ST. PETERSBURG, Russia — ",
        "WASHINGTON, D.C. -- ",
        "UNITED NATIONS - ",
        "SÃO PAULO, Sept. 30 (EFE) – ",
        "**LAKEFORD, March 3 (Reuters)** – ",
        "LAKEFORD, March 3: ",
        "PARIS, 14 March (AFP) ",
        "(Reuters) - ",
        "LAKEFORD, March 3. "
      })
  void aDatelineStandsBeforeItsSentence(String dateline) {
    assertThat(zones(dateline + PROSE)).containsExactly("DATELINE " + dateline.strip());
    assertThat(zones("Norland and the boat\n\n" + dateline + "“We know,” it said."))
        .containsExactly("DATELINE " + dateline.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARIS, 14 March", "Lakeford, 14 March 2031", "LAKEFORD, March 3 (AFP)"})
  void aDatelineMayHaveALineOfItsOwn(String line) {
    assertThat(zones(line + "\n\n" + PROSE)).containsExactly("DATELINE " + line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Rita Moll",
        "By Rita Moll and Tomas Brek",
        "BY RITA MOLL",
        "By Rita Moll, Bench Desk",
        "By Rita Moll, Space Correspondent",
        "By Rita Moll in Lakeford",
        "By Rita Moll | 3 April 2031",
        "By J. R. van der Moll, Science Editor, Lakeford",
        "By Rita Moll, Bench Desk. Updated 14:02 GMT, 3 April 2031. 4 min read",
        "*By Rita Moll*",
        "Written by Rita Moll",
        "By Reuters",
        "Updated 14:02 GMT, 3 April 2031",
        "Published: March 3, 2031 10:15 AM EST",
        "3 April 2031 • 4 min read"
      })
  void whoWroteItAndWhenIsAByline(String line) {
    assertThat(zones("Norland and the boat\n\n" + line + "\n\n" + PROSE))
        .singleElement()
        .asString()
        .startsWith("BYLINE ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREDIT (Reporting by Rita Moll; Editing by Tomas Brek)",
        "CREDIT (Additional reporting by Rita Moll in Lakeford.)",
        "CREDIT Reporting by Rita Moll; Editing by Tomas Brek",
        "CREDIT Rita Moll in Lakeford contributed to this report.",
        "CREDIT — AFP",
        "CREDIT Source: Norland News",
        "CAPTION Photo: Engineers beside the boat. Credit: Perigee/J. Doe",
        "CAPTION The boat at Lakeford on Monday. Photo: Rita Moll",
        "CAPTION The boat at Lakeford (AFP)",
        "CAPTION FILE PHOTO: Ada Lund accuses Norland at a meeting.",
        "CAPTION FILE - Ada Lund speaks in Lakeford, March 3, 2030. (AP Photo/Rita Moll)",
        "CAPTION Ada Lund in Lakeford. Rita Moll via Getty Images",
        "RELATED RELATED: Norland threatens to leave the station",
        "RELATED READ MORE: Why Norland sued Perigee &raquo;",
        "RELATED Read more: Norland sues Perigee",
        "RELATED SEE ALSO Norland sues Perigee",
        "RELATED Watch: Norland sues Perigee",
        "NAVIGATION Skip to content | Subscribe | Log in",
        "NAVIGATION Share on X    Share on Facebook    Copy link",
        "NAVIGATION Home › Space › Launches",
        "NAVIGATION Advertisement",
        "NAVIGATION Share this article",
        "NAVIGATION Sign up for our newsletter: Norland helps you understand boats!",
        "NAVIGATION Follow Rita Moll on Mastodon for more.",
        "LEGAL © 2031 Bench Desk Ltd, part of Norland Group. Norland owns Perigee Works.",
        "LEGAL &copy; 2031 Bench Desk Ltd.",
        "LEGAL Copyright 2031 Bench Desk. All rights reserved.",
        "LEGAL This material may not be published or broadcast.",
        "LIST_OF_LINKS Most read\n1. Lund attacks Brek\n2. Norland accuses Perigee of theft",
        "LIST_OF_LINKS Related stories\nNorland sues Perigee\nLund attacks Brek",
        "LIST_OF_LINKS You may also like\n\n- Norland sues Perigee\n- Lund attacks Brek"
      })
  void whatComesWithAPageIsToldByItsKind(String zone) {
    String line = zone.substring(zone.indexOf(' ') + 1);
    assertThat(zones(PROSE + "\n\n" + line + "\n\n" + PROSE)).containsExactly(zone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris, which Norland had left in March, wants the boat back.",
        "Paris, March 3 and Lakeford, March 4 are the days of the talks.",
        "Paris – the seat of the agency – wants the boat back.",
        "NASA — America's agency — wants the boat back.",
        "PERIGEE (Works) said so.",
        "Perigee (PGW) – Norland's largest firm – said so.",
        "By Friday the company had sold the boat.",
        "By Ada Lund's reckoning the boat was dear.",
        "By March 2031, Norland had no boat",
        "By Norland law the boat belongs to nobody.",
        "Related companies said that they would pay.",
        "Most read the paper in the morning.",
        "Photo agencies accused Norland of theft.",
        "Copyright law protects the boat, Lund said.",
        "Reporting by the paper showed that Norland had lied.",
        "Source code of the boat was stolen, Norland said.",
        "Share prices of Perigee fell after Lund attacked Norland.",
        "Subscribe or not, said Lund, the boat is ours.",
        "Follow the money, Brek told Norland.",
        "Read more books, Lund advised Norland.",
        "Watch what Norland does, not what it says.",
        "Edward Moll (also known as Eddie) 2 June 1885 – 6 December 1959 was a sailor.",
        "Ada Lund, 14 March's speaker, accused Norland.",
        "March 3 – Norland sues Perigee Works.",
        "Updated rules of 3 April 2031 forbid boats.",
        "“All rights,” said Lund, “are reserved for Norland.”",
        "Norland: Perigee Works lied",
        "Image is everything, Lund said of Norland."
      })
  void whatOnlyLooksLikeItIsProse(String prose) {
    assertThat(zones(PROSE + "\n\n" + prose + "\n\n" + PROSE)).isEmpty();
    assertThat(zones(prose + "\n\n" + PROSE)).isEmpty();
  }

  @Test
  void creditsBehindALastSentenceAreToldFromIt() {
    assertThat(zones(PROSE + " (Reporting by Rita Moll; Editing by Tomas Brek)\n"))
        .containsExactly("CREDIT (Reporting by Rita Moll; Editing by Tomas Brek)");
  }

  @Test
  void placesAreCodePoints() {
    Text text = new Text("A boat 🚀 of 🚀 Norland\n\nBy Rita Moll\n\n" + PROSE);
    assertThat(Furniture.of(text).spans())
        .singleElement()
        .satisfies(span -> assertThat(text.cut(span)).isEqualTo("By Rita Moll"));
  }

  @Test
  void aTextOfNothingElseIsProseAfterAll() {
    assertThat(zones("By Rita Moll")).isEmpty();
    assertThat(zones("")).isEmpty();
  }

  private static Document.About about(String text, Document.About given) {
    return Masthead.complete(Document.of(text, given)).about();
  }

  private static final Document.About NOTHING = Document.About.unknown(SourceKind.ARTICLE);

  @Test
  void theHeadOfAnArticleTellsOfIt() {
    Document.About about =
        about(
            "Skip to content | Log in\n\n"
                + "# Norland and the boat\n\n"
                + "By Rita Moll and Tomas Brek, Bench Desk. Updated 14:02 GMT, 3 April 2031\n\n"
                + "LAKEFORD, March 3 (Reuters) – "
                + PROSE,
            NOTHING);
    assertThat(about.title()).isEqualTo("Norland and the boat");
    assertThat(about.author()).isEqualTo("Rita Moll and Tomas Brek");
    assertThat(about.publisher()).isEqualTo("Reuters");
    assertThat(about.publishedOn()).isEqualTo(LocalDate.of(2031, 4, 3));
  }

  @Test
  void whatWasToldExplicitlyWins() {
    Document.About given =
        new Document.About(SourceKind.ARTICLE, "A", null, "B", "C", LocalDate.of(2030, 1, 1), null);
    assertThat(
            about(
                "Norland and the boat\n\nBy Rita Moll\n\nLAKEFORD, March 3, 2031 (Reuters) – "
                    + PROSE,
                given))
        .isEqualTo(given);
  }

  @Test
  void whenItWasPublishedSaysMoreThanWhenItWasChanged() {
    assertThat(
            about("Boats\n\nUpdated April 3, 2031\nPublished March 3, 2031\n\n" + PROSE, NOTHING)
                .publishedOn())
        .isEqualTo(LocalDate.of(2031, 3, 3));
    assertThat(about("LAKEFORD, March 3 (AP) — " + PROSE, NOTHING).publishedOn()).isNull();
    assertThat(about("LAKEFORD, Feb. 31, 2031 (AP) — " + PROSE, NOTHING).publishedOn()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norland threatened Perigee Works.\n\nIt said so.",
        "Norland said:\n\n“We know.”",
        "- Norland has a boat\n\n- Perigee has none",
        "Norland has a boat",
        "Norland has a boat\nand Perigee has none.",
        "Norland, which has had a boat since the spring of the year before last, threatened to lend"
            + " it to Perigee Works for nothing at all\n\nIt said so."
      })
  void aFirstLineThatIsASentenceOrPartOfOneIsNoTitle(String text) {
    assertThat(about(text, NOTHING).title()).isNull();
  }
}
