/**
 * The API that a Model has: its GraphQL schema as SDL, and what each generated field and each input
 * means, as values. It knows no Cypher and runs nothing; whoever plans a query looks the meaning up
 * and parses no name.
 */
@NullMarked
package dev.groundtrack.api;

import org.jspecify.annotations.NullMarked;
