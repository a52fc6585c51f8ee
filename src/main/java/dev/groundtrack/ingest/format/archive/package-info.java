/**
 * What stands in archives: a ZIP comes in as bytes; its files go out one by one, in memory and
 * within limits. It writes nothing to a disk and does not know what the files are.
 */
@NullMarked
package dev.groundtrack.ingest.format.archive;

import org.jspecify.annotations.NullMarked;
