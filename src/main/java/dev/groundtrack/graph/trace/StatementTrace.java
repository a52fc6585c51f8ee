package dev.groundtrack.graph.trace;

import dev.groundtrack.graph.trace.StatementListener.Running;
import java.util.List;
import java.util.function.Supplier;

/** The statements of each thread, and who listens to them. */
public final class StatementTrace {
  private static final ScopedValue<StatementListener> LISTENER = ScopedValue.newInstance();

  private StatementTrace() {}

  /** Does work whose statements somebody is told of. */
  public static <T, X extends Throwable> T listened(
      StatementListener listener, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(LISTENER, listener).call(work);
  }

  /** Runs a statement. */
  public static <T> T run(String cypher, Supplier<T> work) {
    return runTogether(List.of(cypher), work);
  }

  /** Runs several at once; they begin and end together. */
  public static <T> T runTogether(List<String> statements, Supplier<T> work) {
    if (!LISTENER.isBound()) {
      return work.get();
    }
    StatementListener listener = LISTENER.get();
    List<Running> running = statements.stream().map(listener::begin).toList();
    T done;
    try {
      done = work.get();
    } catch (RuntimeException | Error e) {
      running.forEach(each -> each.end(e));
      throw e;
    }
    running.forEach(each -> each.end(null));
    return done;
  }
}
