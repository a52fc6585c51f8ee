package dev.groundtrack.ingest.format;

import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.Instants;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;

/** Text as values of the schema's types. */
public final class PropertyText {
  private PropertyText() {}

  /**
   * The value that a text gives.
   *
   * @throws IllegalArgumentException or DateTimeException if it is not of the property's type
   */
  public static Object parse(Model model, Property property, String cell) {
    EnumType constants = model.enums().get(property.type());
    if (constants != null) {
      if (!constants.values().containsKey(cell)) {
        throw new IllegalArgumentException(cell);
      }
      return cell;
    }
    return switch (property.type()) {
      case "Date" -> LocalDate.parse(cell);
      case "DateTime" -> Instants.parse(cell);
      case "LocalDateTime" -> LocalDateTime.parse(cell);
      case "Time" -> OffsetTime.parse(cell);
      case "LocalTime" -> LocalTime.parse(cell);
      case "Int" -> Long.valueOf(cell);
      case "Float" -> Double.valueOf(cell);
      case "Boolean" -> truth(cell);
      default -> cell;
    };
  }

  private static Boolean truth(String cell) {
    return switch (cell) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(cell);
    };
  }

  /** How a value of this property is written. */
  public static String remedy(Model model, Property property) {
    EnumType constants = model.enums().get(property.type());
    if (constants != null) {
      return "write one of " + constants.values().keySet();
    }
    return switch (property.type()) {
      case "Date" -> "write it as 2022-03-05";
      case "DateTime" -> "write it as 2022-03-05T12:00:00Z";
      case "LocalDateTime" -> "write it as 2022-03-05T12:00:00";
      case "Time" -> "write it as 12:00:00Z";
      case "LocalTime" -> "write it as 12:00:00";
      default -> "write a " + property.type();
    };
  }
}
