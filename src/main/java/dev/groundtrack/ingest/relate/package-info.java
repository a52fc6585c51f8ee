/**
 * From parsed sentences with their mentions, and the statements made in them, to claims: which
 * relations of the schema each statement makes between which mentions, and how real they are held
 * to be. The words that express a relation are the schema's; which entities the mentions mean is
 * not known here.
 */
@NullMarked
package dev.groundtrack.ingest.relate;

import org.jspecify.annotations.NullMarked;
