package dev.groundtrack.ingest.table;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.ProblemCollector;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mapping's YAML, whose form is right, as a mapping of this domain; collects what is wrong. */
final class MappingReader {
  private final Model model;
  private final YamlTree tree;
  private final List<Problem> problems;
  private final ValueRules rules;

  MappingReader(Model model, YamlTree tree, List<Problem> problems) {
    this.model = model;
    this.tree = tree;
    this.problems = problems;
    this.rules = new ValueRules(tree, problems);
  }

  Mapping read(String place, String version) {
    Map<?, ?> root = tree.root();
    rules.defaults(text(root, "separator"), root.get("dates"));
    Map<String, EntityRule> entities = new LinkedHashMap<>();
    map(root.get("entities"))
        .forEach((label, rule) -> entity(String.valueOf(label), map(rule), entities));
    List<RelationRule> relations = new ArrayList<>();
    List<?> written = list(root.get("relations"));
    for (int i = 0; i < written.size(); i++) {
      relation("/relations/" + i, map(written.get(i)), entities, relations);
    }
    return new Mapping(
        place,
        version,
        about(root),
        new Mapping.Layout(
            Objects.requireNonNullElse(text(root, "format"), ""),
            Objects.requireNonNullElse(text(root, "sheet"), ""),
            list(root.get("empty")).stream().map(String::valueOf).toList(),
            prefixes(root)),
        filters("/skip", root.get("skip")),
        List.copyOf(entities.values()),
        relations);
  }

  private static Map<String, String> prefixes(Map<?, ?> root) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    map(root.get("prefixes"))
        .forEach((prefix, iri) -> prefixes.put(prefix.toString(), iri.toString()));
    return prefixes;
  }

  private Document.About about(Map<?, ?> root) {
    LocalDate day = null;
    String written = text(root, "publishedOn");
    try {
      day = written == null ? null : LocalDate.parse(written);
    } catch (DateTimeException e) {
      problem("/publishedOn", "there is no day " + written, "write a day as 2022-03-05");
    }
    return new Document.About(
        SourceKind.TABLE,
        text(root, "title"),
        text(root, "url"),
        text(root, "publisher"),
        text(root, "author"),
        day,
        null);
  }

  private void entity(String label, Map<?, ?> rule, Map<String, EntityRule> entities) {
    String pointer = "/entities/" + label;
    String name = String.valueOf(rule.get("type"));
    EntityType type = model.entityTypes().get(name);
    if (type == null) {
      problem(
          pointer + "/type",
          "there is no entity type \"" + name + "\"",
          ProblemCollector.didYouMean(name, model.entityTypes().keySet()));
      return;
    }
    Map<Property, ValueRule> properties = new LinkedHashMap<>();
    map(rule.get("properties"))
        .forEach(
            (key, value) ->
                property(
                    type, pointer + "/properties/" + key, String.valueOf(key), value, properties));
    entities.put(
        label,
        new EntityRule(
            label,
            type,
            rules.read(pointer + "/key", rule.get("key")),
            rules.read(pointer + "/name", rule.get("name")),
            properties,
            Boolean.TRUE.equals(rule.get("optional")),
            filters(pointer + "/where", rule.get("where"))));
  }

  private void property(
      EntityType type, String pointer, String name, Object value, Map<Property, ValueRule> all) {
    Property property = type.fields().get(name);
    if (property == null || property.unique() || property.naming() == NameRole.NAME) {
      List<String> names =
          type.properties().stream()
              .filter(p -> !p.unique() && p.naming() != NameRole.NAME)
              .map(Property::name)
              .toList();
      problem(
          pointer,
          property == null
              ? type.name() + " has no property \"" + name + "\""
              : "\"" + name + "\" is no property to give here",
          property == null
              ? ProblemCollector.didYouMean(name, names)
              : "give it as key: or name: of the entity");
      return;
    }
    ValueRule rule = rules.of(pointer, value, property.list());
    constants(property, pointer, rule);
    all.put(property, rule);
  }

  /** What a mapping says outright must be of the property's type. */
  private void constants(Property property, String pointer, ValueRule rule) {
    EnumType type = model.enums().get(property.type());
    if (type == null) {
      return;
    }
    Map<String, String> written = new LinkedHashMap<>();
    rule.values().forEach((key, value) -> written.put(pointer + "/values/" + key, value));
    if (rule.text() != null && rule.columns().isEmpty() && rule.values().isEmpty()) {
      written.put(pointer + "/constant", rule.text());
    }
    if (rule.otherwise() != null) {
      written.put(pointer + "/otherwise", rule.otherwise());
    }
    written.forEach(
        (at, value) -> {
          if (!value.isEmpty() && !type.values().containsKey(value)) {
            problem(
                at,
                "\"" + value + "\" is no " + property.type(),
                ProblemCollector.didYouMean(value, type.values().keySet()));
          }
        });
  }

  private void relation(
      String pointer, Map<?, ?> rule, Map<String, EntityRule> entities, List<RelationRule> all) {
    String name = String.valueOf(rule.get("type"));
    RelationType type = model.relationTypes().get(name);
    if (type == null) {
      problem(
          pointer + "/type",
          "there is no relation type \"" + name + "\"",
          ProblemCollector.didYouMean(name, model.relationTypes().keySet()));
      return;
    }
    boolean right =
        end(pointer + "/subject", rule, entities, type.from(), name + " leads from ")
            & end(pointer + "/object", rule, entities, type.to(), name + " leads to ");
    if (right) {
      all.add(
          new RelationRule(
              name,
              String.valueOf(rule.get("subject")),
              String.valueOf(rule.get("object")),
              filters(pointer + "/where", rule.get("where"))));
    }
  }

  private boolean end(
      String pointer,
      Map<?, ?> rule,
      Map<String, EntityRule> entities,
      java.util.Set<String> types,
      String leads) {
    String label = String.valueOf(rule.get(pointer.substring(pointer.lastIndexOf('/') + 1)));
    EntityRule entity = entities.get(label);
    if (entity == null) {
      if (!map(tree.root().get("entities")).containsKey(label)) {
        problem(
            pointer,
            "there is no \"" + label + "\" among the entities",
            ProblemCollector.didYouMean(label, entities.keySet()));
      }
      return false;
    }
    if (!types.contains(entity.type().name())) {
      problem(
          pointer,
          "\"" + label + "\" is a " + entity.type().name() + ", but " + leads + types,
          "name an entity of such a type, or another relation");
      return false;
    }
    return true;
  }

  private List<RowFilter> filters(String pointer, @Nullable Object written) {
    List<RowFilter> filters = new ArrayList<>();
    List<?> all = list(written);
    for (int i = 0; i < all.size(); i++) {
      Map<?, ?> filter = map(all.get(i));
      String at = pointer + "/" + i;
      filters.add(
          new RowFilter(
              new Column(String.valueOf(filter.get("column")), tree.at(at + "/column")),
              list(filter.get("is")).stream().map(String::valueOf).toList(),
              pattern(at + "/matches", text(filter, "matches")),
              pattern(at + "/lacks", text(filter, "lacks")),
              (Boolean) filter.get("empty")));
    }
    return filters;
  }

  private @Nullable Pattern pattern(String pointer, @Nullable String written) {
    try {
      return written == null ? null : Pattern.compile(written);
    } catch (PatternSyntaxException e) {
      problem(pointer, "is no regular expression: " + e.getDescription(), "mend it");
      return null;
    }
  }

  private void problem(String pointer, String what, String remedy) {
    problems.add(new Problem(tree.at(pointer), what, remedy));
  }

  private static @Nullable String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
