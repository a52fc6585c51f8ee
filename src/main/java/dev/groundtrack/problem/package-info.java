/**
 * What is wrong with something that somebody gave us, and what to do about it. A {@link
 * dev.groundtrack.problem.Problem} names the place, the fault and the remedy; all that is found is
 * told at once, in a {@link dev.groundtrack.problem.RefusedException}. Every other package may use
 * it; it knows none of them.
 */
@NullMarked
package dev.groundtrack.problem;

import org.jspecify.annotations.NullMarked;
