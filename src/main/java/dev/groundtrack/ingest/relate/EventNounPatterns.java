package dev.groundtrack.ingest.relate;

import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.lexicon.WordingPhrase;
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
import java.util.stream.Stream;

/** Reads relations from nouns for what happens: “Russia's threat to”, “made an offer to”. */
final class EventNounPatterns {
  private static final double SURE = 0.7;

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final ClauseArguments arguments;
  private final ArgumentResolver ends;

  EventNounPatterns(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new ClauseArguments(tree);
    this.ends = new ArgumentResolver(scene);
  }

  List<RelationCandidate> match(Token noun, List<WordingPhrase> phrases) {
    List<RelationCandidate> found = new ArrayList<>();
    for (WordingPhrase phrase : phrases) {
      if (hasWords(noun, phrase)) {
        between(noun, phrase, found);
        add(noun, phrase, subjects(noun, phrase), about(noun, phrase), found);
      }
    }
    return found;
  }

  private boolean hasWords(Token noun, WordingPhrase phrase) {
    return phrase.words().subList(0, phrase.words().size() - 1).stream()
        .allMatch(
            wanted ->
                tree.children(noun, "compound", "amod", "nmod")
                    .anyMatch(t -> Grammar.is(t, wanted)));
  }

  private void between(Token noun, WordingPhrase phrase, List<RelationCandidate> found) {
    if (!phrase.relation().symmetric()) {
      return;
    }
    List<Argument> all =
        ends.resolve(
            arguments.behind(List.of(noun), WordList.PARTNER_PREPOSITIONS.words()),
            phrase.relation().to());
    for (int i = 0; i + 1 < all.size(); i++) {
      add(noun, phrase, List.of(all.get(i)), all.subList(i + 1, all.size()), found);
    }
  }

  private void add(
      Token noun,
      WordingPhrase phrase,
      List<Argument> subjects,
      List<Argument> objects,
      List<RelationCandidate> found) {
    for (Argument subject : subjects) {
      for (Argument object : objects) {
        found.add(
            new RelationCandidate(
                phrase.relation(),
                noun,
                Set.of(noun),
                phrase.fullness(),
                subject,
                object,
                SURE,
                MatchedWording.of(phrase, "event: " + phrase.text())));
      }
    }
  }

  /** What a phrase that this noun stands for is about, whoever does it. */
  List<Argument> about(Token noun, WordingPhrase phrase) {
    Set<Token> objects =
        new LinkedHashSet<>(arguments.behind(List.of(noun), phrase.prepositions()));
    if (objects.isEmpty() && phrase.takesInfinitive()) {
      objects.addAll(arguments.inInfinitive(List.of(noun)));
    }
    if (objects.isEmpty()) {
      List<Token> imposed = tree.children(noun, "acl").filter(PartsOfSpeech::isVerb).toList();
      objects.addAll(arguments.behind(imposed, phrase.prepositions()));
    }
    if (objects.isEmpty()) {
      objects.addAll(arguments.behind(nested(noun).toList(), phrase.prepositions()));
    }
    light(noun)
        .filter(v -> objects.isEmpty())
        .map(v -> arguments.behind(List.of(v), phrase.prepositions()))
        .ifPresent(objects::addAll);
    objects.remove(noun);
    return ends.resolve(objects, phrase.relation().to());
  }

  /** What hangs on the nouns behind it: “the expulsion of diplomats by Poland”. */
  private Stream<Token> nested(Token noun) {
    return tree.children(noun, "nmod")
        .filter(t -> t.index() > noun.index())
        .flatMap(t -> Stream.concat(Stream.of(t), nested(t)));
  }

  /** Whose it is by its own words, but for “its”: “Russia's demand”, “a demand made by Russia”. */
  List<Argument> doers(Token noun, WordingPhrase phrase) {
    List<Token> doers =
        Stream.concat(
                arguments.owner(noun), tree.children(noun, "acl").flatMap(v -> arguments.agents(v)))
            .filter(t -> !PartsOfSpeech.isPersonalPronoun(t))
            .toList();
    boolean done = phrase.prepositions().contains("of");
    return ends.resolve(
        doers.isEmpty() && !done ? arguments.behind(List.of(noun), Set.of("of")) : doers,
        phrase.relation().from());
  }

  List<Argument> subjects(Token noun, WordingPhrase phrase) {
    List<Token> owners = arguments.owner(noun).toList();
    if (!owners.isEmpty()) {
      return ends.resolve(owners.getLast(), phrase.relation().from());
    }
    Optional<Token> doer = nested(noun).filter(t -> Grammar.hasMarker(tree, t, "by")).findFirst();
    if (doer.isPresent()) {
      return ends.resolve(doer.get(), phrase.relation().from());
    }
    return ends.resolve(tellers(noun).toList(), phrase.relation().from());
  }

  private Stream<Token> tellers(Token noun) {
    Optional<Token> participle =
        tree.children(noun, "acl")
            .filter(v -> arguments.agents(v).findAny().isPresent())
            .findFirst();
    if (participle.isPresent()) {
      return arguments.agents(participle.get());
    }
    Optional<Token> relative =
        tree.children(noun, "acl:relcl")
            .filter(v -> Grammar.is(v, WordList.LIGHT_VERBS))
            .findFirst();
    if (relative.isPresent()) {
      return tree.children(relative.get(), "nsubj").filter(t -> !PartsOfSpeech.isRelative(t));
    }
    return light(noun)
        .map(
            v ->
                VerbPhrases.isPassive(tree, v)
                    ? arguments.agents(v)
                    : arguments.subject(v).stream())
        .orElse(Stream.empty())
        .filter(t -> !t.equals(noun));
  }

  /** The light verb whose object it is, or that it goes with: “holds talks”, “is in talks”. */
  private Optional<Token> light(Token noun) {
    if (tree.child(noun, "cop").isPresent()) {
      return Optional.of(noun);
    }
    return tree.parent(noun)
        .filter(PartsOfSpeech::isVerb)
        .filter(v -> Grammar.is(v, WordList.LIGHT_VERBS))
        .filter(v -> noun.relation().matches("obj|nsubj:pass|obl|nmod"));
  }
}
