package dev.groundtrack.web.http;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * graphql-java's messages on wrong values in words: it prints its syntax trees and Java's classes.
 */
final class ValidationWording {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("StringValue", "a text"),
          Map.entry("IntValue", "a whole number"),
          Map.entry("FloatValue", "a number"),
          Map.entry("BooleanValue", "true or false"),
          Map.entry("EnumValue", "a constant, without quotes"),
          Map.entry("ObjectValue", "an object"),
          Map.entry("ArrayValue", "a list"),
          Map.entry("NullValue", "null"),
          Map.entry("VariableReference", "a variable"),
          Map.entry("String", "a text"),
          Map.entry("Integer", "a whole number"),
          Map.entry("Long", "a whole number"),
          Map.entry("BigInteger", "a whole number"),
          Map.entry("Double", "a number"),
          Map.entry("BigDecimal", "a number"),
          Map.entry("Boolean", "true or false"),
          Map.entry("ArrayList", "a list"),
          Map.entry("LinkedHashMap", "an object"),
          Map.entry("Map", "an object"));

  private static final Pattern WITH_VALUE =
      Pattern.compile(
          " with value '(.*)' (is not a valid|must be an object type|must not be null"
              + "|is missing required fields|contains a field not in)",
          Pattern.DOTALL);
  private static final Pattern DEFAULT =
      Pattern.compile("Bad default value '(.*)' for type", Pattern.DOTALL);
  private static final Pattern LITERAL =
      Pattern.compile(" - Literal value not in allowable values for enum .*$", Pattern.DOTALL);
  private static final Pattern LEAF =
      Pattern.compile("[A-Za-z]+\\{(?:value|name)='?(.*?)'?}", Pattern.DOTALL);
  private static final Pattern EXPECTED =
      Pattern.compile(
          "Expected (?:an AST type of )?('\\w+'(?: or '\\w+')*) but it was an? '(\\w+)'");
  private static final Pattern CONVERTED =
      Pattern.compile(
          "Expected (?:a value that can be converted to type '|an? )(\\w+)(?:'| input,) but it was"
              + " an? '(\\w+)'");
  private static final Pattern MAP =
      Pattern.compile("Expected type 'Map' but was '(\\w+)'\\. Variables for input objects .*$");
  private static final Pattern MISSING =
      Pattern.compile(
          "(?:Variable '\\w+' has an invalid value: )?((?:Variable|Field) '\\w+') has coerced Null"
              + " value for NonNull type '([^']+)'");

  private ValidationWording() {}

  static String of(String message) {
    String told =
        WITH_VALUE.matcher(message).replaceFirst(m -> quoted(given(m.group(1)) + " " + m.group(2)));
    told =
        DEFAULT
            .matcher(told)
            .replaceFirst(m -> quoted("Bad default value" + shown(m) + " for type"));
    told = LITERAL.matcher(told).replaceFirst("");
    told = EXPECTED.matcher(told).replaceAll(m -> quoted(expected(m)));
    told = CONVERTED.matcher(told).replaceAll(m -> quoted(converted(m)));
    told =
        MAP.matcher(told)
            .replaceFirst(m -> quoted("Expected an object but it was " + kind(m.group(1))));
    told =
        MISSING
            .matcher(told)
            .replaceFirst(
                m ->
                    quoted(
                        m.group(1) + " of type '" + m.group(2) + "' must be given, and not null"));
    return told.strip();
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  /** A single value as it was written; of objects and lists the place says enough. */
  private static String given(String tree) {
    if (tree.startsWith("ObjectValue") || tree.startsWith("ArrayValue")) {
      return "";
    }
    var leaf = LEAF.matcher(tree);
    return leaf.matches() ? " with value '" + leaf.group(1) + "'" : "";
  }

  private static String shown(MatchResult match) {
    return given(match.group(1)).replace(" with value", "");
  }

  private static String expected(MatchResult match) {
    String wanted =
        List.of(match.group(1).split(" or ")).stream()
            .map(type -> kind(type.substring(1, type.length() - 1)))
            .collect(Collectors.joining(" or "));
    return "Expected " + wanted + " but it was " + kind(match.group(2));
  }

  private static String converted(MatchResult match) {
    return "Expected " + wanted(match.group(1)) + " but it was " + kind(match.group(2));
  }

  private static String wanted(String scalar) {
    return switch (scalar) {
      case "Int" -> "a whole number";
      case "Float", "Number" -> "a number";
      case "Boolean" -> "true or false";
      case "String" -> "a text";
      default -> "a value of type '" + scalar + "'";
    };
  }

  private static String kind(String name) {
    return KINDS.getOrDefault(name, "a " + name);
  }
}
