package dev.groundtrack.ingest.resolve.chain;

import dev.groundtrack.evidence.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people, or the things, that a text has named, in its order. */
public final class NamedMentions {
  private final List<Mention> mentions = new ArrayList<>();

  /** Takes note of the next one. */
  public void add(Mention mention) {
    mentions.add(mention);
  }

  /** The one that was named last. */
  public Optional<Mention> last() {
    return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.getLast());
  }

  /** Those from this sentence on, the last first: however long a text is, these are few. */
  public Stream<Mention> since(int sentence) {
    return mentions.reversed().stream().takeWhile(m -> m.sentence() >= sentence);
  }
}
