/**
 * Compiled mutations and the running of them. A root field of the mutation type goes in; out comes
 * a {@link dev.groundtrack.mutation.CompiledMutation}: statements that hand on the nodes they give,
 * for whoever has a transaction, and what they say of entities and relations as {@link
 * dev.groundtrack.evidence.CurationFact}s. It knows no database.
 */
@NullMarked
package dev.groundtrack.mutation;

import org.jspecify.annotations.NullMarked;
