package dev.groundtrack.live;

import dev.groundtrack.graph.outbox.CommittedChange;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.graph.outbox.Position;
import dev.groundtrack.graph.outbox.TurnChanges;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.FluxSink;

/** Somebody who is told of changes, and how far they have been told. */
final class Subscriber {
  private static final int AT_ONCE = 500;

  private final Wanted wanted;
  private final FluxSink<Map<String, Object>> sink;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile Position position;

  /** How many changes there were when it had been told of all. */
  private volatile long told = -1;

  private volatile long ready = System.nanoTime();

  Subscriber(Wanted wanted, FluxSink<Map<String, Object>> sink, Position position) {
    this.wanted = wanted;
    this.sink = sink;
    this.position = position;
  }

  Position position() {
    return position;
  }

  /**
   * Begins to tell it of what is behind a position.
   *
   * @return whether it is there still, and not being told of anything already
   */
  boolean begin(Position from) {
    if (!busy.compareAndSet(false, true)) {
      return false;
    }
    boolean there = position.equals(from);
    if (!there) {
      end();
    }
    return there;
  }

  void end() {
    busy.set(false);
  }

  /** How many more it takes right now; notes when it last took any. */
  long room() {
    long room = sink.requestedFromDownstream();
    if (room > 0) {
      ready = System.nanoTime();
    }
    return room;
  }

  /** For how many nanoseconds it has taken nothing. */
  long idleNanos() {
    return System.nanoTime() - ready;
  }

  /** Whether there may be something that it has not been told of. */
  boolean isBehind(Outbox.Extent extent) {
    return told < extent.number();
  }

  /** Tells of the changes behind its position in order, as many as are taken. */
  void tell(TurnChanges changes, Outbox.Extent extent, ChangeReader reader) {
    List<CommittedChange> all = wanted.of(changes.changes());
    long room = Math.min(sink.requestedFromDownstream(), AT_ONCE);
    List<CommittedChange> some = all.subList(0, (int) Math.min(all.size(), room));
    Map<CommittedChange, Map<String, Object>> events = wanted.events(some, reader);
    for (CommittedChange change : some) {
      Map<String, Object> event = events.get(change);
      if (event != null) {
        sink.next(event);
      }
      position = change.position();
    }
    if (some.size() < all.size()) {
      return;
    }
    if (!changes.changes().isEmpty()) {
      position = Position.endOf(changes.changes().getLast().position().turn());
    }
    if (changes.all()) {
      told = extent.number();
    }
  }

  void fail(Throwable failure) {
    sink.error(failure);
  }
}
