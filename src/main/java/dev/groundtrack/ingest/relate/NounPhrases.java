package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads relations from nouns for whoever stands in them: “is the head of”, “Head of Roscosmos,
 * Dmitry Rogozin”, “NASA administrator Bill Nelson”. Titles are read from the order of the words,
 * for parsers get them wrong.
 */
final class NounPhrases {
  private static final double SURE = 0.85;
  private static final double FAR = 0.75;
  private static final int FARTHEST = 6;
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> AS = Set.of("as");
  private static final Set<String> BEING = Set.of("become", "remain", "be", "join");
  private static final Set<String> BECOMING =
      Set.of("act", "be", "become", "join", "remain", "resign", "retire", "serve", "step", "work");
  private static final Set<String> NAMING =
      Set.of("appoint", "call", "choose", "elect", "hire", "make", "name", "nominate", "select");
  private static final String WITHIN_TITLE =
      "DT|JJ.*|NN.*|RB|PRP\\$|POS|HYPH|VBN|CD|CC|,|IN|FW|VBG";

  private final Scene scene;
  private final SyntaxTree tree;
  private final Arguments arguments;
  private final Ends ends;

  NounPhrases(Scene scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new Arguments(tree);
    this.ends = new Ends(scene);
  }

  List<Candidate> of(Token noun, List<Phrase> phrases) {
    List<Candidate> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      List<Token> words = words(noun, phrase);
      if (!words.isEmpty()) {
        read(noun, phrase, words, found);
      }
    }
    return found;
  }

  /** The words right before the noun that the phrase asks for, and the noun; empty if not there. */
  private List<Token> words(Token noun, Phrase phrase) {
    int first = noun.index() - phrase.words().size() + 1;
    if (first < 0) {
      return List.of();
    }
    List<Token> words = tree.sentence().tokens().subList(first, noun.index() + 1);
    for (int i = 0; i < words.size(); i++) {
      if (!Grammar.is(words.get(i), phrase.words().get(i))) {
        return List.of();
      }
    }
    return words;
  }

  private void read(Token noun, Phrase phrase, List<Token> words, List<Candidate> found) {
    Set<Mention> objects = objects(noun, phrase, words.getFirst());
    if (objects.isEmpty()) {
      return;
    }
    for (Mention subject : subjects(noun, phrase, words.getFirst(), objects)) {
      for (Mention object : objects) {
        found.add(
            new Candidate(
                phrase.relation(),
                noun,
                Set.copyOf(words),
                phrase.fullness(),
                End.sure(subject),
                new End(object, weight(noun, object)),
                SURE,
                "noun: " + phrase.text()));
      }
    }
  }

  /** Less where other words stand between them than a title has. */
  private double weight(Token noun, Mention object) {
    return Math.abs(object.head() - noun.index()) <= FARTHEST ? 1 : FAR;
  }

  private Set<Mention> objects(Token noun, Phrase phrase, Token first) {
    Set<Mention> objects = new LinkedHashSet<>(behind(noun, phrase));
    if (objects.isEmpty()) {
      objects.addAll(behindTheName(noun, phrase));
    }
    if (objects.isEmpty() && phrase.prepositions().stream().anyMatch(OF::contains)) {
      before(first, phrase).ifPresent(objects::add);
    }
    objects.removeIf(m -> !Candidate.fits(m, phrase.relation().to()));
    if (objects.isEmpty()) {
      inContext(noun, phrase.relation().to()).ifPresent(objects::add);
    }
    return objects;
  }

  private List<Mention> behind(Token noun, Phrase phrase) {
    List<Mention> behind =
        ends
            .of(arguments.behind(List.of(noun), phrase.prepositions()), phrase.relation().to())
            .stream()
            .map(End::mention)
            .toList();
    if (!behind.isEmpty()) {
      return behind;
    }
    int at = noun.index() + 1;
    while (at < tree.sentence().tokens().size() && at - noun.index() <= FARTHEST) {
      Token token = tree.token(at);
      if (Grammar.is(token, phrase.prepositions())) {
        return namedBehind(at + 1, phrase);
      }
      if (!token.tag().matches("CC|,|NN.*|JJ.*|VBG|HYPH|RB|DT")
          || scene.startingAt(at).filter(NounPhrases::isName).isPresent()) {
        return List.of();
      }
      at++;
    }
    return List.of();
  }

  /** The name in the noun phrase that starts here: “the Russian space agency Roscosmos”. */
  private List<Mention> namedBehind(int from, Phrase phrase) {
    List<Mention> named = new ArrayList<>();
    int at = from;
    while (at < tree.sentence().tokens().size()
        && at - from < FARTHEST
        && tree.token(at).tag().matches("DT|JJ.*|NN.*|PRP\\$|HYPH|CD")) {
      Optional<Mention> mention =
          scene.startingAt(at).filter(m -> Candidate.fits(m, phrase.relation().to()));
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
  private List<Mention> behindTheName(Token title, Phrase phrase) {
    return scene
        .startingAt(title.index() + 1)
        .filter(NounPhrases::isName)
        .filter(name -> isAt(scene.behind(name), phrase.prepositions()))
        .map(name -> namedBehind(scene.behind(name) + 1, phrase))
        .orElse(List.of());
  }

  private boolean isAt(int index, Set<String> lemmas) {
    return index < tree.sentence().tokens().size() && Grammar.is(tree.token(index), lemmas);
  }

  /** “Tesla's CEO”, “NASA administrator”, “former Russian president”. */
  private Optional<Mention> before(Token first, Phrase phrase) {
    int at = first.index() - 1;
    while (at >= 0 && first.index() - at < FARTHEST) {
      Optional<Mention> mention =
          scene
              .endingAt(at)
              .filter(m -> m.kind() != Mention.Kind.NOMINAL)
              .filter(
                  m ->
                      m.kind() != Mention.Kind.PRONOUN
                          || tree.token(m.head()).tag().equals("PRP$"));
      if (mention.isPresent()) {
        return mention.filter(m -> Candidate.fits(m, phrase.relation().to()));
      }
      if (!tree.token(at).tag().matches("JJ.*|NN|NNP|POS|RB|HYPH|VBN|CC|,|''")) {
        return Optional.empty();
      }
      at--;
    }
    return Optional.empty();
  }

  private List<Mention> subjects(Token noun, Phrase phrase, Token first, Set<Mention> objects) {
    Set<String> types = phrase.relation().from();
    return Stream.<java.util.function.Supplier<Stream<Mention>>>of(
            () -> titled(noun, objects, types).stream(),
            () -> before(first).stream(),
            () -> inApposition(noun).stream(),
            () -> named(noun).flatMap(t -> ends.of(t, types).stream().map(End::mention)),
            () -> ofVerbBefore(first).flatMap(t -> ends.of(t, types).stream().map(End::mention)))
        .map(
            way ->
                way.get()
                    .filter(m -> Candidate.fits(m, types) && !m.types().isEmpty() || isPhrase(m))
                    .filter(m -> !objects.contains(m))
                    .filter(m -> m.head() != noun.index())
                    .toList())
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isPhrase(Mention mention) {
    return mention.types().isEmpty();
  }

  /** The name right behind the title, or behind what it is the title of. */
  private Optional<Mention> titled(Token noun, Set<Mention> objects, Set<String> types) {
    Optional<Mention> next = scene.startingAt(noun.index() + 1).filter(NounPhrases::isName);
    if (next.isPresent()) {
      return next;
    }
    if (isAfterAComma(noun) || tree.child(noun, "cop").isPresent()) {
      return Optional.empty();
    }
    return objects.stream()
        .filter(o -> o.kind() == Mention.Kind.NAME && scene.behind(o) > noun.index())
        .flatMap(o -> nextName(scene.behind(o), types).stream())
        .findFirst();
  }

  /** The name of one of these types from here on, over a comma and names of other types. */
  private Optional<Mention> nextName(int from, Set<String> types) {
    int at = from;
    for (int i = 0; i < 3 && at < tree.sentence().tokens().size(); i++) {
      at = tree.token(at).text().equals(",") ? at + 1 : at;
      Optional<Mention> name = scene.startingAt(at).filter(NounPhrases::isName);
      if (name.isEmpty() || Candidate.fits(name.get(), types)) {
        return name;
      }
      at = scene.behind(name.get());
    }
    return Optional.empty();
  }

  private static boolean isName(Mention mention) {
    return mention.kind() == Mention.Kind.NAME;
  }

  /** Whether the noun's phrase follows a name and a comma, and so belongs to what is before it. */
  private boolean isAfterAComma(Token noun) {
    int at = noun.index() - 1;
    while (at > 0 && tree.token(at).tag().matches("DT|JJ.*|NN|NNP|POS|RB|HYPH|PRP\\$")) {
      at--;
    }
    return at > 0 && tree.token(at).text().equals(",") && scene.endingAt(at - 1).isPresent();
  }

  private List<Mention> inApposition(Token noun) {
    Optional<Token> with =
        noun.relation().equals("appos")
            ? tree.parent(noun)
            : tree.children(noun, "appos").findFirst();
    return with.flatMap(scene::headedBy).filter(NounPhrases::isName).stream().toList();
  }

  /** Who is said to be it, to become it, or to be named it. */
  private Stream<Token> named(Token noun) {
    if (tree.child(noun, "cop").isPresent()) {
      return arguments.subject(noun).stream();
    }
    if (noun.relation().equals("nsubj")) {
      return tree.parent(noun).filter(p -> tree.child(p, "cop").isPresent()).stream();
    }
    Optional<Token> parent = tree.parent(noun);
    if (parent.isEmpty()) {
      return Stream.empty();
    }
    Token above = parent.get();
    if (noun.relation().matches("conj|appos") && !Grammar.isVerb(above)) {
      return Stream.concat(
          inApposition(above).stream().map(m -> tree.token(m.head())), named(above));
    }
    boolean as = Grammar.hasMarker(tree, noun, AS);
    boolean complement = noun.relation().matches("xcomp|obj|obl|ccomp|advcl");
    if (complement && Grammar.is(above, NAMING)) {
      return Grammar.isPassive(tree, above)
          ? arguments.objects(above).stream()
          : arguments.objects(above).stream().filter(o -> !o.equals(noun));
    }
    boolean becoming = Grammar.is(above, BEING) && complement;
    return becoming || as ? arguments.subject(above).stream() : Stream.empty();
  }

  /** “Bill Nelson, the administrator of NASA”. */
  private Optional<Mention> before(Token first) {
    int at = first.index() - 1;
    while (at > 0 && first.index() - at <= FARTHEST && !tree.token(at).text().equals(",")) {
      if (!tree.token(at).tag().matches(WITHIN_TITLE)) {
        return Optional.empty();
      }
      at--;
    }
    boolean comma = at > 0 && tree.token(at).text().equals(",");
    return comma ? scene.endingAt(at - 1).filter(NounPhrases::isName) : Optional.empty();
  }

  /** “is an engineer, founder and CEO of”: the subject of the verb before it, however hung. */
  private Stream<Token> ofVerbBefore(Token first) {
    int at = first.index() - 1;
    while (at > 0 && tree.token(at).tag().matches("DT|JJ.*|NN.*|RB|CC|,|VBG|VBN|HYPH|IN|CD|VB")) {
      if (Grammar.is(tree.token(at), BECOMING) && Grammar.isVerb(tree.token(at))) {
        break;
      }
      at--;
    }
    if (at <= 0 || !Grammar.is(tree.token(at), BECOMING)) {
      return Stream.empty();
    }
    int verb = at;
    return tree.sentence().tokens().stream()
        .filter(t -> t.index() < verb && SyntaxTree.hasRelation(t, "nsubj"))
        .reduce((a, b) -> b)
        .stream();
  }

  /**
   * “Apollo 12, where Alfred Worden served as backup pilot”, “flew Apollo 8 with commander Frank
   * Borman”: of what somebody is something goes without saying where just one name will do.
   */
  private Optional<Mention> inContext(Token noun, Set<String> types) {
    List<Mention> fitting =
        scene.mentions().stream()
            .filter(NounPhrases::isName)
            .filter(m -> !m.types().isEmpty() && types.containsAll(m.types()))
            .toList();
    boolean one =
        fitting.stream().map(m -> m.known() == null ? m.text() : m.known()).distinct().count() == 1;
    boolean narrow = types.size() == 1;
    return narrow && one && isHeld(noun) ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /** Whether a title stands beside a name, or behind “as”. */
  private boolean isHeld(Token noun) {
    return Grammar.hasMarker(tree, noun, AS)
        || scene.startingAt(noun.index() + 1).filter(NounPhrases::isName).isPresent();
  }
}
