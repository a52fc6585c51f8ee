package dev.groundtrack.text.furniture;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places that news comes from: the cities that time zones are called after (IANA), the states of
 * ISO 3166, and some more.
 */
final class Places {
  private static final Set<String> MORE =
      Set.of(
          "washington",
          "geneva",
          "beijing",
          "new delhi",
          "delhi",
          "mumbai",
          "bengaluru",
          "bangalore",
          "hyderabad",
          "sriharikota",
          "islamabad",
          "san francisco",
          "houston",
          "boston",
          "miami",
          "seattle",
          "philadelphia",
          "orlando",
          "atlanta",
          "dallas",
          "austin",
          "las vegas",
          "san diego",
          "cape canaveral",
          "huntsville",
          "palo alto",
          "hawthorne",
          "boca chica",
          "ottawa",
          "montreal",
          "kourou",
          "baikonur",
          "vostochny",
          "plesetsk",
          "korolyov",
          "st. petersburg",
          "saint petersburg",
          "kyiv",
          "kiev",
          "kharkiv",
          "lviv",
          "frankfurt",
          "munich",
          "hamburg",
          "cologne",
          "bremen",
          "darmstadt",
          "toulouse",
          "marseille",
          "strasbourg",
          "milan",
          "turin",
          "naples",
          "barcelona",
          "the hague",
          "noordwijk",
          "edinburgh",
          "glasgow",
          "manchester",
          "cambridge",
          "oxford",
          "gaza",
          "jerusalem",
          "tel aviv",
          "ramallah",
          "ankara",
          "abu dhabi",
          "canberra",
          "wellington",
          "perth",
          "osaka",
          "kyoto",
          "tsukuba",
          "guangzhou",
          "shenzhen",
          "jiuquan",
          "wenchang",
          "lahore",
          "chennai",
          "kolkata",
          "pretoria",
          "cape town",
          "rio de janeiro",
          "united nations",
          "vatican city",
          "davos",
          "brasilia",
          "tehran",
          "pyongyang");

  private static final Set<String> KNOWN =
      Stream.of(
              ZoneId.getAvailableZoneIds().stream()
                  .filter(
                      id ->
                          id.matches(
                              "(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
                  .map(id -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')),
              Arrays.stream(Locale.getISOCountries())
                  .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
              MORE.stream())
          .flatMap(names -> names)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private Places() {}

  static boolean isKnown(String name) {
    return KNOWN.contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
