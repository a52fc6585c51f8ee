/**
 * The server for agents, by the Model Context Protocol: tools that only read. In come calls with
 * arguments that a JSON schema describes; each is answered by an operation of our own on the API,
 * whose guards, limits and types hold here too, as an object and a few lines of text, bounded in
 * size. It knows nothing of the database, and names of the domain from the model alone.
 */
@NullMarked
package dev.groundtrack.web.mcp;

import org.jspecify.annotations.NullMarked;
