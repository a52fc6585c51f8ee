/**
 * What a schema asks of whoever reads or writes: the rules of {@code @authentication}, {@code
 * @authorization} and {@code @subscriptionsAuthorization}, as values. It knows neither callers nor
 * how rules are met.
 */
@NullMarked
package dev.groundtrack.model.access;

import org.jspecify.annotations.NullMarked;
