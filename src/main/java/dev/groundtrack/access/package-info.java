/**
 * Who asks, and what each may do: callers with their roles, and the permissions there are. Values
 * only; how somebody proves who they are, and what takes which permission, the rooms above know.
 */
@NullMarked
package dev.groundtrack.access;

import org.jspecify.annotations.NullMarked;
