/** What comes by chance: operations, messages and files that no honest client sends. */
@org.jspecify.annotations.NullMarked
package dev.groundtrack.journey.fuzz;
