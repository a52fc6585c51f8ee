package dev.groundtrack.text.syntax;

import dev.groundtrack.text.Span;

/**
 * One word of a sentence.
 *
 * @param index its place in its sentence, from 0
 * @param text as it stands in the source
 * @param lemma its dictionary form, lower case but for names
 * @param tag its Penn Treebank part of speech
 * @param entityTag of whose name the tagger takes it to be a part
 * @param head the index of the token it hangs on, or {@link #ROOT}
 * @param relation its Universal Dependencies relation to its head, subtype included ("nsubj:pass");
 *     basic dependencies, so that every token has one head and the sentence is a tree
 */
public record Token(
    int index,
    Span span,
    String text,
    String lemma,
    String tag,
    EntityTag entityTag,
    int head,
    String relation) {
  public static final int ROOT = -1;
}
