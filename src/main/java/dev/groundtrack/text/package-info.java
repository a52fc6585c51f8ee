/**
 * Documents and places in them. A {@link dev.groundtrack.text.Document} holds a source's text as it
 * is stored; places are counted in Unicode code points. Values only: nothing here reads a file or
 * knows what a text says.
 */
@NullMarked
package dev.groundtrack.text;

import org.jspecify.annotations.NullMarked;
