package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.relate.time.HeldClause.Course;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is told of whoever bears a title, and ends their bearing it: “Orbit's chief, Ann Lee,
 * resigned on Monday”, “Bo Fay succeeded Orbit's chief Ann Lee”.
 */
final class HolderFate {
  private final SyntaxTree tree;
  private final VerbTense verbs;

  HolderFate(SyntaxTree tree, VerbTense verbs) {
    this.tree = tree;
    this.verbs = verbs;
  }

  Optional<HeldClause> of(Token title, @Nullable Token holder) {
    return (holder == null ? Stream.of(title) : Stream.of(title, holder))
        .map(this::wholePhrase)
        .distinct()
        .flatMap(head -> Stream.concat(replaced(head), left(head, title)))
        .findFirst()
        .map(clause -> clause.with(title));
  }

  /** The head of the phrase that a name or a title is a part of. */
  private Token wholePhrase(Token word) {
    Token at = word;
    while (at.relation().matches("compound|flat|appos|nmod:poss|dep")
        || at.relation().startsWith("flat")) {
      Optional<Token> parent = tree.parent(at).filter(PartsOfSpeech::isNoun);
      if (parent.isEmpty() || at.relation().equals("nmod:poss")) {
        return at;
      }
      at = parent.get();
    }
    return at;
  }

  private Stream<HeldClause> replaced(Token head) {
    return head.relation().equals("obj")
        ? tree.parent(head).stream()
            .filter(v -> Grammar.is(v, WordList.REPLACING_VERBS))
            .filter(v -> !VerbPhrases.isPassive(tree, v) && !verbs.isNegated(v))
            .filter(v -> VerbForm.of(tree, v) != VerbForm.FUTURE)
            .map(v -> HeldClause.of(Tense.PAST, Course.ENDS, v))
        : Stream.empty();
  }

  private Stream<HeldClause> left(Token head, Token title) {
    Stream<Token> main =
        head.relation().startsWith("nsubj")
            ? tree.parent(head).stream()
                .flatMap(
                    v ->
                        Stream.concat(
                            Stream.of(v),
                            tree.children(v, "conj").filter(c -> tree.child(c, "nsubj").isEmpty())))
            : Stream.empty();
    return Stream.concat(main, tree.children(head, "acl:relcl"))
        .filter(PartsOfSpeech::isVerb)
        .filter(v -> verbs.ends(v) && verbs.leavesIt(v) && isOfTitle(v, title))
        .map(verbs::of);
  }

  /** “resigned as chairman” ends no other office. */
  private boolean isOfTitle(Token verb, Token title) {
    return tree.children(verb, "obl", "nmod")
        .filter(o -> Grammar.hasMarker(tree, o, "as"))
        .allMatch(title::equals);
  }
}
