package dev.groundtrack.query.plan;

import java.util.List;

/** Labels of which a node bears all. */
public record Labels(List<String> all) {
  public Labels {
    all = List.copyOf(all);
  }

  public static Labels of(String label) {
    return new Labels(List.of(label));
  }

  @Override
  public String toString() {
    return String.join("&", all);
  }
}
