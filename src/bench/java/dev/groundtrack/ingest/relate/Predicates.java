package dev.groundtrack.ingest.relate;

import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verbs with whoever does them and what they are done to, whether or not any wording has them. */
final class Predicates {
  private static final Set<String> EMPTY = Set.of("be", "have", "do", "say", "get", "become");
  private static final Set<String> BY = Set.of("by");

  private final SyntaxTree tree;
  private final ClauseArguments arguments;

  Predicates(SentenceMentions scene) {
    this.tree = scene.tree();
    this.arguments = new ClauseArguments(tree);
  }

  /**
   * A verb with one of its objects.
   *
   * @param preposition before the object; empty where it is direct
   * @param text in dictionary forms, as a schema would have it
   */
  record Predicate(
      Token verb, String preposition, String text, List<Token> subjects, Token object) {}

  List<Predicate> of(Token verb) {
    if (!PartsOfSpeech.isVerb(verb) || verb.relation().matches("aux.*|cop|case|mark")) {
      return List.of();
    }
    boolean passive = VerbPhrases.isPassive(tree, verb) || VerbPhrases.isReducedPassive(tree, verb);
    List<Token> subjects =
        passive ? arguments.agents(verb).toList() : arguments.subject(verb).stream().toList();
    List<Token> objects =
        arguments.objects(verb).stream().filter(o -> !PartsOfSpeech.isVerb(o)).toList();
    List<Predicate> found = new ArrayList<>();
    if (!Grammar.is(verb, EMPTY)) {
      objects.forEach(
          o -> found.add(new Predicate(verb, "", words(verb) + end(verb), subjects, o)));
    }
    Optional<Token> object = objects.stream().filter(PartsOfSpeech::isNoun).findFirst();
    String whole = words(verb) + object.map(o -> " " + common(o)).orElse("");
    Set<Token> places = new LinkedHashSet<>(tree.children(verb, "obl", "nmod").toList());
    object.stream().flatMap(o -> tree.children(o, "nmod")).forEach(places::add);
    for (Token place : places) {
      Grammar.markers(tree, place)
          .findFirst()
          .filter(marker -> !passive || !BY.contains(marker))
          .map(marker -> new Predicate(verb, marker, whole + " " + marker, subjects, place))
          .ifPresent(found::add);
    }
    return found.stream()
        .filter(p -> !p.subjects().isEmpty() && !p.subjects().contains(p.object()))
        .filter(p -> p.object().tag().matches("NN.*|PRP.*|CD|JJ|W.*"))
        .toList();
  }

  /** The common nouns and adjectives of a phrase, up to its head. */
  private String common(Token noun) {
    return Stream.concat(tree.children(noun, "compound", "amod"), Stream.of(noun))
        .filter(t -> !Character.isUpperCase(t.text().codePointAt(0)))
        .map(Grammar::lemma)
        .collect(Collectors.joining(" "));
  }

  /** “to complain”: what for. */
  private String end(Token verb) {
    return tree.children(verb, "advcl", "xcomp", "ccomp")
        .filter(v -> v.tag().equals("VB") && Grammar.hasMarker(tree, v, Set.of("to")))
        .findFirst()
        .map(v -> " to " + Grammar.lemma(v))
        .orElse("");
  }

  /** The verb with its particle, and the verbs that it is an infinitive of. */
  private String words(Token verb) {
    String own =
        Grammar.lemma(verb)
            + tree.child(verb, "compound:prt").map(p -> " " + Grammar.lemma(p)).orElse("");
    boolean infinitive = verb.relation().equals("xcomp") && verb.tag().equals("VB");
    return infinitive
        ? tree.parent(verb)
            .filter(PartsOfSpeech::isVerb)
            .map(p -> words(p) + " to " + own)
            .orElse(own)
        : own;
  }
}
