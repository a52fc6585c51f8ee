package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.ingest.lexicon.WordingPhrase;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds who bears a title: the name beside it, whoever it is said of, whoever becomes it. Read from
 * the order of the words first, for parsers get titles wrong.
 */
final class TitleHolders {
  private static final int FARTHEST = 6;
  private static final String WITHIN_TITLE =
      "DT|JJ.*|NN.*|RB|PRP\\$|POS|HYPH|VBN|CD|CC|,|IN|FW|VBG";

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final ClauseArguments arguments;
  private final ArgumentResolver ends;
  private final NameLists rows;

  TitleHolders(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new ClauseArguments(tree);
    this.ends = new ArgumentResolver(scene);
    this.rows = new NameLists(scene);
  }

  /** Those who hold the title that a phrase names, given its first word and what it is of. */
  List<Mention> find(Token noun, WordingPhrase phrase, Token first, Set<Mention> objects) {
    Set<String> types = phrase.bearers();
    return Stream.<java.util.function.Supplier<Stream<Mention>>>of(
            () -> objects.size() == 1 ? listed(noun, objects, types) : Stream.empty(),
            () -> titled(noun, objects, types).stream().flatMap(m -> row(noun, m)),
            () -> before(first).stream(),
            () -> inApposition(noun).stream(),
            () -> named(noun).flatMap(t -> ends.resolve(t, types).stream().map(Argument::mention)),
            () ->
                ofVerbBefore(first)
                    .flatMap(t -> ends.resolve(t, types).stream().map(Argument::mention)))
        .map(
            way ->
                way.get()
                    .filter(
                        m ->
                            RelationCandidate.fits(m, types) && !m.types().isEmpty() || isPhrase(m))
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

  /** “The crew of Moonfall: Ada Lund and Bo Rask”: of a noun that means several. */
  Stream<Mention> listed(Token noun, Set<Mention> objects, Set<String> types) {
    boolean several =
        PartsOfSpeech.isPluralNoun(noun)
            || WordNetClasses.get().field("noun", Grammar.lemma(noun)).equals("group");
    return several
        ? objects.stream()
            .filter(o -> scene.behind(o) > noun.index())
            .flatMap(o -> rows.listedBehind(scene.behind(o), types).stream())
        : Stream.empty();
  }

  /** The name right behind the title, or behind what it is the title of. */
  private Optional<Mention> titled(Token noun, Set<Mention> objects, Set<String> types) {
    Optional<Mention> next = scene.nameFrom(noun.index() + 1);
    if (next.isPresent()) {
      return next.filter(name -> !PartsOfSpeech.isPluralNoun(noun) || isListed(name));
    }
    Optional<Mention> owned = behindAMark(noun, objects, types);
    if (owned.isPresent()) {
      return owned;
    }
    if (isAfterAComma(noun) || tree.child(noun, "cop").isPresent()) {
      return Optional.empty();
    }
    return objects.stream()
        .filter(o -> o.kind() == Mention.Kind.NAME && scene.behind(o) > noun.index())
        .flatMap(o -> nextName(scene.behind(o), types).stream())
        .findFirst();
  }

  /** “her crewmates Bo Rask, Cy Dahl and Dee Moe”: of several, all that are named. */
  private Stream<Mention> row(Token noun, Mention first) {
    List<Argument> row = new ArrayList<>(List.of(Argument.sure(first)));
    if (PartsOfSpeech.isPluralNoun(noun)) {
      rows.listed(row.getFirst(), row);
    }
    return row.stream().map(Argument::mention);
  }

  /** Whether more names follow: no single name is “arms” of anything. */
  private boolean isListed(Mention name) {
    int behind = scene.behind(name);
    return behind < tree.size() && tree.token(behind).tag().matches("CC|,|:");
  }

  /**
   * “its subsidiary, Orbit”, “his successor: Lee”: a name behind a mark, where somebody owns it.
   */
  private Optional<Mention> behindAMark(Token noun, Set<Mention> objects, Set<String> types) {
    boolean owned = objects.stream().anyMatch(o -> scene.behind(o) <= noun.index());
    boolean mark =
        noun.index() + 1 < tree.size() && tree.token(noun.index() + 1).text().matches("[,:–—-]");
    return owned && mark && !isAfterAComma(noun)
        ? scene.nameFrom(noun.index() + 2).filter(m -> RelationCandidate.fits(m, types))
        : Optional.empty();
  }

  /** The name of one of these types from here on, over a comma and names of other types. */
  private Optional<Mention> nextName(int from, Set<String> types) {
    int at = from;
    for (int i = 0; i < 3 && at < tree.size(); i++) {
      at = tree.token(at).text().equals(",") ? at + 1 : at;
      Optional<Mention> name = scene.nameFrom(at);
      if (name.isEmpty() || RelationCandidate.fits(name.get(), types)) {
        return name;
      }
      at = scene.behind(name.get());
    }
    return Optional.empty();
  }

  static boolean isName(Mention mention) {
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
    return with.flatMap(scene::headedBy).filter(TitleHolders::isName).stream().toList();
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
    if (noun.relation().matches("conj|appos") && !PartsOfSpeech.isVerb(above)) {
      return Stream.concat(
          inApposition(above).stream().map(m -> tree.token(m.head())), named(above));
    }
    boolean as = Grammar.hasMarker(tree, noun, "as");
    boolean complement = noun.relation().matches("xcomp|obj|obl|ccomp|advcl");
    if (complement && Grammar.is(above, WordList.APPOINTING_VERBS)) {
      return VerbPhrases.isPassive(tree, above)
          ? arguments.objects(above).stream()
          : arguments.objects(above).stream().filter(o -> !o.equals(noun));
    }
    if (as && complement && isDoneTo(above)) {
      return arguments.objects(above).stream();
    }
    boolean becoming = Grammar.is(above, WordList.BEING_OR_BECOMING) && complement;
    return becoming || as ? arguments.subject(above).stream() : Stream.empty();
  }

  /**
   * “dismissed Lee as head”: of whoever it is done to, unless its doer takes over (“succeeded”).
   */
  private boolean isDoneTo(Token verb) {
    return !Grammar.is(verb, WordList.TAKING_OVER_VERBS)
        && !VerbPhrases.isPassive(tree, verb)
        && arguments.objects(verb).stream()
            .flatMap(o -> scene.headedBy(o).stream())
            .anyMatch(TitleHolders::isName);
  }

  /** “Bill Nelson, the administrator of NASA”; not “Moscow, for its part”. */
  private Optional<Mention> before(Token first) {
    int at = first.index() - 1;
    while (at > 0 && first.index() - at <= FARTHEST && !tree.token(at).text().equals(",")) {
      if (!tree.token(at).tag().matches(WITHIN_TITLE)) {
        return Optional.empty();
      }
      at--;
    }
    boolean comma = at > 0 && tree.token(at).text().equals(",");
    boolean adverbial =
        tree.token(at + 1).tag().equals("IN") && !Grammar.is(tree.token(at + 1), "as");
    return comma && !adverbial
        ? scene.endingAt(at - 1).filter(TitleHolders::isName)
        : Optional.empty();
  }

  /** “is an engineer, founder and CEO of”: the subject of the verb before it, however hung. */
  private Stream<Token> ofVerbBefore(Token first) {
    int at = first.index() - 1;
    while (at > 0 && tree.token(at).tag().matches("DT|JJ.*|NN.*|RB|CC|,|VBG|VBN|HYPH|IN|CD|VB")) {
      if (Grammar.is(tree.token(at), WordList.OFFICE_VERBS)
          && PartsOfSpeech.isVerb(tree.token(at))) {
        break;
      }
      at--;
    }
    if (at <= 0 || !Grammar.is(tree.token(at), WordList.OFFICE_VERBS)) {
      return Stream.empty();
    }
    int verb = at;
    return tree.sentence().tokens().stream()
        .filter(t -> t.index() < verb && ClauseStructure.isSubject(t))
        .reduce((a, b) -> b)
        .stream();
  }
}
