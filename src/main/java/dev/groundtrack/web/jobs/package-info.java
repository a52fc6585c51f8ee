/**
 * Imports that take a while, by the API: what a client asks of them becomes a request to the queue,
 * and what the queue tells becomes maps by the names of the schema's fields. It knows the queue and
 * nothing of how an import is done.
 */
@NullMarked
package dev.groundtrack.web.jobs;

import org.jspecify.annotations.NullMarked;
