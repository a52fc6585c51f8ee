package dev.groundtrack.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Which language a text is in, by OpenNLP's detector of 103 languages. */
final class LanguageDetection {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int ENOUGH_LETTERS = 60;
  private static final int SAMPLE = 4_000;
  private static final double SURE = 0.06;
  private static final double TIMES_SURER_THAN_ENGLISH = 2.5;

  private static @Nullable LanguageDetectorME loaded;

  /** Loads the model once a process, when the first text is looked at. */
  private static LanguageDetectorME detector() {
    LanguageDetectorME detector = loaded;
    if (detector == null) {
      detector = new LanguageDetectorME(model());
      loaded = detector;
    }
    return detector;
  }

  private static LanguageDetectorModel model() {
    try (InputStream in = LanguageDetection.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + MODEL);
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized opennlp.tools.langdetect.Language[] ranked(String sample) {
    return detector().predictLanguages(sample);
  }

  /** The name of the language, where the text is long enough to tell and it is not English. */
  Optional<String> foreign(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    if (sample.codePoints().filter(Character::isLetter).count() < ENOUGH_LETTERS) {
      return Optional.empty();
    }
    opennlp.tools.langdetect.Language[] ranked = ranked(sample);
    double english =
        Arrays.stream(ranked)
            .filter(guess -> guess.getLang().equals("eng"))
            .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
            .sum();
    double best = ranked[0].getConfidence();
    return best < SURE || best < TIMES_SURER_THAN_ENGLISH * english
        ? Optional.empty()
        : Optional.of(name(ranked[0].getLang()));
  }

  /** In English, of a language's code in ISO 639-3; the code itself where the JDK has no name. */
  private static String name(String code) {
    return Arrays.stream(Locale.getISOLanguages())
        .map(Locale::of)
        .filter(language -> language.getISO3Language().equals(code))
        .map(language -> language.getDisplayLanguage(Locale.ENGLISH))
        .findFirst()
        .orElse(code);
  }
}
