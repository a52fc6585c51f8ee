/**
 * A text as a parser sees it: sentences of tokens, each hung on its head by a Universal
 * Dependencies relation. Values only; which parser made them is not known here.
 */
@NullMarked
package dev.groundtrack.statement.syntax;

import org.jspecify.annotations.NullMarked;
