/**
 * What kinds of errors a client may be told of, as machines tell them apart: the codes that
 * Apollo's clients know, and some of our own; and a request that is turned away. Errors come in,
 * codes and answers go out; it does not know the domain.
 */
@NullMarked
package dev.groundtrack.web.error;

import org.jspecify.annotations.NullMarked;
