package dev.groundtrack.ingest.annotate;

import dev.groundtrack.model.Model;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Names;
import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.Text;
import dev.groundtrack.statement.syntax.Sentence;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
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
  private final Domain domain;

  /** A finder for this domain's types and their words. */
  public MentionFinder(Model model) {
    this.domain = Domain.of(model);
  }

  /** All mentions, in the order of the text; where one holds another, the longer comes first. */
  public List<Mention> find(Text text, List<Sentence> sentences, Names names) {
    List<SyntaxTree> trees = sentences.stream().map(SyntaxTree::of).toList();
    List<List<Found>> named = named(trees, names, Casing.of(sentences));
    List<Mention> mentions = new ArrayList<>();
    for (SyntaxTree tree : trees) {
      List<Found> found = new ArrayList<>(named.get(tree.sentence().index()));
      List<Found> pronouns = withoutOverlaps(found, Pronouns.in(tree, domain));
      found.addAll(new CommonNouns(domain).in(tree, found));
      found.addAll(pronouns);
      found.stream().map(f -> mention(text, tree, f)).forEach(mentions::add);
    }
    mentions.sort(
        Comparator.comparing((Mention m) -> m.span().start())
            .thenComparing(m -> -m.span().length()));
    return List.copyOf(mentions);
  }

  private List<List<Found>> named(List<SyntaxTree> trees, Names names, Casing casing) {
    Gazetteer gazetteer = new Gazetteer(names, casing);
    TaggedNames tagged = new TaggedNames(domain);
    Set<String> organisation = Set.copyOf(domain.typeOf(Organisations.CLASS).stream().toList());
    Set<String> person = Set.copyOf(domain.typeOf("PERSON").stream().toList());
    List<List<Found>> named = new ArrayList<>();
    Map<String, Found> acronyms = new HashMap<>();
    for (SyntaxTree tree : trees) {
      List<Found> known = gazetteer.in(tree);
      List<Found> titled = new TitledNames(domain, person).in(tree, known);
      List<Found> others = Overlaps.kept(titled, tagged.in(tree.sentence()));
      List<Found> merged = new Overlaps(domain, tree).merged(known, others);
      List<Found> found = Brackets.completed(tree.sentence(), merged, organisation);
      Brackets.in(tree.sentence(), found).forEach(d -> acronyms.putIfAbsent(d.acronym(), d.full()));
      named.add(Overlaps.kept(found, new Aliases(domain, tree.sentence()).in(found)));
    }
    for (int i = 0; i < named.size(); i++) {
      Sentence sentence = trees.get(i).sentence();
      named.set(i, Overlaps.kept(Brackets.mentions(sentence, acronyms), named.get(i)));
    }
    List<List<Found>> told = new Initials(domain).told(trees, named);
    return new Persons(domain, names, casing).completed(trees, told);
  }

  private static List<Found> withoutOverlaps(List<Found> taken, List<Found> more) {
    return more.stream().filter(m -> taken.stream().noneMatch(m::overlaps)).toList();
  }

  private static Mention mention(Text text, SyntaxTree tree, Found found) {
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
  private static int head(SyntaxTree tree, Found found) {
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
