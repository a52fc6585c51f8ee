@NullMarked
package dev.groundtrack.web.operation;

import org.jspecify.annotations.NullMarked;
