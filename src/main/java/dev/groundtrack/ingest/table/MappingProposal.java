package dev.groundtrack.ingest.table;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.RelationType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A first mapping of a table, by what its columns are called and what stands in them. It is right
 * by its form; whether it is right by its meaning, a person has to say.
 */
public final class MappingProposal {
  private static final Pattern NAME =
      Pattern.compile("(?i)name|.*\\bofficial name\\b.*|title|label|.*:(?:name|label)");
  private static final Pattern KEY =
      Pattern.compile("(?i)#?(?:id|key|code|jcat|@id)|.*\\b(?:id|code)");
  private static final Pattern ALIASES =
      Pattern.compile("(?i).*(?:alias|alternate|altname|other name|also known|short ?name).*");
  private static final List<String> PATTERNS =
      List.of("yyyy-MM-dd", "gcat", "M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "M/d/yy", "d MMM yyyy");

  /** What columns of a relation are called, and the type of the entity that stands in them. */
  private record Cue(String relation, Pattern column, List<String> types, boolean subject) {}

  private static final List<Cue> CUES =
      List.of(
          cue("OPERATES", "(?:operator|owner|operated by).*", true, "Agency"),
          cue("BUILT", "(?:manufacturer|contractor|builder|maker|built by).*", true, "Agency"),
          cue("LAUNCHED", "(?:launch vehicle|rocket|launcher)", true, "Spacecraft"),
          cue("BASED_IN", "(?:country|state|nation|seat|headquarters).*", false, "Country"),
          cue(
              "PART_OF",
              "(?:parent|part of|programme?|constellation)",
              false,
              "Agency",
              "Spacecraft"),
          cue("HEADS", "(?:head|director|chief|ceo|administrator).*", true, "Person"),
          cue("MEMBER_OF", "(?:employer|organi[sz]ation|agency|company)", false, "Agency"));

  private final Model model;
  private final TableSample sample;
  private final Set<String> used = new LinkedHashSet<>();

  private MappingProposal(Model model, TableSample sample) {
    this.model = model;
    this.sample = sample;
  }

  private static Cue cue(String relation, String column, boolean subject, String... types) {
    return new Cue(relation, Pattern.compile("(?i)" + column), List.of(types), subject);
  }

  /**
   * The YAML of a mapping.
   *
   * @param place the name of the table's file
   * @throws dev.groundtrack.problem.RefusedException if it is no table that is read
   */
  public static String of(Model model, String place, byte[] bytes) {
    return new MappingProposal(model, TableSample.of(place, bytes)).yaml(place);
  }

  private String yaml(String place) {
    String name = column(NAME).orElse(sample.columns().getFirst());
    used.add(name);
    EntityType type = type(place, name);
    StringBuilder yaml = new StringBuilder();
    line(yaml, "# A proposal: check it, and complete it. docs/tables.md explains every key.");
    line(yaml, "title: " + quoted(stem(place)) + "  # a new edition of this table keeps it");
    line(yaml, "# publisher: Who publishes it");
    line(yaml, "# url: https://example.org/where-it-stands");
    line(yaml, "# publishedOn: 2026-01-31");
    line(yaml, "entities:");
    line(yaml, "  it:");
    line(yaml, "    type: " + type.name() + "  # or " + others(type));
    column(KEY)
        .filter(key -> !key.equals(name) && sample.isDistinct(key))
        .ifPresent(
            key -> {
              used.add(key);
              line(yaml, "    key: {template: " + quoted(slug(place) + "-{" + key + "}") + "}");
            });
    line(yaml, "    name: " + quoted(name));
    properties(yaml, type);
    List<String> relations = related(yaml, type);
    if (!relations.isEmpty()) {
      line(yaml, "relations:");
      relations.forEach(relation -> line(yaml, relation));
    }
    rest(yaml);
    return yaml.toString();
  }

  private Optional<String> column(Pattern pattern) {
    return sample.columns().stream()
        .filter(column -> !used.contains(column) && pattern.matcher(column).matches())
        .findFirst();
  }

  /** The type of which the file's name, the name's column or another column speaks. */
  private EntityType type(String place, String name) {
    String told =
        (place + " " + name + " " + String.join(" ", sample.columns())).toLowerCase(Locale.ROOT);
    return model.entityTypes().values().stream()
        .max(java.util.Comparator.comparingInt(type -> count(told, type)))
        .orElseThrow();
  }

  private static int count(String told, EntityType type) {
    List<String> words = new ArrayList<>(type.wording().nouns());
    words.add(type.name().toLowerCase(Locale.ROOT));
    words.add(type.plural().toLowerCase(Locale.ROOT));
    if (type.name().equals("Spacecraft")) {
      words.addAll(List.of("satellite", "orbit", "perigee", "launch"));
    }
    return (int) words.stream().filter(told::contains).count();
  }

  private String others(EntityType type) {
    return String.join(
        ", ",
        model.entityTypes().keySet().stream().filter(name -> !name.equals(type.name())).toList());
  }

  private void properties(StringBuilder yaml, EntityType type) {
    List<String> lines = new ArrayList<>();
    for (Property property : type.properties()) {
      if (!property.unique() && property.naming() != NameRole.NAME) {
        property(property).ifPresent(rule -> lines.add("      " + property.name() + ": " + rule));
      }
    }
    if (!lines.isEmpty()) {
      line(yaml, "    properties:");
      lines.forEach(l -> line(yaml, l));
    }
  }

  private Optional<String> property(Property property) {
    Optional<String> column =
        property.naming() == NameRole.ALIAS
            ? column(ALIASES)
            : sample.columns().stream()
                .filter(c -> !used.contains(c) && isLike(property, c))
                .findFirst();
    if (column.isEmpty()) {
      return Optional.empty();
    }
    String name = column.get();
    if (model.enums().containsKey(property.type())) {
      used.add(name);
      return Optional.of(constants(property, name));
    }
    if (property.type().equals("Date")) {
      return pattern(name)
          .map(
              pattern -> {
                used.add(name);
                return "{column: %s, dates: [%s]}".formatted(quoted(name), quoted(pattern));
              });
    }
    used.add(name);
    return Optional.of(quoted(name));
  }

  /** Every value that was seen, for a person to say what is meant. */
  private String constants(Property property, String column) {
    List<String> pairs = new ArrayList<>();
    EnumType type = Objects.requireNonNull(model.enums().get(property.type()), property.type());
    Set<String> constants = type.values().keySet();
    for (String value : sample.some(column)) {
      String same = constants.stream().filter(value::equalsIgnoreCase).findFirst().orElse("");
      pairs.add(quoted(value) + ": " + quoted(same));
    }
    return "{column: %s, values: {%s}, otherwise: \"\"}  # of %s"
        .formatted(quoted(column), String.join(", ", pairs), String.join(", ", constants));
  }

  private Optional<String> pattern(String column) {
    return PATTERNS.stream()
        .filter(pattern -> sample.mostly(column, DatePattern.of(pattern)::reads))
        .findFirst();
  }

  /** “launchedOn” is like “Date of Launch”. */
  private static boolean isLike(Property property, String column) {
    String word = property.name().split("(?=[A-Z])", 2)[0].toLowerCase(Locale.ROOT);
    String stem = word.length() > 6 ? word.substring(0, word.length() - 2) : word;
    boolean dated =
        !property.type().equals("Date") || column.matches("(?i).*dat.*|.*\\bon\\b.*|.*day.*");
    return dated && column.toLowerCase(Locale.ROOT).contains(stem);
  }

  private List<String> related(StringBuilder yaml, EntityType type) {
    List<String> relations = new ArrayList<>();
    for (Cue cue : CUES) {
      RelationType relation = model.relationTypes().get(cue.relation());
      if (relation == null) {
        continue;
      }
      Optional<String> other =
          cue.types().stream()
              .filter(
                  name -> model.entityTypes().containsKey(name) && fits(cue, relation, type, name))
              .findFirst();
      Optional<String> column = other.flatMap(o -> column(cue.column()));
      if (column.isPresent() && other.isPresent()) {
        used.add(column.get());
        String label = cue.relation().toLowerCase(Locale.ROOT).replace("_", "") + "Other";
        line(yaml, "  " + label + ":");
        line(yaml, "    type: " + other.get());
        line(yaml, "    name: " + quoted(column.get()));
        relations.add(
            "  - {type: %s, subject: %s, object: %s}"
                .formatted(
                    cue.relation(), cue.subject() ? label : "it", cue.subject() ? "it" : label));
      }
    }
    return relations;
  }

  private static boolean fits(Cue cue, RelationType relation, EntityType type, String other) {
    return cue.subject()
        ? relation.from().contains(other) && relation.to().contains(type.name())
        : relation.from().contains(type.name()) && relation.to().contains(other);
  }

  private void rest(StringBuilder yaml) {
    List<String> rest = sample.columns().stream().filter(c -> !used.contains(c)).toList();
    if (!rest.isEmpty()) {
      line(yaml, "# Columns that are not used yet, with some of what stands in them:");
      rest.forEach(column -> line(yaml, "#   " + column + ": " + sample.some(column)));
    }
  }

  private static void line(StringBuilder yaml, String line) {
    yaml.append(line.replaceAll("\\p{Cntrl}", " ")).append('\n');
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*") && !text.matches("(?i)true|false|null")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String stem(String place) {
    return String.valueOf(Path.of(place).getFileName()).replaceFirst("\\.\\w+$", "");
  }

  private static String slug(String place) {
    String slug = stem(place).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.isEmpty() ? "table" : slug;
  }
}
