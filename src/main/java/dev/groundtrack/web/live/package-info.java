/** Connections that stay, over which subscribers are told of what changes. */
@NullMarked
package dev.groundtrack.web.live;

import org.jspecify.annotations.NullMarked;
