package dev.groundtrack.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens, as Linux tells it in /proc (proc_pid_net(5)): hexadecimal addresses. */
public final class ListeningSockets {
  private static final String LISTEN = "0A";

  private ListeningSockets() {}

  public static boolean canBeSeen() {
    return Files.isReadable(Path.of("/proc/self/net/tcp"));
  }

  /** The local addresses, such as {@code 0100007F} for 127.0.0.1, with their ports. */
  public static List<String> of(long pid) throws IOException {
    Set<String> own = sockets(Path.of("/proc", Long.toString(pid), "fd"));
    return Stream.of("tcp", "tcp6")
        .map(table -> Path.of("/proc", Long.toString(pid), "net", table))
        .filter(Files::isReadable)
        .flatMap(ListeningSockets::rows)
        .filter(row -> row[3].equals(LISTEN) && own.contains("socket:[" + row[9] + "]"))
        .map(row -> row[1])
        .toList();
  }

  private static Set<String> sockets(Path descriptors) throws IOException {
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.map(ListeningSockets::target).collect(Collectors.toSet());
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }

  private static Stream<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1).map(line -> line.strip().split("\\s+"));
    } catch (IOException e) {
      return Arrays.stream(new String[0][]);
    }
  }
}
