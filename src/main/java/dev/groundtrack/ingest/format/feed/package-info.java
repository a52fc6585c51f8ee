/**
 * What feeds and lists of feeds tell: RSS, Atom or OPML comes in as text; entries go out, each with
 * its words or with the address of its page. It fetches nothing. XML is read without any document
 * type, so that nothing in it can name another file.
 */
@NullMarked
package dev.groundtrack.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
