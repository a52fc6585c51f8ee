/**
 * Who a request is from, and whether they may do what it asks: tokens and keys come in, callers and
 * refusals go out. It stands before every way in, and around every operation; what an operation
 * does, it does not know.
 */
@NullMarked
package dev.groundtrack.web.access;

import org.jspecify.annotations.NullMarked;
