/**
 * A text as a parser sees it: sentences of tokens, each hung on its head by a Universal
 * Dependencies relation, and what English grammar can be asked of them. The words that grammar goes
 * by lie in {@code grammar.txt}, and {@link dev.groundtrack.text.syntax.WordListFile} reads such
 * files for others, too. Which parser made the trees is not known here, nor what the domain is.
 */
@NullMarked
package dev.groundtrack.text.syntax;

import org.jspecify.annotations.NullMarked;
