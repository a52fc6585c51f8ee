package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.NounsOfNames;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a text calls by a noun that only its own names explain: “the spaceport”, behind “the
 * Atoll Spaceport”; “the lender”, behind “Moss, a lender”.
 */
public final class NounsOfTheText {
  private final TypeLexicon domain;

  /** For names of the types of this domain; in those of people no noun is sought. */
  public NounsOfTheText(Model model) {
    this.domain = TypeLexicon.of(model);
  }

  /** The types of the names that a noun is said of, and where the first of them ends. */
  private record Sense(Set<String> types, int since) {
    Sense and(Sense other) {
      Set<String> both = new HashSet<>(types);
      both.addAll(other.types);
      return new Sense(both, Math.min(since, other.since));
    }
  }

  /** The text with such mentions, of the type of the names that explain them, where it is one. */
  public AnnotatedText completed(AnnotatedText text) {
    Map<String, Sense> senses = new HashMap<>();
    for (Mention name : text.mentions()) {
      if (name.kind() == Mention.Kind.NAME && name.types().size() == 1) {
        Sense sense = new Sense(name.types(), name.span().end());
        nouns(text, name).forEach(noun -> senses.merge(noun, sense, Sense::and));
      }
    }
    Map<Integer, List<Mention>> taken =
        text.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
    List<Mention> all = new ArrayList<>(text.mentions());
    for (SyntaxTree tree : text.trees()) {
      List<Mention> here = taken.getOrDefault(tree.sentence().index(), List.of());
      for (Token noun : tree.sentence().tokens()) {
        Sense sense = senses.get(Grammar.lemma(noun));
        if (sense != null
            && sense.types().size() == 1
            && sense.since() <= noun.span().start()
            && isPlain(tree, noun)
            && here.stream().noneMatch(m -> m.span().overlaps(noun.span()))) {
          all.add(mention(text, tree, noun, sense));
        }
      }
    }
    return all.size() == text.mentions().size() ? text : text.withMentions(all);
  }

  /** “the lender”, with nothing between. */
  private static boolean isPlain(SyntaxTree tree, Token noun) {
    return noun.tag().equals("NN")
        && tree.tokenAt(noun.index() - 1)
            .filter(t -> Grammar.is(t, GrammarWords.DEFINITE_DETERMINERS))
            .isPresent();
  }

  private static Mention mention(AnnotatedText text, SyntaxTree tree, Token noun, Sense sense) {
    Span span = tree.token(noun.index() - 1).span().union(noun.span());
    return new Mention(
        span,
        tree.sentence().index(),
        noun.index(),
        text.document().text().cut(span),
        Mention.Kind.NOMINAL,
        sense.types(),
        null,
        false);
  }

  private Set<String> nouns(AnnotatedText text, Mention name) {
    SyntaxTree tree = text.trees().get(name.sentence());
    List<Integer> within =
        tree.sentence().tokens().stream()
            .filter(t -> name.span().overlaps(t.span()))
            .map(Token::index)
            .toList();
    if (within.isEmpty()) {
      return Set.of();
    }
    Set<String> nouns =
        new HashSet<>(NounsOfNames.besides(tree, within.getFirst(), within.getLast()));
    if (!name.types().stream().allMatch(domain::isPerson)) {
      nouns.addAll(NounsOfNames.within(tree, within.getFirst(), within.getLast()));
    }
    return nouns;
  }
}
