/**
 * Readings, curations and judgements into the graph, one transaction each, and out of it again. In
 * come readings, the facts that somebody writes by hand, judgements and ids of what to remove; out
 * go counts of what is new, gone or changed. A curation becomes a reading of the text that tells
 * it. What a source says is stored as it was read: mentions with what they were resolved to, and
 * claims between them. All else, which entity a mention means, whom statements are about, the
 * relations, is derived of that and the judgements, and made anew where these change. It alone of
 * the stages knows the graph; it knows no parser.
 */
@NullMarked
package dev.groundtrack.ingest.store;

import org.jspecify.annotations.NullMarked;
