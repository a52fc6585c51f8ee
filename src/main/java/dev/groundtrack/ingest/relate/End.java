package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.Mention;

/**
 * A mention at one end of a relation.
 *
 * @param weight from 0 to 1, how likely it is the one that is meant
 */
record End(Mention mention, double weight) {
  static End sure(Mention mention) {
    return new End(mention, 1);
  }
}
