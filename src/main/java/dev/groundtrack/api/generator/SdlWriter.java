package dev.groundtrack.api.generator;

import dev.groundtrack.model.Property;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SDL as it is written: a block for each type, each only once. */
final class SdlWriter {
  private final Map<String, Block> blocks = new LinkedHashMap<>();

  /** One type with its fields. */
  static final class Block {
    private final StringBuilder text = new StringBuilder();
    private boolean hasFields;
    private boolean isWhole;

    Block field(String description, String field) {
      describe(description, "  ");
      text.append("  ").append(field).append('\n');
      hasFields = true;
      return this;
    }

    Block field(String field) {
      return field("", field);
    }

    private void describe(String description, String indent) {
      if (!description.isBlank()) {
        text.append(indent)
            .append("\"\"\"")
            .append(description.replace("\"\"\"", "\\\"\"\""))
            .append("\"\"\"\n");
      }
    }
  }

  boolean has(String name) {
    return blocks.containsKey(name);
  }

  /** Opens the block of a type: {@code type("type Person implements Entity", …)}. */
  Block open(String keyword, String name, String description, List<String> implemented) {
    Block block = new Block();
    block.describe(description, "");
    block.text.append(keyword).append(' ').append(name);
    if (!implemented.isEmpty()) {
      block.text.append(" implements ").append(String.join(" & ", implemented));
    }
    block.text.append(" {\n");
    blocks.put(name, block);
    return block;
  }

  Block open(String keyword, String name, String description) {
    return open(keyword, name, description, List.of());
  }

  /** A union of types. */
  void union(String name, String description, Collection<String> members) {
    Block block = new Block();
    block.describe(description, "");
    block.text.append("union ").append(name).append(" = ").append(String.join(" | ", members));
    block.isWhole = true;
    blocks.put(name, block);
  }

  static String type(Property property) {
    String type = property.list() ? "[" + property.type() + "!]" : property.type();
    return property.required() ? type + "!" : type;
  }

  @Override
  public String toString() {
    StringBuilder sdl = new StringBuilder();
    blocks
        .values()
        .forEach(
            block -> {
              if (block.hasFields) {
                sdl.append(block.text).append("}\n\n");
              } else if (block.isWhole) {
                sdl.append(block.text).append("\n\n");
              }
            });
    return sdl.toString();
  }
}
