package dev.groundtrack.ingest.relate;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of the schema's wording, by the word that each is recognised by. */
final class Lexicon {
  /** A tokenizer parts some words at it, “secretary-general”, and others not, “co-founder”. */
  private static final String HYPHEN = "-";

  static final String POSSESSIVE = "'s";

  private final Map<Phrase.Form, Map<String, List<Phrase>>> phrases = new HashMap<>();
  private final Map<String, List<Phrase>> governing = new HashMap<>();
  private final List<RelationType> possessive = new ArrayList<>();
  private final List<NamesJoined.Wording> joined = new ArrayList<>();
  private final Map<String, List<RelationType>> said = new HashMap<>();

  Lexicon(Model model) {
    for (RelationType relation : model.relationTypes().values()) {
      relation.wording().verbs().forEach(v -> add(Phrase.of(relation, Phrase.Form.VERB, v)));
      relation.wording().events().forEach(e -> add(Phrase.of(relation, Phrase.Form.EVENT, e)));
      for (String noun : relation.wording().nouns()) {
        if (noun.equals(POSSESSIVE)) {
          possessive.add(relation);
        } else if (NamesJoined.Wording.of(relation, noun).isPresent()) {
          joined.add(NamesJoined.Wording.of(relation, noun).get());
        } else {
          add(Phrase.of(relation, Phrase.Form.NOUN, noun));
          if (noun.contains(HYPHEN)) {
            add(Phrase.of(relation, Phrase.Form.NOUN, noun.replace(HYPHEN, " - ")));
          }
        }
      }
      relation
          .wording()
          .says()
          .forEach(s -> said.computeIfAbsent(s, k -> new ArrayList<>()).add(relation));
    }
  }

  private void add(Phrase phrase) {
    Map<String, List<Phrase>> byHead =
        phrase.governed().isEmpty()
            ? phrases.computeIfAbsent(phrase.form(), form -> new HashMap<>())
            : governing;
    phrase.heads().forEach(h -> byHead.computeIfAbsent(h, k -> new ArrayList<>()).add(phrase));
  }

  List<Phrase> verbs(String lemma) {
    return startingAt(Phrase.Form.VERB, lemma);
  }

  List<Phrase> nouns(String lemma) {
    return startingAt(Phrase.Form.NOUN, lemma);
  }

  List<Phrase> events(String lemma) {
    return startingAt(Phrase.Form.EVENT, lemma);
  }

  /** The phrases that turn another relation into theirs: “threaten ATTACKS”. */
  List<Phrase> governing(Token word) {
    boolean verb = Grammar.isVerb(word) || Grammar.isModal(word);
    Phrase.Form form = verb ? Phrase.Form.VERB : Phrase.Form.EVENT;
    return governing.getOrDefault(Grammar.lemma(word), List.of()).stream()
        .filter(p -> p.form() == form)
        .toList();
  }

  private List<Phrase> startingAt(Phrase.Form form, String lemma) {
    return phrases.getOrDefault(form, Map.of()).getOrDefault(lemma, List.of());
  }

  /** Whether it is somebody's to do, but not done to those behind “of”: “the appeal of Boeing”. */
  boolean isDoneBy(Token noun) {
    List<Phrase> all = Grammar.isNoun(noun) ? events(Grammar.lemma(noun)) : List.of();
    return !all.isEmpty() && all.stream().noneMatch(p -> p.prepositions().contains("of"));
  }

  /** Whether it is a word for whoever stands in some relation: “president”. */
  boolean isTitle(Token token) {
    return !nouns(Grammar.lemma(token)).isEmpty();
  }

  /** The relations that a bare possessive expresses: “Russia's Soyuz”. */
  List<RelationType> possessive() {
    return possessive;
  }

  /** The phrases of nothing but types and a preposition. */
  List<NamesJoined.Wording> joined() {
    return joined;
  }

  /** The relations that a speaker enters by saying so: “it must”. */
  List<RelationType> said(String words) {
    return said.getOrDefault(words, List.of());
  }
}
