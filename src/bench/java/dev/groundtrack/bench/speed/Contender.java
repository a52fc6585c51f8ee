package dev.groundtrack.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that is measured.
 *
 * @param processes its own first; then those that work for it, the database's
 * @param deepCursor what stands for the end of page 999 here
 */
record Contender(
    String name, URI address, List<Process> processes, boolean byHand, String deepCursor) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double TICKS = 100.0;

  /** The nth request of a case. */
  byte[] request(Case one, int n) {
    Map<String, Object> variables = new LinkedHashMap<>(one.variables().apply(n));
    if (one.name().equals(Case.deepPage().name())) {
      variables.put("a", deepCursor);
    }
    return byHand
        ? Client.post(URI.create(address + ByHand.path(one)), JSON.writeValueAsString(variables))
        : Client.post(
            address, JSON.writeValueAsString(Map.of("query", one.query(), "variables", variables)));
  }

  /** Seconds of CPU that all of its processes have used. */
  double cpuSeconds() {
    return processes.stream().mapToDouble(process -> cpu(process.pid())).sum();
  }

  private static double cpu(long pid) {
    String[] stat = read(Path.of("/proc/" + pid + "/stat")).split("\\) ", 2)[1].split(" ");
    return (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) / TICKS;
  }

  /** The most memory that its own process has had, in MB. */
  long peakMegabytes() {
    return Stream.of(read(Path.of("/proc/" + processes.getFirst().pid() + "/status")).split("\n"))
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
