package dev.groundtrack.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.Order.Key;
import dev.groundtrack.query.plan.Order.Place;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  private static final Order ORDER =
      new Order(List.of(key("tons", "Int", false), key("name", "String", false)));
  private static final String PRINT = Cursors.fingerprint("ships", ORDER);

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("Int", 7L),
        Arguments.of("BigInt", Long.MAX_VALUE),
        Arguments.of("Float", 0.1),
        Arguments.of("Boolean", true),
        Arguments.of("Date", LocalDate.of(2022, 3, 5)),
        Arguments.of("LocalDateTime", LocalDateTime.of(2022, 3, 5, 4, 3, 2, 1)),
        Arguments.of("Time", OffsetTime.parse("04:03:02.5+01:00")),
        Arguments.of("LocalTime", LocalTime.of(4, 3)),
        Arguments.of("String", "-"),
        Arguments.of("String", ""),
        Arguments.of("String", "a\u001Fb\u001B0c\u001B1"),
        Arguments.of("ID", "🛰️ nul\u0000"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aCursorGivesBackTheValuesThatItWasMadeOf(String scalar, Object value) {
    Order order = new Order(List.of(key("at", scalar, false), key("id", "ID", false)));
    String cursor = Cursors.encode("f", Arrays.asList(value, null));
    assertThat(Cursors.decode(cursor, order, "f")).contains(Arrays.asList(value, null));
  }

  @Test
  void aCursorOfAnotherOrderIsNone() {
    String cursor = Cursors.encode(PRINT, List.of(7, "Ada"));
    assertThat(Cursors.decode(cursor, ORDER, PRINT)).isPresent();
    assertThat(Cursors.decode(cursor, ORDER, "another")).isEmpty();
    assertThat(Cursors.decode(cursor, new Order(ORDER.keys().subList(0, 1)), PRINT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "bm9uZQ", "%%%", "7"})
  void whatIsNoCursorIsToldWithoutAFailure(String cursor) {
    assertThat(Cursors.decode(cursor, ORDER, PRINT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001F=seven\u001F=Ada", "\u001F\u001F", "\u001F7\u001FAda"})
  void whatIsForgedIsNone(String values) {
    String forged =
        Base64.getUrlEncoder().encodeToString((PRINT + values).getBytes(StandardCharsets.UTF_8));
    assertThat(Cursors.decode(forged, ORDER, PRINT)).isEmpty();
  }

  @Test
  void everythingThatMakesAnOrderAnotherTellsItsCursorsApart() {
    Order down = new Order(List.of(key("tons", "Int", true), key("name", "String", false)));
    Order edge =
        new Order(
            List.of(
                new Key(Place.EDGE, "tons", "Int", false, false), key("name", "String", false)));
    assertThat(
            List.of(
                PRINT,
                Cursors.fingerprint("boats", ORDER),
                Cursors.fingerprint("ships", down),
                Cursors.fingerprint("ships", edge)))
        .doesNotHaveDuplicates();
  }

  private static Key key(String property, String scalar, boolean descending) {
    return new Key(Place.NODE, property, scalar, descending, false);
  }
}
