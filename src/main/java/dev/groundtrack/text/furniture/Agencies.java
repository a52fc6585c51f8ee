package dev.groundtrack.text.furniture;

import java.util.Set;
import java.util.regex.Pattern;

/** Who sends news to papers, by the names under which it is printed. */
final class Agencies {
  private static final Set<String> KNOWN =
      Set.of(
          "Reuters",
          "REUTERS",
          "AP",
          "A.P.",
          "The Associated Press",
          "Associated Press",
          "AFP",
          "Agence France-Presse",
          "UPI",
          "dpa",
          "DPA",
          "Xinhua",
          "TASS",
          "Tass",
          "ITAR-TASS",
          "RIA",
          "RIA Novosti",
          "Sputnik",
          "Interfax",
          "Kyodo",
          "Jiji",
          "Yonhap",
          "PTI",
          "ANI",
          "IANS",
          "EFE",
          "ANSA",
          "Bloomberg",
          "CNN",
          "BBC",
          "PA",
          "PA Media",
          "CP",
          "The Canadian Press",
          "AAP",
          "Anadolu",
          "AA",
          "Ukrinform",
          "UNIAN",
          "APA",
          "Belga",
          "ANP",
          "TT",
          "NTB",
          "STT",
          "MTI",
          "PAP",
          "CTK",
          "BTA",
          "Antara",
          "Bernama",
          "VOA",
          "RFE/RL",
          "dpa-AFX",
          "PRNewswire",
          "PR Newswire",
          "BUSINESS WIRE",
          "Business Wire",
          "GLOBE NEWSWIRE",
          "GlobeNewswire",
          "NYT",
          "WP",
          "KNN",
          "CNA",
          "SANA",
          "IRNA",
          "WAM",
          "MENA",
          "SPA");

  private static final Pattern OF_NEWS =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.-]*|of|and|the| )+(?i:news|press|press agency|agency|news"
              + " agency|newswire|wire|wire"
              + " service|service|times|post|herald|tribune|gazette|media)(?: \\p{Lu}\\p{L}+)?");

  private Agencies() {}

  static boolean isKnown(String name) {
    return KNOWN.contains(name.strip());
  }

  /** Known, or called so that it can be nothing else. */
  static boolean isAgency(String name) {
    String bare = name.strip();
    return isKnown(bare) || bare.length() <= 40 && OF_NEWS.matcher(bare).matches();
  }
}
