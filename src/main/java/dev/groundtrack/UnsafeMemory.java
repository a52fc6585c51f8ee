package dev.groundtrack;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * Spares whoever runs {@code java -jar} the JDK's warning that Neo4j and Netty use {@code
 * sun.misc.Unsafe} (JEP 498). The JVM's flag for it, {@code --sun-misc-unsafe-memory-access=allow},
 * has no counterpart in a jar's manifest; but {@code Unsafe} reads it where the JVM keeps it only
 * when it is first used, and the manifest opens that place.
 */
final class UnsafeMemory {
  private static final String FLAG = "sun.misc.unsafe.memory.access";

  private UnsafeMemory() {}

  /** Sets the flag unless it is set; where the place is closed, the JVM warns, and all works. */
  static void allow() {
    try {
      Field saved = Class.forName("jdk.internal.misc.VM").getDeclaredField("savedProps");
      saved.setAccessible(true);
      @SuppressWarnings("unchecked")
      Map<String, String> flags = (Map<String, String>) saved.get(null);
      flags.putIfAbsent(FLAG, "allow");
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(UnsafeMemory.class.getName())
          .log(System.Logger.Level.DEBUG, "The JVM's flags are closed to us", e);
    }
  }
}
