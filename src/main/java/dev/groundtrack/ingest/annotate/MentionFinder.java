package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the mentions in a parsed text: the names that are known, which win over the tagger; the
 * names that it tags; acronyms as the text defines them, and other aliases in brackets; the
 * domain's common nouns; pronouns. Of names that overlap the longest stays. A common noun's phrase
 * may hold other mentions: “Russia's agency”. A function of the text, the names and the schema; no
 * entity is looked up here but those that a name means outright.
 */
public final class MentionFinder {
  private final TypeLexicon domain;

  /** A finder for this domain's types and their words. */
  public MentionFinder(Model model) {
    this.domain = TypeLexicon.of(model);
  }

  /** All mentions, in the order of the text; where one holds another, the longer comes first. */
  public List<Mention> find(Text text, List<SyntaxTree> trees, EntityNames names) {
    List<List<MentionCandidate>> named = named(trees, names, CapitalCues.of(trees));
    List<Mention> mentions = new ArrayList<>();
    for (SyntaxTree tree : trees) {
      List<MentionCandidate> found = new ArrayList<>(named.get(tree.sentence().index()));
      List<MentionCandidate> pronouns = withoutOverlaps(found, PronounFinder.in(tree, domain));
      found.addAll(new CommonNounFinder(domain).in(tree, found));
      found.addAll(pronouns);
      found.stream().map(f -> mention(text, tree, f)).forEach(mentions::add);
    }
    mentions.sort(
        Comparator.comparing((Mention m) -> m.span().start())
            .thenComparing(m -> -m.span().length()));
    return List.copyOf(mentions);
  }

  private List<List<MentionCandidate>> named(
      List<SyntaxTree> trees, EntityNames names, CapitalCues casing) {
    Gazetteer gazetteer = new Gazetteer(names, casing);
    TaggedNames tagged = new TaggedNames(domain);
    Set<String> organisation = Set.copyOf(domain.typeOf(EntityTag.ORGANIZATION).stream().toList());
    Set<String> person = Set.copyOf(domain.typeOf(EntityTag.PERSON).stream().toList());
    List<List<MentionCandidate>> named = new ArrayList<>();
    Map<String, MentionCandidate> acronyms = new HashMap<>();
    for (SyntaxTree tree : trees) {
      List<MentionCandidate> known = gazetteer.in(tree);
      List<MentionCandidate> titled = new TitledNames(domain, person).in(tree, known);
      List<MentionCandidate> others = OverlapRule.kept(titled, tagged.in(tree.sentence()));
      List<MentionCandidate> merged = new OverlapRule(domain, tree).merged(known, others);
      List<MentionCandidate> found =
          AcronymDefinitions.completed(tree.sentence(), merged, organisation);
      AcronymDefinitions.in(tree.sentence(), found)
          .forEach(d -> acronyms.putIfAbsent(d.acronym(), d.full()));
      named.add(OverlapRule.kept(found, new BracketAliases(domain, tree.sentence()).in(found)));
    }
    for (int i = 0; i < named.size(); i++) {
      Sentence sentence = trees.get(i).sentence();
      named.set(i, OverlapRule.kept(AcronymDefinitions.mentions(sentence, acronyms), named.get(i)));
    }
    List<List<MentionCandidate>> told = new InitialsFilter(domain).filter(trees, named);
    return new RepeatedPersonNames(domain, names, casing).completed(trees, told);
  }

  private static List<MentionCandidate> withoutOverlaps(
      List<MentionCandidate> taken, List<MentionCandidate> more) {
    return more.stream().filter(m -> taken.stream().noneMatch(m::overlaps)).toList();
  }

  private static Mention mention(Text text, SyntaxTree tree, MentionCandidate found) {
    Span span = tree.token(found.from()).span().union(tree.token(found.to() - 1).span());
    return new Mention(
        span,
        tree.sentence().index(),
        head(tree, found),
        text.cut(span),
        found.kind(),
        found.types(),
        found.known(),
        found.metonym());
  }

  /** The token that hangs on one outside; of several the last, as English has it. */
  private static int head(SyntaxTree tree, MentionCandidate found) {
    if (found.kind() == Mention.Kind.NOMINAL) {
      return found.to() - 1;
    }
    int head = found.to() - 1;
    for (int i = found.from(); i < found.to(); i++) {
      Token token = tree.token(i);
      boolean inside = found.from() <= token.head() && token.head() < found.to();
      if (!inside && !SyntaxTree.hasRelation(token, "punct", "case")) {
        head = i;
      }
    }
    return head;
  }
}
