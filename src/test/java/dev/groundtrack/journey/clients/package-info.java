/** What clients take for granted of any GraphQL API. */
@NullMarked
package dev.groundtrack.journey.clients;

import org.jspecify.annotations.NullMarked;
