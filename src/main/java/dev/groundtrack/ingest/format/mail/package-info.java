/**
 * What e-mails say: a message, or a box of them, comes in as bytes; the words that its sender wrote
 * in it and what is attached to it go out. It opens no attachment.
 */
@NullMarked
package dev.groundtrack.ingest.format.mail;

import org.jspecify.annotations.NullMarked;
