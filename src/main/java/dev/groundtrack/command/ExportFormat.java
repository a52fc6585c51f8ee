package dev.groundtrack.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form a graph is written out. */
enum ExportFormat {
  JSONL,
  NEO4J_ADMIN;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Iterable<String> words() {
    return Arrays.stream(values()).map(ExportFormat::word).toList();
  }

  /** The words for them. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }

  /** From the word. */
  static final class Converter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String word) {
      return Arrays.stream(values())
          .filter(format -> format.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"%s\" is none of %s".formatted(word, String.join(", ", words()))));
    }
  }
}
