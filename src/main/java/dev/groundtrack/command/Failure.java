package dev.groundtrack.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A command that failed says why in one line; a stack trace is for mistakes of ours. */
final class Failure implements IExecutionExceptionHandler {
  /** What went wrong and what to do, for the person at the keyboard. */
  static final class Told extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Told(String message) {
      super(message);
    }
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
    PrintWriter err = command.getErr();
    if (failure instanceof Told) {
      err.println(command.getColorScheme().errorText(failure.getMessage()));
    } else if (command.getCommand() instanceof Serve) {
      // Spring has told already.
      err.flush();
    } else {
      failure.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
