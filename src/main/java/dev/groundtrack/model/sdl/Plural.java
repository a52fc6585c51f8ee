package dev.groundtrack.model.sdl;

import graphql.language.DirectivesContainer;
import graphql.language.NamedNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of many things of a type, as {@code @neo4j/graphql} 7 makes them: {@code Agency} gives
 * {@code agencies}, {@code _LaunchSite} gives {@code _launchSites}.
 */
public final class Plural {
  private static final Pattern UNDERSCORES = Pattern.compile("^(_+).+");

  private Plural() {}

  /** As its schema gives it, else as it is made of its name. */
  public static <T extends NamedNode<?> & DirectivesContainer<?>> String of(T type) {
    return AppliedDirective.on(type, "plural")
        .flatMap(plural -> plural.text("value"))
        .map(Plural::given)
        .orElseGet(() -> of(type.getName()));
  }

  static String of(String type) {
    return underscores(type) + Pluralizer.plural(CamelCase.of(type));
  }

  /** The name of one thing of a type: {@code agency}, {@code _launchSite}. */
  static String singular(String type) {
    return underscores(type) + CamelCase.of(type);
  }

  /** A plural that a schema gives. */
  static String given(String plural) {
    return underscores(plural) + CamelCase.of(plural);
  }

  private static String underscores(String name) {
    Matcher matcher = UNDERSCORES.matcher(name);
    return matcher.lookingAt() ? matcher.group(1) : "";
  }
}
