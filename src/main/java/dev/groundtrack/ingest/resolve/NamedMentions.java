package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people, or the things, that a text has named, in its order. */
final class NamedMentions {
  private final List<Mention> mentions = new ArrayList<>();

  void add(Mention mention) {
    mentions.add(mention);
  }

  Optional<Mention> last() {
    return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.getLast());
  }

  /** Those from this sentence on, the last first: however long a text is, these are few. */
  Stream<Mention> since(int sentence) {
    return mentions.reversed().stream().takeWhile(m -> m.sentence() >= sentence);
  }
}
