/**
 * Who asks, and what each may do: callers with their roles, and the actions that there are. Values
 * only; how somebody proves who they are, and what carries which action, the rooms above know.
 */
@NullMarked
package dev.groundtrack.access;

import org.jspecify.annotations.NullMarked;
