package dev.groundtrack.ingest.resolve;

import dev.groundtrack.statement.AnnotatedText;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.syntax.Sentence;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text cut into scenes. */
final class Scenes {
  private static final Set<String> OPENING = Set.of("“", "``");
  private static final Set<String> CLOSING = Set.of("”", "''");
  private static final Set<String> EITHER = Set.of("\"");

  private boolean quoting;
  private int paragraph = -1;

  private Scenes() {}

  static List<Scene> of(AnnotatedText text, Collection<Mention> more) {
    List<Set<Mention>> mentions = new ArrayList<>();
    text.sentences().forEach(s -> mentions.add(new LinkedHashSet<>()));
    text.mentions().forEach(m -> mentions.get(m.sentence()).add(m));
    more.forEach(m -> mentions.get(m.sentence()).add(m));
    Scenes scenes = new Scenes();
    return text.sentences().stream()
        .map(s -> new Scene(s, List.copyOf(mentions.get(s.index())), scenes.quoted(s)))
        .toList();
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
      if (OPENING.contains(mark)) {
        quoting = true;
      } else if (CLOSING.contains(mark)) {
        quoting = false;
      } else if (EITHER.contains(mark)) {
        quoting = !quoting;
      }
      quoted.set(token.index(), quoting);
    }
    return quoted;
  }
}
