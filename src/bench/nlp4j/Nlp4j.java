import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The speed and the heap of NLP4J on the documents of sets: {@code <folder of sets>}. */
class Nlp4j {
  private static final Pattern TEXT = Pattern.compile("\"text\": ?\"");

  public static void main(String[] args) throws Exception {
    double before = processorTime();
    NLPDecoder decoder =
        new NLPDecoder(
            Nlp4j.class.getResourceAsStream(
                "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml"));
    System.out.printf(Locale.ROOT, "NLP4J loaded in %.0f s%n", processorTime() - before);
    try (var sets = Files.list(Path.of(args[0]))) {
      for (Path set : sets.sorted().toList()) {
        measure(decoder, set);
      }
    }
  }

  private static double processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static void measure(NLPDecoder decoder, Path set) throws Exception {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(set.resolve("docs.jsonl"))) {
      Matcher text = TEXT.matcher(line);
      if (text.find()) {
        texts.add(value(line, text.end()));
      }
    }
    int sentences = 0;
    double start = 0;
    for (int round = 0; round < 2; round++) {
      sentences = 0;
      start = processorTime();
      for (String text : texts) {
        for (String paragraph : text.split("\n+")) {
          if (!paragraph.isBlank()) {
            for (NLPNode[] sentence : decoder.decodeDocument(paragraph)) {
              sentences++;
            }
          }
        }
      }
    }
    double time = processorTime() - start;
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "NLP4J %s: %d sentences, %.0f a second, %d MB%n",
        set.getFileName(),
        sentences,
        sentences / time,
        heap >> 20);
  }

  /** The JSON text that begins at a place of a line, of whatever length. */
  private static String value(String line, int start) {
    StringBuilder value = new StringBuilder();
    for (int i = start; line.charAt(i) != '"'; i++) {
      if (line.charAt(i) != '\\') {
        value.append(line.charAt(i));
        continue;
      }
      i++;
      switch (line.charAt(i)) {
        case 'n' -> value.append('\n');
        case 't' -> value.append('\t');
        case 'r' -> value.append('\r');
        case 'u' -> {
          value.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> value.append(line.charAt(i));
      }
    }
    return value.toString();
  }
}
