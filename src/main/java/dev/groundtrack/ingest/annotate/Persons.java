package dev.groundtrack.ingest.annotate;

import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds again what a text has named in full: once “Dmitry Rogozin” is in it, a lone “Rogozin” is a
 * person whatever the tagger says of it there, and no organisation.
 */
final class Persons {
  private final Domain domain;

  Persons(Domain domain) {
    this.domain = domain;
  }

  List<List<Found>> completed(List<SyntaxTree> trees, List<List<Found>> named) {
    Set<String> person = Set.copyOf(domain.typeOf("PERSON").stream().toList());
    if (person.isEmpty()) {
      return named;
    }
    Map<String, Set<String>> surnames = new HashMap<>();
    for (int i = 0; i < trees.size(); i++) {
      for (Found name : named.get(i)) {
        if (name.types().equals(person) && name.length() > 1) {
          surnames.put(trees.get(i).token(name.to() - 1).text(), person);
        }
      }
    }
    List<List<Found>> completed = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      completed.add(completed(trees.get(i), named.get(i), surnames));
    }
    return completed;
  }

  private static List<Found> completed(
      SyntaxTree tree, List<Found> named, Map<String, Set<String>> surnames) {
    List<Found> completed = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Found name : named) {
      Set<String> types = surnames.get(tree.token(name.from()).text());
      boolean lone = name.length() == 1 && name.known() == null;
      completed.add(lone && types != null ? Found.name(name.from(), name.to(), types) : name);
      for (int i = name.from(); i < name.to(); i++) {
        taken.add(i);
      }
    }
    for (Token token : tree.sentence().tokens()) {
      Set<String> types = surnames.get(token.text());
      if (types != null && !taken.contains(token.index()) && token.tag().startsWith("NNP")) {
        completed.add(Found.name(token.index(), token.index() + 1, types));
      }
    }
    return completed;
  }
}
