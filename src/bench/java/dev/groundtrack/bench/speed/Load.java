package dev.groundtrack.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask one after the other, each on a connection of its own, for some seconds. */
final class Load {
  private final AtomicInteger next = new AtomicInteger();

  /**
   * What was seen.
   *
   * @param millis of each request, in order
   */
  record Seen(double[] millis, double seconds, double cpuSeconds) {

    double quantile(double share) {
      return millis.length == 0
          ? Double.NaN
          : millis[Math.min(millis.length - 1, (int) (millis.length * share))];
    }

    double perSecond() {
      return millis.length / seconds;
    }

    double cpuMillis() {
      return cpuSeconds * 1000 / millis.length;
    }
  }

  /** Asks a contender the cases by turns; a list that names one more often asks it more often. */
  Seen run(Contender contender, List<Case> cases, int clients, double seconds)
      throws IOException, InterruptedException {
    double cpu = contender.cpuSeconds();
    long started = System.nanoTime();
    long until = started + (long) (seconds * 1e9);
    List<double[]> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      Callable<double[]> client = () -> ask(contender, cases, until);
      for (Future<double[]> future :
          threads.invokeAll(java.util.Collections.nCopies(clients, client))) {
        all.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    double took = (System.nanoTime() - started) / 1e9;
    double[] millis = all.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    return new Seen(millis, took, contender.cpuSeconds() - cpu);
  }

  private double[] ask(Contender contender, List<Case> cases, long until) throws IOException {
    double[] millis = new double[1024];
    int count = 0;
    try (Client client = new Client(contender.address())) {
      while (System.nanoTime() < until) {
        int n = next.incrementAndGet();
        byte[] request = contender.request(cases.get(n % cases.size()), n);
        long asked = System.nanoTime();
        byte[] answer = client.ask(request);
        long answered = System.nanoTime();
        check(answer);
        if (count == millis.length) {
          millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = (answered - asked) / 1e6;
      }
    }
    return Arrays.copyOf(millis, count);
  }

  /** Errors stand first in an answer that has some, or right after its data. */
  private static void check(byte[] answer) throws IOException {
    String text =
        new String(
            answer, 0, Math.min(answer.length, 400), java.nio.charset.StandardCharsets.UTF_8);
    if (text.contains("\"errors\"") || text.length() < 3) {
      throw new IOException("Not an answer: " + text);
    }
  }
}
