package dev.groundtrack.command;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.Server;
import dev.groundtrack.web.operation.StopSignals;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * A command that failed says why, a line for each reason; a stack trace is for mistakes of ours.
 */
final class CommandFailure implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
    StopSignals.awaitEnd();
    PrintWriter err = command.getErr();
    switch (failure) {
      case Server.NotStarted told -> err.flush();
      case RefusedException refused -> refused.problems().forEach(err::println);
      case FileSystemException file ->
          err.println("The file cannot be read or written: " + file.getMessage());
      case ParameterException wrong -> {
        return wrong(wrong, command);
      }
      default -> failure.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** As if the parser had found it. */
  private static int wrong(ParameterException wrong, CommandLine command) {
    command.getErr().println(wrong.getMessage());
    command.usage(command.getErr());
    return CommandLine.ExitCode.USAGE;
  }
}
