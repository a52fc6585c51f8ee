package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.lexicon.WordingPhrase;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads relations from nouns for whoever stands in them: “is the head of”, “Head of Roscosmos,
 * Dmitry Rogozin”, “NASA administrator Bill Nelson”. Titles are read from the order of the words,
 * for parsers get them wrong.
 */
final class TitleNounPatterns {
  private static final double SURE = 0.85;
  private static final double FAR = 0.75;
  private static final int FARTHEST = 6;

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final ClauseArguments arguments;
  private final ArgumentResolver ends;
  private final TitleHolders bearers;

  TitleNounPatterns(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new ClauseArguments(tree);
    this.ends = new ArgumentResolver(scene);
    this.bearers = new TitleHolders(scene);
  }

  List<RelationCandidate> match(Token noun, List<WordingPhrase> phrases) {
    List<RelationCandidate> found = new ArrayList<>();
    for (WordingPhrase phrase : phrases) {
      List<Token> words = words(noun, phrase);
      if (!words.isEmpty()) {
        read(noun, phrase, words, found);
      }
    }
    return found;
  }

  /** The words right before the noun that the phrase asks for, and the noun; empty if not there. */
  private List<Token> words(Token noun, WordingPhrase phrase) {
    int first = noun.index() - phrase.words().size() + 1;
    if (first < 0) {
      return List.of();
    }
    List<Token> words = tree.sentence().tokens().subList(first, noun.index() + 1);
    for (int i = 0; i < words.size(); i++) {
      boolean literally = phrase.words().get(i).contains(Grammar.lowerCase(words.get(i)));
      if (!literally && !phrase.words().get(i).contains(Grammar.title(words.get(i)))) {
        return List.of();
      }
    }
    return words;
  }

  private void read(
      Token noun, WordingPhrase phrase, List<Token> words, List<RelationCandidate> found) {
    Set<Mention> objects = objects(noun, phrase, words.getFirst());
    if (objects.isEmpty()) {
      return;
    }
    for (Mention subject : bearers.find(noun, phrase, words.getFirst(), objects)) {
      for (Mention object : objects) {
        found.add(
            new RelationCandidate(
                phrase.relation(),
                noun,
                Set.copyOf(words),
                phrase.fullness(),
                phrase.inverse()
                    ? new Argument(object, weight(noun, object))
                    : Argument.sure(subject),
                phrase.inverse()
                    ? Argument.sure(subject)
                    : new Argument(object, weight(noun, object)),
                SURE,
                MatchedWording.of(phrase, "noun: " + phrase.text())));
      }
    }
  }

  /** Less where other words stand between them than a title has. */
  private double weight(Token noun, Mention object) {
    return Math.abs(object.head() - noun.index()) <= FARTHEST ? 1 : FAR;
  }

  private Set<Mention> objects(Token noun, WordingPhrase phrase, Token first) {
    Set<Mention> objects = new LinkedHashSet<>(behind(noun, phrase));
    if (objects.isEmpty()) {
      objects.addAll(behindTheName(noun, phrase));
    }
    if (objects.isEmpty() && phrase.takesNameBefore()) {
      before(first, phrase).ifPresent(objects::add);
    }
    objects.removeIf(m -> !RelationCandidate.fits(m, phrase.owners()));
    // “critics of Norland — Ada Lund and Bo Rask”: parsers list Lund with Norland.
    objects.removeAll(bearers.listed(noun, objects, phrase.bearers()).toList());
    // An astronaut is one everywhere, and a pilot of something.
    if (objects.isEmpty() && phrase.prepositions().contains("of")) {
      inContext(noun, phrase.owners()).ifPresent(objects::add);
    }
    return objects;
  }

  private List<Mention> behind(Token noun, WordingPhrase phrase) {
    List<List<Mention>> all =
        phrase.prepositions().stream()
            .map(p -> behind(noun, Set.of(p), phrase.owners()))
            .filter(found -> !found.isEmpty())
            .toList();
    List<Mention> typed =
        all.stream()
            .filter(f -> f.stream().anyMatch(m -> !m.types().isEmpty()))
            .flatMap(List::stream)
            .toList();
    if (!all.isEmpty()) {
      return typed.isEmpty() ? all.stream().flatMap(List::stream).toList() : typed;
    }
    int at = noun.index() + 1;
    while (at < tree.size() && at - noun.index() <= FARTHEST) {
      Token token = tree.token(at);
      if (Grammar.is(token, phrase.prepositions())) {
        return namedBehind(at + 1, phrase);
      }
      if (!token.tag().matches("CC|,|NN.*|JJ.*|VBG|HYPH|RB|DT")
          || scene.startingAt(at).filter(TitleHolders::isName).isPresent()) {
        return List.of();
      }
      at++;
    }
    return List.of();
  }

  private List<Mention> behind(Token noun, Set<String> prepositions, Set<String> types) {
    return ends.resolve(arguments.behind(List.of(noun), prepositions), types).stream()
        .map(Argument::mention)
        .filter(m -> RelationCandidate.fits(m, types))
        .toList();
  }

  /** The name in the noun phrase that starts here: “the Russian space agency Roscosmos”. */
  private List<Mention> namedBehind(int from, WordingPhrase phrase) {
    List<Mention> named = new ArrayList<>();
    int at = from;
    while (at < tree.size()
        && at - from < FARTHEST
        && tree.token(at).tag().matches("DT|JJ.*|NN.*|PRP\\$|HYPH|CD")) {
      Optional<Mention> mention =
          scene.startingAt(at).filter(m -> RelationCandidate.fits(m, phrase.owners()));
      mention.ifPresent(named::add);
      at = mention.map(scene::behind).orElse(at + 1);
    }
    return named.stream()
        .filter(m -> m.kind() == Mention.Kind.NAME)
        .reduce((a, b) -> b)
        .or(() -> named.stream().findFirst())
        .stream()
        .toList();
  }

  /** “astronaut Alexander Gerst of the European Space Agency”. */
  private List<Mention> behindTheName(Token title, WordingPhrase phrase) {
    return scene
        .startingAt(title.index() + 1)
        .filter(TitleHolders::isName)
        .filter(name -> isAt(scene.behind(name), phrase.prepositions()))
        .map(name -> namedBehind(scene.behind(name) + 1, phrase))
        .orElse(List.of());
  }

  private boolean isAt(int index, Set<String> lemmas) {
    return index < tree.size() && Grammar.is(tree.token(index), lemmas);
  }

  /** “Tesla's CEO”, “NASA administrator”, “former Russian president”. */
  private Optional<Mention> before(Token first, WordingPhrase phrase) {
    int at = first.index() - 1;
    while (at >= 0 && first.index() - at < FARTHEST) {
      Optional<Mention> mention = scene.endingAt(at).filter(m -> mayOwn(m, phrase));
      if (mention.isPresent()) {
        return mention.filter(m -> RelationCandidate.fits(m, phrase.owners()));
      }
      if (!tree.token(at).tag().matches("JJ.*|NN|NNP|POS|RB|HYPH|VBN|CC|,|''")) {
        return Optional.empty();
      }
      at--;
    }
    return Optional.empty();
  }

  private boolean mayOwn(Mention mention, WordingPhrase phrase) {
    return switch (mention.kind()) {
      case NAME -> true;
      case DEMONYM -> phrase.takesAdjective();
      case NOMINAL -> isAt(scene.behind(mention), GrammarWords.POSSESSIVE_ENDINGS.words());
      case PRONOUN -> tree.token(mention.head()).tag().matches("PRP\\$|WP\\$");
    };
  }

  /**
   * “Apollo 12, where Alfred Worden served as backup pilot”, “flew Apollo 8 with commander Frank
   * Borman”: of what somebody is something goes without saying where just one name will do.
   */
  private Optional<Mention> inContext(Token noun, Set<String> types) {
    List<Mention> fitting =
        scene.mentions().stream()
            .filter(TitleHolders::isName)
            .filter(m -> !m.types().isEmpty() && types.containsAll(m.types()))
            .toList();
    boolean one =
        fitting.stream().map(m -> m.known() == null ? m.text() : m.known()).distinct().count() == 1;
    boolean narrow = types.size() == 1;
    boolean held = narrow ? isHeld(noun) : isTakenUp(noun);
    return one && held ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /**
   * “joined Orbit as director”, “became director”: a title that says of itself where it is held.
   */
  private boolean isTakenUp(Token noun) {
    boolean alone =
        noun.index() + 1 == tree.size()
            || !tree.token(noun.index() + 1).tag().matches("NN.*|IN|POS|HYPH");
    boolean becoming =
        tree.parent(noun).filter(v -> Grammar.is(v, WordList.BECOMING_VERBS)).isPresent()
            && noun.relation().matches("xcomp|obj|obl");
    return alone && (becoming || Grammar.hasMarker(tree, noun, "as"));
  }

  /** Whether a title stands beside a name, or behind “as”. */
  private boolean isHeld(Token noun) {
    return Grammar.hasMarker(tree, noun, "as")
        || scene.startingAt(noun.index() + 1).filter(TitleHolders::isName).isPresent();
  }
}
