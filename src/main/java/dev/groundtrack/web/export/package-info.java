/**
 * What exports need of the server: which relations a filter matches, as the API itself answers it.
 * Nothing else of the API is known here, and nothing of HTTP.
 */
@NullMarked
package dev.groundtrack.web.export;

import org.jspecify.annotations.NullMarked;
