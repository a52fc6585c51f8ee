package dev.groundtrack.ingest.format.document;

/**
 * A character as it stands on a page, in points from the upper left corner.
 *
 * @param text one character, or a few that are drawn as one
 * @param baseline what it stands on
 * @param size of its font
 */
record Glyph(String text, float left, float right, float baseline, float size) {}
