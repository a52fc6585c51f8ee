package dev.groundtrack.ingest.lexicon;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of the schema's wording, by the word that each is recognised by. */
public final class WordingLexicon {
  /** A tokenizer parts some words at it, “secretary-general”, and others not, “co-founder”. */
  private static final String HYPHEN = "-";

  static final String POSSESSIVE = "'s";

  private final Map<WordingPhrase.Form, Map<String, List<WordingPhrase>>> phrases = new HashMap<>();
  private final Map<String, List<WordingPhrase>> governing = new HashMap<>();
  private final List<RelationType> possessive = new ArrayList<>();
  private final List<PrepositionWording> joined = new ArrayList<>();
  private final Map<String, List<RelationType>> said = new HashMap<>();

  public WordingLexicon(Model model) {
    for (RelationType relation : model.relationTypes().values()) {
      relation
          .wording()
          .verbs()
          .forEach(v -> add(WordingPhrase.of(relation, WordingPhrase.Form.VERB, v)));
      relation
          .wording()
          .events()
          .forEach(e -> add(WordingPhrase.of(relation, WordingPhrase.Form.EVENT, e)));
      for (String noun : relation.wording().nouns()) {
        if (noun.equals(POSSESSIVE)) {
          possessive.add(relation);
        } else if (PrepositionWording.of(relation, noun).isPresent()) {
          joined.add(PrepositionWording.of(relation, noun).get());
        } else {
          add(WordingPhrase.of(relation, WordingPhrase.Form.NOUN, noun));
          if (noun.contains(HYPHEN)) {
            add(WordingPhrase.of(relation, WordingPhrase.Form.NOUN, noun.replace(HYPHEN, " - ")));
          }
        }
      }
      relation
          .wording()
          .says()
          .forEach(s -> said.computeIfAbsent(s, k -> new ArrayList<>()).add(relation));
    }
  }

  private void add(WordingPhrase phrase) {
    Map<String, List<WordingPhrase>> byHead =
        phrase.governed().isEmpty()
            ? phrases.computeIfAbsent(phrase.form(), form -> new HashMap<>())
            : governing;
    phrase.heads().forEach(h -> byHead.computeIfAbsent(h, k -> new ArrayList<>()).add(phrase));
  }

  public List<WordingPhrase> verbs(String lemma) {
    return startingAt(WordingPhrase.Form.VERB, lemma);
  }

  public List<WordingPhrase> nouns(String lemma) {
    return startingAt(WordingPhrase.Form.NOUN, lemma);
  }

  /** The noun phrases that start at a title, that of somebody's past among them: “ex-chief”. */
  public List<WordingPhrase> titles(Token token) {
    return nouns(Grammar.title(token));
  }

  public List<WordingPhrase> events(String lemma) {
    return startingAt(WordingPhrase.Form.EVENT, lemma);
  }

  /** The phrases that turn another relation into theirs: “threaten ATTACKS”. */
  public List<WordingPhrase> governing(Token word) {
    boolean verb = PartsOfSpeech.isVerb(word) || PartsOfSpeech.isModal(word);
    WordingPhrase.Form form = verb ? WordingPhrase.Form.VERB : WordingPhrase.Form.EVENT;
    return governing.getOrDefault(Grammar.lemma(word), List.of()).stream()
        .filter(p -> p.form() == form)
        .toList();
  }

  private List<WordingPhrase> startingAt(WordingPhrase.Form form, String lemma) {
    return phrases.getOrDefault(form, Map.of()).getOrDefault(lemma, List.of());
  }

  /** Whether it is somebody's to do, but not done to those behind “of”: “the appeal of Boeing”. */
  public boolean isDoneBy(Token noun) {
    List<WordingPhrase> all = PartsOfSpeech.isNoun(noun) ? events(Grammar.lemma(noun)) : List.of();
    return !all.isEmpty() && all.stream().noneMatch(p -> p.prepositions().contains("of"));
  }

  /** Whether it is a word for whoever stands in some relation: “president”. */
  public boolean isTitle(Token token) {
    return !titles(token).isEmpty();
  }

  /** The relations that a bare possessive expresses: “Russia's Soyuz”. */
  public List<RelationType> possessive() {
    return possessive;
  }

  /** The phrases of nothing but types and a preposition. */
  public List<PrepositionWording> joined() {
    return joined;
  }

  /** The relations that a speaker enters by saying so: “it must”. */
  public List<RelationType> said(String words) {
    return said.getOrDefault(words, List.of());
  }
}
