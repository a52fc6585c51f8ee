package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds again what a text has named in full: once “Dmitry Rogozin” is in it, a lone “Rogozin” is a
 * person whatever the tagger says of it there, and no organisation.
 */
final class RepeatedPersonNames {
  private static final int SHORTEST = 4;

  private final TypeLexicon domain;
  private final EntityNames names;
  private final CapitalCues casing;

  RepeatedPersonNames(TypeLexicon domain, EntityNames names, CapitalCues casing) {
    this.domain = domain;
    this.names = names;
    this.casing = casing;
  }

  List<List<MentionCandidate>> completed(
      List<SyntaxTree> trees, List<List<MentionCandidate>> named) {
    Set<String> person = Set.copyOf(domain.typeOf(EntityTag.PERSON).stream().toList());
    if (person.isEmpty()) {
      return named;
    }
    Map<String, Set<String>> surnames = new HashMap<>();
    for (int i = 0; i < trees.size(); i++) {
      for (MentionCandidate name : named.get(i)) {
        if (name.types().equals(person) && name.length() > 1) {
          surnames.put(trees.get(i).token(name.to() - 1).text(), person);
        }
      }
    }
    List<List<MentionCandidate>> completed = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      completed.add(completed(trees.get(i), named.get(i), surnames));
    }
    return completed;
  }

  private List<MentionCandidate> completed(
      SyntaxTree tree, List<MentionCandidate> named, Map<String, Set<String>> surnames) {
    List<MentionCandidate> completed = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (MentionCandidate name : named) {
      Set<String> types = surnames.get(tree.token(name.from()).text());
      boolean lone = name.length() == 1 && name.known() == null;
      completed.add(
          lone && types != null ? MentionCandidate.name(name.from(), name.to(), types) : name);
      for (int i = name.from(); i < name.to(); i++) {
        taken.add(i);
      }
    }
    for (Token token : tree.sentence().tokens()) {
      Set<String> types = surnames.get(token.text());
      boolean free = !taken.contains(token.index()) && Grammar.isCapitalised(token.text());
      if (free && types != null && isName(token)) {
        completed.add(MentionCandidate.name(token.index(), token.index() + 1, types));
      } else if (free && isKnownSurname(tree, token)) {
        Set<String> person = Set.copyOf(domain.typeOf(EntityTag.PERSON).stream().toList());
        completed.add(MentionCandidate.name(token.index(), token.index() + 1, person));
      }
    }
    completed.sort(Comparator.comparing(MentionCandidate::from));
    return completed;
  }

  /** Whether a capital marks a name here: taggers take “Musk’s” for a common noun. */
  private boolean isName(Token token) {
    if (PartsOfSpeech.isProperNoun(token)) {
      return true;
    }
    return PartsOfSpeech.isNoun(token) && !casing.isAlsoAWord(token.text());
  }

  /** A surname of one known person, alone: neither before nor behind it goes the name on. */
  private boolean isKnownSurname(SyntaxTree tree, Token token) {
    if (!token.tag().equals("NNP")
        || token.text().length() < SHORTEST
        || CapitalCues.isHeadline(tree.sentence())
        || casing.isAlsoAWord(token.text())) {
      return false;
    }
    boolean alone = !isProper(tree, token.index() - 1) && !isProper(tree, token.index() + 1);
    List<KnownEntity> bearers = names.endingIn(token.text());
    return alone
        && bearers.size() == 1
        && domain.typeOf(EntityTag.PERSON).filter(bearers.getFirst().type()::equals).isPresent();
  }

  private static boolean isProper(SyntaxTree tree, int index) {
    return tree.tokenAt(index).filter(t -> t.tag().matches("NNP.*|CD|HYPH")).isPresent();
  }
}
