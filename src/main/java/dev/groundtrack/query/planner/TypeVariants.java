package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.model.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of an interface, parted by what a condition means for their nodes. */
final class TypeVariants {
  private final Api api;

  TypeVariants(Api api) {
    this.api = api;
  }

  /** Sets of types for each of which it means one thing; none where it does for all. */
  Collection<Set<String>> variants(String input, Map<String, @Nullable Object> where) {
    Set<Relationship> varied = new LinkedHashSet<>();
    add(input, where, varied);
    if (varied.isEmpty()) {
      return List.of();
    }
    Map<List<Relationship>, Set<String>> kinds = new LinkedHashMap<>();
    for (String type : varied.iterator().next().variants().keySet()) {
      List<Relationship> own =
          varied.stream().flatMap(r -> Stream.ofNullable(r.variants().get(type))).toList();
      kinds.computeIfAbsent(own, o -> new LinkedHashSet<>()).add(type);
    }
    return kinds.values();
  }

  private void add(String input, Map<String, @Nullable Object> where, Set<Relationship> varied) {
    where.forEach(
        (field, value) -> {
          switch (api.input(input, field, InputMeaning.Filter.class)) {
            case InputMeaning.OfRelated it -> add(it.relationship(), varied);
            case InputMeaning.Logic logic -> parts(value).forEach(p -> add(input, p, varied));
            case InputMeaning.Within it -> {
              if (it.place() == InputMeaning.Place.NODE) {
                parts(value).forEach(part -> add(it.input(), part, varied));
              }
            }
            case InputMeaning.OfProperty it -> {}
            case InputMeaning.OfComputed it -> {}
            case InputMeaning.OfMember it -> {}
            case InputMeaning.OfEdge it -> {}
            case InputMeaning.NameFilter it -> {}
            case InputMeaning.Score it -> {}
          }
        });
  }

  private static void add(Relationship relationship, Set<Relationship> varied) {
    if (!relationship.variants().isEmpty()) {
      varied.add(relationship);
    }
  }

  private static List<Map<String, @Nullable Object>> parts(@Nullable Object value) {
    List<Map<String, @Nullable Object>> parts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(part -> parts.add(ComparisonPlanner.map(part)));
    } else {
      parts.add(ComparisonPlanner.map(value));
    }
    return parts;
  }
}
