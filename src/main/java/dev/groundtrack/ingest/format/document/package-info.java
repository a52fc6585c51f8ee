/**
 * What documents say: the bytes of a PDF, an Office or OpenDocument text, RTF or an e-book come in;
 * their words go out, as paragraphs with a blank line between them, with what the file tells of its
 * title, author and publisher. What a reader does not see on the page, and what is on every page,
 * is left out. It reads a document whole or refuses it, and knows no sentence and no database.
 */
@NullMarked
package dev.groundtrack.ingest.format.document;

import org.jspecify.annotations.NullMarked;
