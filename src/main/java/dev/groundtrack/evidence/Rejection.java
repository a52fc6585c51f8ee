package dev.groundtrack.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision that some words do not say what was read in them: one relation, or all of a
 * statement. It is about the words, not about the source they stand in, so that it holds in every
 * copy of them, whenever that comes.
 *
 * @param saying the words, as {@link ContentIds#saying} makes them
 * @param said the relation that they do not say; none where all of the statement is rejected
 * @param text the sentences, as the source has them in which they were rejected
 * @param note what the person who decided had to say
 */
public record Rejection(String saying, @Nullable Said said, String text, @Nullable String note) {

  /**
   * A relation that is read in some words.
   *
   * @param subject what sources resolve it to, whatever is judged of that; so is the object
   */
  public record Said(String type, End subject, End object) {}

  /** An entity as sources resolve to it. */
  public record End(String id, String name) {}

  /** The same with a remark of whoever decided. */
  public Rejection noting(@Nullable String remark) {
    return new Rejection(saying, said, text, remark);
  }

  /** The hash of what it is about: of one line there is one rejection. */
  public String id() {
    Said what = said;
    return what == null
        ? ContentIds.rejection(List.of(saying))
        : ContentIds.rejection(
            List.of(saying, what.type(), what.subject().id(), what.object().id()));
  }
}
