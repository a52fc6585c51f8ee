/**
 * The edge to the world: Spring wiring, settings and the checks before the start, the seed, the
 * page, and the mapping of failures to errors that tell a client what to do. What guards and shapes
 * requests is {@link dev.groundtrack.web.http}. It holds no rule of the domain.
 */
@NullMarked
package dev.groundtrack.web;

import org.jspecify.annotations.NullMarked;
