package dev.groundtrack;

import dev.groundtrack.command.Groundtrack;

/**
 * Where the program starts: the commands of {@link Groundtrack}, {@code serve} if none is given.
 */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    UnsafeMemory.allow();
    int status = Groundtrack.run(args);
    if (status != 0) {
      System.exit(status);
    }
  }
}
