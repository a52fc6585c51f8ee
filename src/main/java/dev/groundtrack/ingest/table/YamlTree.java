package dev.groundtrack.ingest.table;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML as maps, lists, texts and booleans, with the line of each. All else than true and false is
 * text: 2026-01-01 is no date, and NO no boolean.
 */
final class YamlTree {
  private static final int MOST_NODES = 20_000;

  private final String place;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Object value;
  private int nodes;

  private YamlTree(String place, Node root) {
    this.place = place;
    this.value = plain("", root);
  }

  /**
   * Reads YAML.
   *
   * @throws RefusedException if it is none, or a key stands in it twice
   */
  static YamlTree of(String place, String yaml) {
    YamlTree tree = new YamlTree(place, compose(place, yaml));
    if (!tree.problems.isEmpty()) {
      throw new RefusedException(tree.problems);
    }
    return tree;
  }

  private static Node compose(String place, String yaml) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
      if (root instanceof MappingNode) {
        return root;
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw RefusedException.of(
          place + ":" + line, "is not YAML: " + e.getProblem(), "mend the YAML there");
    } catch (YAMLException e) {
      throw RefusedException.of(place, "is not YAML", "write key: value, a line each");
    }
    throw RefusedException.of(
        place, "is no mapping: it has no keys", "write title: and entities:, at least");
  }

  private Object plain(String pointer, Node node) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    nodes++;
    if (nodes > MOST_NODES) {
      throw RefusedException.of(
          at(pointer), "is too large for a mapping", "write it without YAML's anchors");
    }
    return switch (node) {
      case MappingNode map -> map(pointer, map);
      case SequenceNode list -> {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < list.getValue().size(); i++) {
          items.add(plain(pointer + "/" + i, list.getValue().get(i)));
        }
        yield items;
      }
      case ScalarNode scalar ->
          scalar.isPlain() && List.of("true", "false").contains(scalar.getValue())
              ? (Object) Boolean.valueOf(scalar.getValue())
              : scalar.getValue();
      default -> "";
    };
  }

  private Map<String, Object> map(String pointer, MappingNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String inner = pointer + "/" + key;
      lines.put(inner, tuple.getKeyNode().getStartMark().getLine() + 1);
      if (map.put(key, plain(inner, tuple.getValueNode())) != null) {
        problems.add(new Problem(at(inner), "has \"" + key + "\" twice", "leave one of them out"));
      }
    }
    return map;
  }

  Map<?, ?> root() {
    return (Map<?, ?>) value;
  }

  /** The file and line of what stands at a path of keys and numbers, parted by slashes. */
  String at(String pointer) {
    String known = pointer;
    while (!lines.containsKey(known) && !known.isEmpty()) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    return place + ":" + lines.getOrDefault(known, 1);
  }
}
