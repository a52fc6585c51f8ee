/**
 * The commands of the command line, one a class. Arguments come in, an exit code goes out; what a
 * command does is done by the rooms it calls, and no other room knows that there is a command line.
 */
@NullMarked
package dev.groundtrack.command;

import org.jspecify.annotations.NullMarked;
