/**
 * What guards, shapes and answers HTTP requests around GraphQL: who may send what from where,
 * queries by GET, errors as JSON, and remedies beside them. Servlet and Spring GraphQL requests
 * come in and go out; it knows neither the domain nor the database.
 */
@NullMarked
package dev.groundtrack.web.http;

import org.jspecify.annotations.NullMarked;
