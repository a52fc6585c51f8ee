package dev.groundtrack.ingest.annotate;

import dev.groundtrack.text.syntax.EntityTag;
import java.util.Arrays;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Organisations that a tagger takes for people, or does not see: proper nouns in a row that end in
 * what only organisations are called, “Ada Moss Gallery”, “Harmon Pike LLP”.
 */
final class OrganisationNames {
  private static final Set<String> LAST =
      Set.of(
          "LLP",
          "LLC",
          "Inc.",
          "Inc",
          "Ltd.",
          "Ltd",
          "Limited",
          "Corp.",
          "Corp",
          "Corporation",
          "GmbH",
          "AG",
          "PLC",
          "plc",
          "S.A.",
          "Group",
          "Holdings",
          "Company",
          "Companies",
          "Co.",
          "Associates",
          "Partners",
          "Foundation",
          "Institute",
          "Institution",
          "University",
          "College",
          "School",
          "Academy",
          "Bank",
          "Club",
          "Museum",
          "Gallery",
          "Society",
          "Association",
          "Union",
          "Federation",
          "Church",
          "Records",
          "Studios",
          "Studio",
          "Hospital",
          "Agency",
          "Council",
          "Committee",
          "Ministry",
          "Party",
          "Orchestra",
          "Theatre",
          "Theater",
          "Press",
          "Magazine",
          "Airlines",
          "Airways",
          "Technologies",
          "Systems",
          "Solutions",
          "Services",
          "Industries",
          "Laboratories",
          "Laboratory",
          "Labs",
          "Media",
          "Entertainment",
          "Productions",
          "Pictures",
          "Consulting",
          "Consultants",
          "Capital",
          "Ventures",
          "Communications",
          "Software",
          "Pharmaceuticals",
          "Enterprises",
          "International",
          "Trust",
          "Firm",
          "Properties",
          "Realty",
          "Architects",
          "Insurance",
          "Motors",
          "Energy",
          "Electronics",
          "Publishing",
          "Network",
          "Networks",
          "Games");

  private OrganisationNames() {}

  /** Tags such rows anew, in place. */
  static void complete(List<CoreLabel> words, EntityTag[] tags) {
    for (int last = 1; last < tags.length; last++) {
      if (!LAST.contains(words.get(last).word())
          || tags[last] == EntityTag.ORGANIZATION
          || goesOn(words, last)) {
        continue;
      }
      int first = last;
      while (first > 0 && isProper(words.get(first - 1)) && tags[first - 1] != EntityTag.ORGANIZATION) {
        first--;
      }
      if (first < last && !isShouted(words)) {
        Arrays.fill(tags, first, last + 1, EntityTag.ORGANIZATION);
      }
    }
  }

  private static boolean goesOn(List<CoreLabel> words, int last) {
    return last + 1 < words.size() && words.get(last + 1).tag().startsWith("NNP");
  }

  private static boolean isProper(CoreLabel word) {
    return word.tag().startsWith("NNP")
        && CapitalCues.isCapitalised(word.word())
        && !word.word().matches("(Mr|Mrs|Ms|Dr|Prof)\\.?");
  }

  private static boolean isShouted(List<CoreLabel> words) {
    return words.stream()
        .map(CoreLabel::word)
        .filter(w -> w.length() > 3)
        .allMatch(CapitalCues::isCapitalised);
  }
}
