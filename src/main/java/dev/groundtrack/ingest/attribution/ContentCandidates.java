package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that may be the content of a cue: what hangs on it, what it hangs on, what stands left and
 * right of it, and the quotes about it. Wide on purpose: the choice is made by weights.
 */
final class ContentCandidates {
  private static final String[] FUNCTION = {
    "aux",
    "punct",
    "det",
    "case",
    "mark",
    "cop",
    "cc",
    "compound:prt",
    "expl",
    "advmod",
    "nummod",
    "fixed",
    "flat"
  };
  private static final int HIGHEST = 3;

  private final ParsedText prose;
  private final SyntaxTree tree;
  private final Token cue;
  private final Map<List<Span>, Set<String>> found = new LinkedHashMap<>();

  private ContentCandidates(ParsedText prose, SyntaxTree tree, Token cue) {
    this.prose = prose;
    this.tree = tree;
    this.cue = cue;
  }

  static List<ContentCandidate> of(ParsedText prose, SyntaxTree tree, Token cue) {
    ContentCandidates candidates = new ContentCandidates(prose, tree, cue);
    candidates.below();
    candidates.above();
    candidates.sides();
    candidates.quotes();
    List<ContentCandidate> all = new ArrayList<>();
    candidates.found.forEach((parts, kinds) -> all.add(new ContentCandidate(kinds, parts)));
    return all;
  }

  private void below() {
    List<Token> right = new ArrayList<>();
    Optional<Token> subject = tree.child(cue, "nsubj:pass", "nsubj");
    for (Token child : tree.children(cue)) {
      if (SyntaxTree.hasRelation(child, FUNCTION)) {
        continue;
      }
      add("child " + TokenClasses.relation(tree, child), phrase(child));
      if (child.index() > cue.index()) {
        right.add(child);
      }
    }
    for (int i = 0; i < right.size(); i++) {
      for (int j = i + 1; j < right.size(); j++) {
        List<Token> run = new ArrayList<>();
        right
            .subList(i, j + 1)
            .forEach(t -> run.addAll(run.isEmpty() ? phrase(t) : tree.subtree(t)));
        String end = j + 1 == right.size() ? " end" : "";
        add("children " + right.get(i).relation() + " to " + right.get(j).relation() + end, run);
      }
    }
    for (Token child : right) {
      if (subject.isPresent()
          && SyntaxTree.hasRelation(child, "xcomp", "ccomp", "obl", "advcl", "obj")) {
        List<Token> both = new ArrayList<>(tree.subtree(subject.get()));
        both.addAll(tree.subtree(child));
        add(subject.get().relation() + " and " + TokenClasses.relation(tree, child), both);
      }
    }
  }

  /** A subtree without the preposition that leads it. */
  private List<Token> phrase(Token head) {
    Set<Token> without = new HashSet<>();
    if (SyntaxTree.hasRelation(head, "obl", "nmod")) {
      tree.children(head, "case").filter(t -> t.index() < head.index()).forEach(without::add);
    }
    return tree.subtree(head, without);
  }

  private void above() {
    List<Token> ancestors = tree.ancestors(cue);
    Token branch = cue;
    String path = "";
    for (Token ancestor : ancestors.subList(0, Math.min(HIGHEST, ancestors.size()))) {
      path += " " + branch.relation();
      List<Token> rest = tree.subtree(ancestor, Set.of(branch));
      add("above" + path, rest);
      add("above before" + path, rest.stream().filter(t -> t.index() < cue.index()).toList());
      add("above after" + path, rest.stream().filter(t -> t.index() > cue.index()).toList());
      branch = ancestor;
    }
  }

  /** What stands before and after the words about the cue, whatever the tree makes of it. */
  private void sides() {
    List<Token> group = new ArrayList<>();
    group.add(cue);
    tree.children(cue, "aux", "compound:prt", "advmod")
        .filter(t -> Math.abs(t.index() - cue.index()) <= 3)
        .forEach(group::add);
    SubjectFinder.of(tree, cue)
        .filter(s -> tree.isBelow(s, cue))
        .ifPresent(s -> group.addAll(tree.subtree(s)));
    int first = group.stream().mapToInt(Token::index).min().orElse(cue.index());
    int last = group.stream().mapToInt(Token::index).max().orElse(cue.index());
    List<Token> tokens = tree.sentence().tokens();
    List<Token> left = tokens.subList(0, first);
    List<Token> right = tokens.subList(last + 1, tokens.size());
    add("left", left);
    add("right", right);
    List<Token> both = new ArrayList<>(left);
    both.addAll(right);
    add("both sides", both);
    add("after", tokens.subList(cue.index() + 1, tokens.size()));
    add("before", tokens.subList(0, cue.index()));
    int comma = cue.index() + 1;
    while (comma < tokens.size() && !tokens.get(comma).text().equals(",")) {
      comma++;
    }
    add("to the comma", tokens.subList(cue.index() + 1, comma));
    add("beyond the comma", tokens.subList(Math.min(comma, tokens.size()), tokens.size()));
  }

  private void quotes() {
    int here = tree.sentence().index();
    List<Quote> near = new ArrayList<>();
    for (Quote quote : prose.quotesAbout(here)) {
      if (quote.span().contains(cue.span())) {
        continue;
      }
      boolean touches = quote.firstSentence() <= here && here <= quote.lastSentence();
      boolean paragraph = prose.sameParagraph(quote.firstSentence(), here);
      boolean next = quote.firstSentence() == here + 1 && !paragraph;
      if (touches || paragraph || next) {
        String side = quote.span().end() <= cue.span().start() ? "before" : "after";
        String place = touches ? "" : next ? " next paragraph" : " other sentence";
        addQuotes("quote " + side + place, List.of(quote));
        addQuotes("quote " + side + place + " and on", prose.run(quote));
      }
      if (touches || paragraph) {
        near.add(quote);
      }
    }
    List<Quote> within =
        near.stream().filter(q -> q.firstSentence() <= here && here <= q.lastSentence()).toList();
    addQuotes("quotes of the sentence", within);
    addQuotes("quotes of the paragraph", near);
    addQuotes("quotes from here", near.stream().filter(q -> q.lastSentence() >= here).toList());
    addQuotes("quotes up to here", near.stream().filter(q -> q.firstSentence() <= here).toList());
    if (!near.isEmpty()) {
      List<Quote> on = new ArrayList<>(near);
      prose.run(near.getLast()).stream().skip(1).forEach(on::add);
      addQuotes("quotes of the paragraph and on", on);
    }
  }

  private void addQuotes(String kind, List<Quote> quotes) {
    if (!quotes.isEmpty()) {
      put(kind, quotes.stream().map(Quote::span).toList());
    }
  }

  private void add(String kind, Collection<Token> tokens) {
    List<Span> parts = TokenSpans.of(tree.sentence(), tokens);
    if (!parts.isEmpty() && parts.stream().noneMatch(p -> p.overlaps(cue.span()))) {
      put(kind, parts);
    }
  }

  private void put(String kind, List<Span> parts) {
    found.computeIfAbsent(parts, p -> new LinkedHashSet<>()).add(kind);
  }
}
