package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text cut into scenes. */
final class SentenceContexts {

  private boolean quoting;
  private int paragraph = -1;

  private SentenceContexts() {}

  static List<SentenceContext> of(AnnotatedText text, Collection<Mention> more) {
    List<Set<Mention>> mentions = new ArrayList<>();
    text.trees().forEach(t -> mentions.add(new LinkedHashSet<>()));
    text.mentions().forEach(m -> mentions.get(m.sentence()).add(m));
    more.forEach(m -> mentions.get(m.sentence()).add(m));
    SentenceContexts scenes = new SentenceContexts();
    return text.trees().stream().map(t -> scenes.context(t, mentions)).toList();
  }

  private SentenceContext context(SyntaxTree tree, List<Set<Mention>> mentions) {
    Sentence sentence = tree.sentence();
    return new SentenceContext(tree, List.copyOf(mentions.get(sentence.index())), quoted(sentence));
  }

  /** A quote runs on over sentences, and ends with its paragraph. */
  private BitSet quoted(Sentence sentence) {
    if (sentence.paragraph() != paragraph) {
      paragraph = sentence.paragraph();
      quoting = false;
    }
    BitSet quoted = new BitSet();
    for (Token token : sentence.tokens()) {
      String mark = token.text();
      if (GrammarWords.OPENING_QUOTES.contains(mark)) {
        quoting = true;
      } else if (GrammarWords.CLOSING_QUOTES.contains(mark)) {
        quoting = false;
      } else if (GrammarWords.STRAIGHT_QUOTES.contains(mark)) {
        quoting = !quoting;
      }
      quoted.set(token.index(), quoting);
    }
    return quoted;
  }
}
