package dev.groundtrack.bench.train;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a pair may be. */
final class Labels {
  static final String NONE = "NONE";

  static final List<String> TYPES =
      List.of(
          NONE,
          "OPERATES",
          "BUILT",
          "LAUNCHED",
          "DOCKED_AT",
          "SUPPLIES",
          "HEADS",
          "FOUNDED",
          "MEMBER_OF",
          "PART_OF",
          "BASED_IN",
          "CREW_OF",
          "COMMANDS",
          "BACKUP_CREW_OF",
          "OFFERS_SUPPORT",
          "AGREES_WITH",
          "SUPPORTS",
          "AIDS",
          "COOPERATES_WITH",
          "CONSULTS",
          "YIELDS_TO",
          "THREATENS",
          "DEMANDS_OF",
          "ACCUSES",
          "REJECTS",
          "SANCTIONS",
          "PROTESTS_AGAINST",
          "MOBILIZES_AGAINST",
          "COERCES",
          "ATTACKS",
          "INVESTIGATES");

  /** Those that hold both ways. */
  static final List<String> SYMMETRIC = List.of("AGREES_WITH", "COOPERATES_WITH", "CONSULTS");

  static final List<String> ENTITY_TYPES = List.of("Person", "Agency", "Country", "Spacecraft");

  /** What a name may be of. */
  static final List<String> NAMED =
      List.of("Person", "Agency", "Country", "Spacecraft", "place", "other");

  /** How a mention refers, as the reader calls it. */
  static final List<String> KINDS = List.of("NAME", "DEMONYM", "NOMINAL", "PRONOUN");

  static final List<String> POLARITIES = List.of("AFFIRMED", "NEGATED");
  static final List<String> MODALITIES = List.of("ACTUAL", "INTENDED", "POSSIBLE", "CONDITIONAL");
  static final List<String> TENSES = List.of("PAST", "PRESENT", "FUTURE");

  private Labels() {}

  /** What the head's numbers mean, for those who read by it. */
  static String json() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("relations", TYPES);
    lists.put("polarities", POLARITIES);
    lists.put("modalities", MODALITIES);
    lists.put("tenses", TENSES);
    lists.put("entityTypes", ENTITY_TYPES);
    lists.put("kinds", KINDS);
    lists.put("named", NAMED);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(lists)
        + "\n";
  }

  /** The same on every machine and run. */
  static int hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return (digest[0] & 255) << 16 | (digest[1] & 255) << 8 | digest[2] & 255;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
