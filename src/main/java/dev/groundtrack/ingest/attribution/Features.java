package dev.groundtrack.ingest.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * The features of an option, as they are told. A feature's name is its parts, one behind the other;
 * they are put together only to be read, as thousands are weighed for each sentence.
 */
final class Features {
  private static final String[] NONE = {};

  private final List<Feature> told = new ArrayList<>();

  /** A feature, and as many more as there are ends, each with one of them behind the name. */
  record Feature(String[] name, String[] ends) {}

  void add(String... name) {
    told.add(new Feature(name, NONE));
  }

  /** Adds a feature alone, and once with each of these ends. */
  void cross(String[] ends, String... name) {
    told.add(new Feature(name, ends));
  }

  List<Feature> named() {
    return told;
  }

  /** The names of all, in their order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Feature feature : told) {
      String name = String.join("", feature.name());
      names.add(name);
      for (String end : feature.ends()) {
        names.add(name + end);
      }
    }
    return names;
  }
}
