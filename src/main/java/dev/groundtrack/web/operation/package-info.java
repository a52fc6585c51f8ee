/**
 * What operators see of a running server: how many operations of which sort take how long and come
 * to what, who listens, what waits, and which request a line of the log belongs to; and the backup
 * that they take of it. It counts and names; it never decides, and no text or value of a request
 * goes through it.
 */
@NullMarked
package dev.groundtrack.web.operation;

import org.jspecify.annotations.NullMarked;
