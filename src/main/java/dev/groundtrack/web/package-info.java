/**
 * The edge to the world: Spring wiring, the GraphQL endpoint, the page, the mapping of failures to
 * errors that tell a client what to do. HTTP requests come in, JSON goes out. It sees every room
 * and holds no rule of the domain.
 */
@NullMarked
package dev.groundtrack.web;

import org.jspecify.annotations.NullMarked;
