/**
 * How long answers may be kept, and by whom: the policy of an operation, and the headers that tell
 * it. Operations and responses come in, headers go out; it knows neither the database nor what is
 * asked.
 */
@NullMarked
package dev.groundtrack.web.cache;

import org.jspecify.annotations.NullMarked;
