package dev.groundtrack.ingest.store.time;

import dev.groundtrack.evidence.RelationStatus;
import dev.groundtrack.evidence.state.Standing;
import dev.groundtrack.evidence.state.StandingChange;
import dev.groundtrack.evidence.state.StateStatus;
import dev.groundtrack.evidence.state.Version;
import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.model.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a relation stands and stood, as rows of statements that write it. */
final class StandingRow {
  private StandingRow() {}

  /**
   * Its properties, whether it is asserted and from which day on, what ends it, what ended it from
   * which day on, and what became of it.
   */
  static Map<String, Object> of(Standing standing) {
    Map<String, Object> now = properties(standing.now());
    Map<String, Object> properties = new LinkedHashMap<>(now);
    List<Version> versions = standing.versions();
    properties.put(AsOf.KNOWN, versions.isEmpty() ? null : versions.getFirst().from());
    List<Map<String, Object>> all = versions.stream().map(StandingRow::properties).toList();
    boolean lasts = !all.isEmpty() && all.getLast().equals(now);
    boolean changed = all.size() > 1 || !all.isEmpty() && !lasts;
    properties.put(AsOf.CHANGED, lasts ? versions.getLast().from() : AsOf.NEVER);
    properties.put(AsOf.DAYS, changed ? versions.stream().map(Version::from).toList() : null);
    for (String property : AsOf.OF_RELATIONS) {
      properties.put(AsOf.was(property), changed ? values(property, all) : null);
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("properties", properties);
    row.put("asserted", standing.status().asserted());
    row.put("assertedFrom", assertedFrom(versions));
    row.put("endedBy", endings(standing.state()));
    row.put("wasEndedBy", wasEndedBy(versions));
    row.put("changes", changes(versions));
    return row;
  }

  private static Map<String, Object> properties(Version version) {
    RelationStatus status = version.status();
    StateStatus state = version.state();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("polarity", status.polarity().name());
    properties.put("modality", status.modality().name());
    properties.put("contested", version.contested());
    properties.put("confidence", status.confidence());
    properties.put("firstSeen", status.firstSeen());
    properties.put("lastSeen", state == null ? status.lastSeen() : state.lastSeen());
    properties.put("current", state == null ? null : state.current());
    properties.put("since", state == null ? null : iso(state.since()));
    properties.put("until", state == null ? null : iso(state.until()));
    return properties;
  }

  private static @Nullable String iso(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }

  /** A list can hold no null; something else stands for it. None where there never is a value. */
  private static @Nullable List<Object> values(
      String property, List<Map<String, Object>> versions) {
    if (versions.stream().allMatch(version -> version.get(property) == null)) {
      return null;
    }
    Object none = property.endsWith("Seen") ? AsOf.ALWAYS : AsOf.NO_TEXT;
    return versions.stream()
        .map(version -> Objects.requireNonNullElse(version.get(property), none))
        .toList();
  }

  private static @Nullable LocalDate assertedFrom(List<Version> versions) {
    return versions.stream()
        .filter(version -> version.status().asserted())
        .map(Version::from)
        .findFirst()
        .orElse(null);
  }

  /** What has always been known never came. */
  private static List<Map<String, Object>> changes(List<Version> versions) {
    return StandingChange.of(versions).stream()
        .filter(change -> !change.day().equals(AsOf.ALWAYS))
        .map(
            change ->
                Map.<String, Object>of(
                    "day",
                    change.day(),
                    "kind",
                    change.kind().name(),
                    "by",
                    List.copyOf(change.by())))
        .toList();
  }

  private static List<String> endings(@Nullable StateStatus state) {
    return state == null ? List.of() : List.copyOf(state.endedBy());
  }

  private static List<Map<String, Object>> wasEndedBy(List<Version> versions) {
    List<Map<String, Object>> endings = new ArrayList<>();
    Map<String, LocalDate> open = new LinkedHashMap<>();
    for (Version version : versions) {
      List<String> now = endings(version.state());
      List.copyOf(open.keySet()).stream()
          .filter(statement -> !now.contains(statement))
          .forEach(
              statement ->
                  endings.add(
                      ending(
                          statement,
                          Objects.requireNonNull(open.remove(statement)),
                          version.from())));
      now.forEach(statement -> open.putIfAbsent(statement, version.from()));
    }
    open.forEach((statement, from) -> endings.add(ending(statement, from, LocalDate.MAX)));
    return endings;
  }

  private static Map<String, Object> ending(String statement, LocalDate from, LocalDate before) {
    LocalDate end = before.equals(LocalDate.MAX) ? AsOf.NEVER : before;
    return Map.of("statement", statement, AsOf.FROM, from, AsOf.BEFORE, end);
  }
}
