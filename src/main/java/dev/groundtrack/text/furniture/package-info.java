/**
 * What stands in a text without being its prose: bylines, datelines, credits, captions, links. A
 * text comes in; spans of it go out, each with its kind, and what they tell of title, author,
 * publisher and day. It goes by how lines are written, knows no grammar and parses nothing; where
 * in doubt, it is prose.
 */
@NullMarked
package dev.groundtrack.text.furniture;

import org.jspecify.annotations.NullMarked;
