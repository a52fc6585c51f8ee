/**
 * What the API tells of an import before it is made. In come arguments of mutations, out go objects
 * by the names of the fields that the server adds to the schema. It knows the door of imports and
 * no stage behind it.
 */
@NullMarked
package dev.groundtrack.web.preview;

import org.jspecify.annotations.NullMarked;
