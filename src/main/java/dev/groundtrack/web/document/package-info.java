/**
 * Documents that are asked by a hash or an id instead of their text: those that clients have sent
 * before, and those that the operator gave. Files and requests come in, texts of documents or
 * refusals go out; it knows neither the domain nor how requests arrive.
 */
@NullMarked
package dev.groundtrack.web.document;

import org.jspecify.annotations.NullMarked;
