/**
 * What kinds of errors a client may be told of, as machines tell them apart: the codes that
 * Apollo's clients know, and some of our own. Errors of GraphQL come in, codes go out; it knows
 * neither HTTP nor the domain.
 */
@NullMarked
package dev.groundtrack.web.error;

import org.jspecify.annotations.NullMarked;
