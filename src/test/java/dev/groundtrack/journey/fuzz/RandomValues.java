package dev.groundtrack.journey.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Literals of scalars: ordinary ones, those at the edges of what they may be, and hostile ones. */
final class RandomValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "NASA",
          "iss",
          "international-space-station",
          "Rogozin",
          "Rogozin accused NASA of sabotage on Monday, said Boeing.",
          "NASA operates the International Space Station.",
          "%",
          "*",
          "(a+)+$",
          "\\\\E.*",
          "' OR 1=1 //",
          "`) DETACH DELETE n //",
          "$jwt.sub",
          "name:* AND (",
          "\\u0000",
          "\\uD83D\\uDE80",
          "\\u202Egnp.exe",
          "2022-02-30",
          "9223372036854775808",
          "x".repeat(5_000));
  private static final List<String> INTS =
      List.of("0", "1", "2", "7", "-1", "100", "2147483647", "-2147483648");
  private static final List<String> FLOATS =
      List.of("0", "0.5", "1.0", "-0.0", "1e308", "-1e-308", "3", "0.9999999999999999");
  private static final List<String> DAYS =
      List.of("2022-03-05", "0001-01-01", "9999-12-31", "2024-02-29", "1970-01-01");
  private static final Map<String, List<String>> TIMES =
      Map.of(
          "Date",
          DAYS,
          "DateTime",
          List.of("2022-03-05T00:00:00Z", "2022-03-05T23:59:59.999+14:00", "0001-01-01T00:00:00Z"),
          "LocalDateTime",
          List.of("2022-03-05T00:00:00", "9999-12-31T23:59:59.999999999"),
          "Time",
          List.of("00:00:00Z", "23:59:59.999-12:00"),
          "LocalTime",
          List.of("00:00:00", "23:59:59.999999999"),
          "Duration",
          List.of("P1D", "PT0S", "P100Y3M", "-P1D"),
          "BigInt",
          List.of("0", "-9223372036854775808", "9223372036854775807"));

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  String of(String scalar) {
    return switch (scalar) {
      case "Int" -> pick(INTS);
      case "Float" -> pick(FLOATS);
      case "Boolean" -> pick(List.of("true", "false"));
      default ->
          TIMES.containsKey(scalar) && random.nextInt(10) > 0
              ? quoted(pick(TIMES.get(scalar)))
              : quoted(pick(TEXTS));
    };
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
