package dev.groundtrack.launcher;

import java.lang.reflect.InvocationTargetException;

/**
 * Where the jar starts. It is compiled for Java 8, so that an older Java than ours can still run it
 * and say what is missing, instead of a stack trace about class file versions; then Spring Boot's
 * launcher goes on.
 */
public final class Launcher {
  private static final int OLDEST = 25;
  private static final String NEXT = "org.springframework.boot.loader.launch.JarLauncher";

  private Launcher() {}

  public static void main(String[] args) throws Throwable {
    if (feature(System.getProperty("java.specification.version")) < OLDEST) {
      System.err.println(
          "Groundtrack needs Java "
              + OLDEST
              + " or newer, and this is Java "
              + System.getProperty("java.version")
              + " in "
              + System.getProperty("java.home")
              + "; start it with a newer one (./groundtrack finds one that is installed)");
      System.exit(1);
    }
    try {
      Class.forName(NEXT).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** 8 of “1.8”, 25 of “25”. */
  private static int feature(String version) {
    return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
  }
}
