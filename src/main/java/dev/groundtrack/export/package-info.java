/**
 * The graph in other people's formats. In come a transaction's nodes, relations and evidence, all
 * of them or what a filter matches; out goes a stream of bytes that other tools read: JSON Lines,
 * JSON-LD, GraphML, CSV. Each format is written while it is read, and little of it is held. It
 * knows no request and no name of the domain: what a type is called elsewhere, the schema's folder
 * says.
 */
@NullMarked
package dev.groundtrack.export;

import org.jspecify.annotations.NullMarked;
