package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.NounsOfNames;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.NumberedName;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Names that nobody knows, of a type that the noun beside them tells and no tagger: “the Halcyon
 * probe”, and Halcyon wherever else the text has it.
 */
public final class NamesBesideNouns {
  /** WordNet's classes of them. */
  private static final Set<String> OTHER_MACHINES =
      Set.of("aircraft", "weapon", "wheeled_vehicle", "machine");

  private final TypeLexicon domain;
  private final Set<String> tagged;

  /** Of the types of this domain, those that no tagger has a class for. */
  public NamesBesideNouns(Model model) {
    this.domain = TypeLexicon.of(model);
    this.tagged =
        Set.copyOf(
            Arrays.stream(EntityTag.values()).flatMap(t -> domain.typeOf(t).stream()).toList());
  }

  /**
   * The names among these and those of the text that no table knows, each with its type. What a
   * tagger took for somebody's name is retyped behind a noun alone: “the Moss probe” may well be
   * about Moss. Those beside a noun for other machines are nothing of the domain.
   *
   * @param unseen names that no tagger saw
   * @param isKnown whether a table knows a name
   */
  public Map<Mention, Set<String>> typed(
      AnnotatedText text, List<Mention> unseen, Predicate<String> isKnown) {
    Map<String, Set<String>> types = new HashMap<>();
    List<Mention> all = new ArrayList<>(unseen);
    for (Mention name : text.mentions()) {
      if (name.kind() == Mention.Kind.NAME && name.known() == null && !name.metonym()) {
        all.add(name);
      }
    }
    all.removeIf(name -> isKnown.test(name.text()));
    for (Mention name : all) {
      SyntaxTree tree = text.trees().get(name.sentence());
      ofNounBefore(tree, name)
          .or(() -> name.types().isEmpty() ? ofNounBehind(tree, name) : Optional.empty())
          .or(() -> name.types().isEmpty() ? ofNounsSaid(tree, name) : Optional.empty())
          .map(Set::of)
          .or(() -> isOtherwise(tree, name) ? Optional.of(otherwise(name)) : Optional.empty())
          .ifPresent(told -> types.putIfAbsent(name.text(), told));
    }
    Map<Mention, Set<String>> typed = new HashMap<>();
    for (Mention name : all) {
      Set<String> told = types.get(name.text());
      if (told != null) {
        typed.put(name, told);
      }
    }
    return typed;
  }

  /** “Tu-95 bombers”, “the Kh-101 missile”: what is nothing of this domain. */
  private boolean isOtherwise(SyntaxTree tree, Mention name) {
    Token last = tree.token(name.head());
    return tree.parent(last)
        .filter(noun -> SyntaxTree.hasRelation(last, "compound") && noun.index() > last.index())
        .filter(PartsOfSpeech::isCommonNoun)
        .filter(noun -> domain.typesOf(Grammar.lemma(noun)).isEmpty())
        .filter(noun -> WordNetClasses.get().isAny(Grammar.lemma(noun), OTHER_MACHINES))
        .isPresent();
  }

  /** What a tagger said of it stands, but for a number: “Tu-95” is no agency either. */
  private static Set<String> otherwise(Mention name) {
    return NumberedName.is(name.text()) ? Set.of() : name.types();
  }

  /** “Gonets, a satellite company”: what is said of a name that no tagger saw. */
  private Optional<String> ofNounsSaid(SyntaxTree tree, Mention name) {
    Token last = tree.token(name.head());
    Set<String> types =
        NounsOfNames.besides(tree, last.index(), last.index()).stream()
            .map(domain::typesOf)
            .filter(told -> told.size() == 1)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return types.size() == 1 && last.text().equals(name.text())
        ? types.stream().findFirst()
        : Optional.empty();
  }

  /** One thing is meant: not “a Mars probe”, nor “Halcyon probes”. */
  private Optional<String> ofNounBehind(SyntaxTree tree, Mention name) {
    Token last = tree.token(name.head());
    boolean one = last.text().equals(name.text());
    return tree.tokenAt(name.head() + 1)
        .filter(noun -> noun.tag().equals("NN") && last.head() == noun.index())
        .filter(noun -> tree.children(noun, "det").anyMatch(t -> Grammar.is(t, "the")))
        .filter(noun -> !(one && Grammar.is(last, WordList.HEAVENLY_BODIES)))
        .flatMap(this::type);
  }

  /** “the probe Halcyon”, “the probes Halcyon and Petrel”: the noun stands before the first. */
  private Optional<String> ofNounBefore(SyntaxTree tree, Mention name) {
    Token named = Grammar.firstOfList(tree, tree.token(name.head()));
    Token start = named;
    while (tree.tokenAt(start.index() - 1).filter(PartsOfSpeech::isProperNoun).isPresent()) {
      start = tree.token(start.index() - 1);
    }
    return tree.tokenAt(start.index() - 1)
        .filter(noun -> noun.head() == named.index() || named.head() == noun.index())
        .flatMap(this::type);
  }

  /** The type that a common noun tells, where it is one that no tagger has a class for. */
  private Optional<String> type(Token noun) {
    Set<String> types =
        PartsOfSpeech.isCommonNoun(noun) ? domain.typesOf(Grammar.lemma(noun)) : Set.of();
    return types.size() == 1 && !tagged.containsAll(types)
        ? Optional.of(types.iterator().next())
        : Optional.empty();
  }
}
