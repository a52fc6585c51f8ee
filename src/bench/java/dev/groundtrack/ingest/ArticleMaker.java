package dev.groundtrack.ingest;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes articles that read somewhat like news of spaceflight: 15 to 40 sentences, most of which
 * speak of nobody that is known or quote somebody at length. No two have much in common, and the
 * same number always gives the same article.
 */
public final class ArticleMaker {
  private static final int SHORTEST = 15;
  private static final int LONGEST = 40;

  private static final String[] GIVEN =
      "Ada Bela Carla Dario Edda Fabio Greta Hugo Ines Jonas Kira Lasse Mira Nils Oda Pavel Rosa Sven Tilda Viktor"
          .split(" ");
  private static final String[] FAMILY_STARTS =
      "Brand Calder Dorn Ekman Falk Garner Holm Ivers Jansen Kolb Lind Moran Nord Osten Palmer Quist Renner Sorel Thorn Vester"
          .split(" ");
  private static final String[] FAMILY_ENDS =
      "berg dal ev feldt hoff ini man sen skaya ton".split(" ");
  private static final String[] PLACES =
      "Aldmere Brenholt Corvane Dunmark Estervale Fjordland Galdova Hestria Ostmark Norland"
          .split(" ");
  private static final String[] FIRMS =
      "Perigee Apogee Meridian Solstice Zenith Parallax Azimuth Equinox Nadir Transit".split(" ");
  private static final String[] TRADES = {
    "Launch Services",
    "Rocket Works",
    "Orbital",
    "Space Agency",
    "Satellite Company",
    "Institute of Astronautics"
  };
  private static final String[] CRAFT =
      "Petrel Gannet Skua Fulmar Tern Plover Curlew Avocet Dunlin Osprey".split(" ");
  private static final String[] NOUNS =
      ("antenna budget cable calendar capsule chamber committee contract delay engine factory"
              + " forecast gantry hatch inquiry inspection laboratory manual meeting module nozzle"
              + " orbit panel parachute payload pipeline procedure prototype radar receiver report"
              + " reservoir schedule sensor shield shipment tank tender test thruster tower treaty"
              + " valve vehicle warehouse weld workshop")
          .split(" ");
  private static final String[] QUALITIES =
      ("ageing brittle cheap costly crowded damaged delayed early familiar faulty final former"
           + " heavy idle late long modest narrow new noisy northern old quiet rare second sealed"
           + " small southern spare steep sudden tall temporary third unusual vacant wide")
          .split(" ");
  private static final String[] DEEDS =
      ("checked cleaned closed copied counted delivered drained finished found hid inspected kept"
              + " left lifted lost measured moved opened ordered painted postponed praised rebuilt"
              + " repaired replaced returned sealed sold stored studied tested weighed")
          .split(" ");
  private static final String[] TIMES = {
    "on Monday",
    "last week",
    "in March",
    "before dawn",
    "this summer",
    "two years ago",
    "after the holidays",
    "by Friday"
  };

  private ArticleMaker() {}

  /** The article of a number, with a title and a day. */
  public static Document article(int number) {
    return Document.of(
        text(number),
        new Document.About(
            SourceKind.ARTICLE,
            "Report " + number,
            null,
            null,
            null,
            LocalDate.of(2030, 1, 1).plusDays(number % 900),
            null));
  }

  /** Its text alone. */
  public static String text(int number) {
    return new Writer(new Random(7_919L * number + 13)).article(number);
  }

  private record Writer(Random random) {
    private String article(int number) {
      List<String> people = List.of(person(), person(), person());
      List<String> bodies = List.of(body(), body(), place());
      StringBuilder text = new StringBuilder();
      int sentences = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
      text.append(opening(people, bodies, number));
      for (int i = 1; i < sentences; i++) {
        text.append(random.nextInt(3) == 0 ? "\n\n" : " ").append(sentence(people, bodies));
      }
      return text.append('\n').toString();
    }

    private String opening(List<String> people, List<String> bodies, int number) {
      return "%s, the head of %s, accused %s of hiding a report on %s %d."
          .formatted(people.getFirst(), bodies.getFirst(), bodies.get(1), of(CRAFT), number);
    }

    private String sentence(List<String> people, List<String> bodies) {
      String who = some(people);
      String body = some(bodies);
      return switch (random.nextInt(16)) {
        case 0 -> "%s said %s that %s.".formatted(who, of(TIMES), clause());
        case 1 -> "“%s,” %s told reporters %s.".formatted(capital(clause()), who, of(TIMES));
        case 2 -> "%s and %s signed %s on %s.".formatted(body, some(bodies), thing(), thing());
        case 3 -> "According to %s, %s threatened to seize %s.".formatted(who, body, thing());
        case 4 -> "%s criticised %s for %s, which %s.".formatted(who, body, thing(), rest());
        case 5 -> "It was not clear whether %s.".formatted(clause());
        case 6 -> "%s denied that %s had %s %s.".formatted(body, some(bodies), of(DEEDS), thing());
        case 7 -> "%s, %s and %s %s.".formatted(capital(thing()), thing(), thing(), rest());
        case 8 ->
            "When %s, the crew of the %s %s %s.".formatted(clause(), of(CRAFT), of(DEEDS), thing());
        case 9 -> "%s is expected to visit %s %s.".formatted(who, body, of(TIMES));
        default -> "%s, and %s because %s.".formatted(capital(clause()), clause(), clause());
      };
    }

    private String clause() {
      return switch (random.nextInt(4)) {
        case 0 -> thing() + " " + rest();
        case 1 -> "somebody had " + of(DEEDS) + " " + thing() + " " + of(TIMES);
        case 2 -> thing() + " was " + of(DEEDS) + " near " + thing();
        default -> "there was " + thing() + " behind " + thing();
      };
    }

    private String rest() {
      return of(DEEDS) + " " + thing() + " " + of(TIMES);
    }

    private String thing() {
      String quality = of(QUALITIES);
      String article = "aeiou".indexOf(quality.charAt(0)) >= 0 ? "an " : "a ";
      return (random.nextBoolean() ? "the " : article) + quality + " " + of(NOUNS);
    }

    private String person() {
      return of(GIVEN) + " " + of(FAMILY_STARTS) + of(FAMILY_ENDS);
    }

    private String body() {
      return of(FIRMS) + " " + of(TRADES);
    }

    private String place() {
      return of(PLACES);
    }

    private String of(String[] words) {
      return words[random.nextInt(words.length)];
    }

    private String some(List<String> names) {
      return names.get(random.nextInt(names.size()));
    }

    private static String capital(String clause) {
      return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }
  }

  /** Many of them, from a number on. */
  public static List<Document> articles(int from, int count) {
    List<Document> articles = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      articles.add(article(i));
    }
    return articles;
  }
}
