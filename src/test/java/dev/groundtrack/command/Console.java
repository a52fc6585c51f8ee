package dev.groundtrack.command;

import dev.groundtrack.testing.StderrCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** A command as it is given at a console, and what comes back. */
public record Console(int status, String out, String err) {
  public static Console run(Object... arguments) {
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    StringWriter out = new StringWriter();
    int[] status = new int[1];
    String err =
        StderrCapture.by(
            () ->
                status[0] =
                    Groundtrack.commands()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(System.err, true))
                        .execute(words));
    return new Console(status[0], out.toString(), err);
  }
}
