/** For how long others may keep what was answered. */
@NullMarked
package dev.groundtrack.model.cache;

import org.jspecify.annotations.NullMarked;
