/**
 * A text as a parser sees it: sentences of tokens, each hung on its head by a Universal
 * Dependencies relation, and what English grammar can be asked of them. Which parser made them is
 * not known here, nor what the domain is.
 */
@NullMarked
package dev.groundtrack.text.syntax;

import org.jspecify.annotations.NullMarked;
