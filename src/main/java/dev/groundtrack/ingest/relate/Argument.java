package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;

/**
 * A mention at one end of a relation.
 *
 * @param weight from 0 to 1, how likely it is the one that is meant
 */
record Argument(Mention mention, double weight) {
  static Argument sure(Mention mention) {
    return new Argument(mention, 1);
  }
}
