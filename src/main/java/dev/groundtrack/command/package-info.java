/**
 * The command line: {@code serve}, {@code import}, {@code extract}, {@code export}. Arguments come
 * in; a running server, a report or a file goes out, and an exit status: 0 done, 1 failed, 2
 * wrongly called. It decides nothing that the rooms below decide.
 */
@NullMarked
package dev.groundtrack.command;

import org.jspecify.annotations.NullMarked;
