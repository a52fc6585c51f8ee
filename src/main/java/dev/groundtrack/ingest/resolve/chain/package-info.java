/**
 * Which mentions go together, whoever is meant: mentions come in, each with the one before it that
 * it refers to, chains go out. Whom a mention refers to is found elsewhere.
 */
@NullMarked
package dev.groundtrack.ingest.resolve.chain;

import org.jspecify.annotations.NullMarked;
