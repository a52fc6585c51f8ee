package dev.groundtrack.bench.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All that was seen, as a page of Markdown. */
final class Table {
  private final Map<Cell, List<Load.Seen>> cells = new LinkedHashMap<>();

  /** Where a figure stands. */
  record Cell(String name, String contender, int clients) {}

  void add(Cell cell, Load.Seen seen) {
    cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(seen);
  }

  String print(List<Contender> contenders, int scale) {
    List<String> names = contenders.stream().map(Contender::name).toList();
    StringBuilder text = new StringBuilder();
    text.append("Milliseconds at scale ").append(scale).append(", p50 / p99\n\n");
    rows(text, names, List.of(1, 8), this::latency);
    text.append("\np50 over ours, the median of the rounds, 1 client / 8 clients\n\n");
    rows(
        text,
        names,
        List.of(0),
        (name, who, clients) -> ratio(name, who, 1) + " / " + ratio(name, who, 8));
    text.append("\nRequests a second at 8 clients, and milliseconds of CPU for each\n\n");
    rows(text, names, List.of(8), this::throughput);
    text.append("\nPeak memory, MB: ");
    contenders.forEach(
        contender ->
            text.append(contender.name())
                .append(' ')
                .append(contender.peakMegabytes())
                .append("; "));
    return text.append('\n').toString();
  }

  private interface Figure {
    String of(String name, String contender, int clients);
  }

  private void rows(StringBuilder text, List<String> names, List<Integer> clients, Figure figure) {
    text.append("| |");
    names.forEach(
        name ->
            clients.forEach(
                n -> text.append(' ').append(name).append(n == 0 ? "" : ", " + n).append(" |")));
    text.append("\n|---|").append("---|".repeat(names.size() * clients.size())).append('\n');
    for (String name : cells.keySet().stream().map(Cell::name).distinct().toList()) {
      text.append("| ").append(name).append(" |");
      names.forEach(
          who ->
              clients.forEach(n -> text.append(' ').append(figure.of(name, who, n)).append(" |")));
      text.append('\n');
    }
  }

  private String latency(String name, String contender, int clients) {
    List<Load.Seen> seen = seen(name, contender, clients);
    return seen.isEmpty()
        ? "fails"
        : format(median(seen, s -> s.quantile(0.5))) + " / " + format(pooled(seen, 0.99));
  }

  /** Each round against ours in the same round. */
  private String ratio(String name, String contender, int clients) {
    List<Load.Seen> theirs = seen(name, contender, clients);
    List<Load.Seen> ours = seen(name, "ours", clients);
    if (theirs.isEmpty()) {
      return "–";
    }
    double[] ratios =
        IntStream.range(0, Math.min(ours.size(), theirs.size()))
            .mapToDouble(i -> theirs.get(i).quantile(0.5) / ours.get(i).quantile(0.5))
            .sorted()
            .toArray();
    return format(middle(ratios));
  }

  private String throughput(String name, String contender, int clients) {
    List<Load.Seen> seen = seen(name, contender, clients);
    return seen.isEmpty()
        ? "fails"
        : "%.0f / %s"
            .formatted(
                median(seen, Load.Seen::perSecond), format(median(seen, Load.Seen::cpuMillis)));
  }

  private List<Load.Seen> seen(String name, String contender, int clients) {
    return cells.getOrDefault(new Cell(name, contender, clients), List.of());
  }

  private static double median(List<Load.Seen> seen, ToDoubleFunction<Load.Seen> figure) {
    return middle(seen.stream().mapToDouble(figure).sorted().toArray());
  }

  private static double middle(double[] sorted) {
    return sorted.length % 2 == 1
        ? sorted[sorted.length / 2]
        : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }

  private static double pooled(List<Load.Seen> seen, double share) {
    double[] all = seen.stream().flatMapToDouble(s -> Arrays.stream(s.millis())).sorted().toArray();
    return new Load.Seen(all, 1, 0).quantile(share);
  }

  private static String format(double figure) {
    return String.format(Locale.ROOT, figure < 1 ? "%.3f" : figure < 10 ? "%.2f" : "%.1f", figure);
  }
}
