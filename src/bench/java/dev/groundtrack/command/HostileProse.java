package dev.groundtrack.command;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.ingest.Reader;
import dev.groundtrack.ingest.Readers;
import dev.groundtrack.ingest.annotate.parse.Parsers;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.SeedFiles;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the time of reading grows with texts that nobody would write: {@code <bytes> <case>...}, all
 * cases where none is named. For each it prints, for texts of so many bytes, twice and four times
 * as many, what the reading takes beside the parser, in seconds of processor time of the thread
 * that reads; where time grows as the text does, each is twice the one before.
 */
public final class HostileProse {
  private static final double NANOS = 1e9;

  private final Map<String, IntFunction<String>> cases = new LinkedHashMap<>();
  private final SyntaxParser parser = Parsers.NNDEP.load();
  private final Reader reader;
  private final List<KnownEntity> names;

  private HostileProse() {
    Model model = ModelReader.model(SchemaFiles.of(""));
    this.reader = Readers.with(parser, model);
    this.names = new NamesTables(model).entities(SeedFiles.of("names").names());
    repeated("quotes in one sentence", "“yes”, he said, ");
    repeated("quotes, a sentence each", "“We will go home,” said Orlova. ");
    repeated("quotes that nobody says", "“We will go home.” ");
    repeated("quotes within quotes", "“He said “we will “go” home” today” and left. ");
    repeated("quotes never closed", "“We will go home. ");
    repeated("quotes never closed, a paragraph each", "“We will go home.\n\n");
    repeated("quotes never opened", "We will go home,” said Orlova. ");
    repeated("pronouns", "He told her that they gave it to him. ");
    repeated("pronouns after one name", "Dana Orlova slept.\n\n", "He said that she saw it. ");
    repeated("one name", "NASA ");
    numbered("names in one sentence", i -> "Ada Moss" + letters(i) + ", ");
    numbered("agencies and what they did", i -> "The Moss" + letters(i) + " Agency left. ");
    numbered("people, then pronouns", i -> "Ada Moss" + letters(i) + " left. He said she saw it. ");
    numbered("people of one surname", i -> "Ada" + letters(i) + " Moss met Moss. ");
    numbered(
        "people of one title", i -> "Astronaut Ada Moss" + letters(i) + " met the astronaut. ");
    numbered("acronyms in brackets", i -> "The Moss Flight Office (MF" + letters(i) + ") left. ");
    repeated("brackets", "(the (agency (NASA))) ");
    repeated("brackets never closed", "( [ ");
    repeated("claims within brackets never closed", "NASA said [");
    repeated("headlines", "Kremlin: no talks are planned\n");
    repeated("lines", "\n");
    repeated("a sentence without an end", "the station and the agency and ");
    repeated("claims of claims", "NASA said that Roscosmos claimed that ");
    repeated("capitals", "NASA WILL LEAVE THE STATION, SAID ROGOZIN. ");
    numbered("a table", i -> i + "\t" + i % 7 + "." + i % 10 + "\t—\n");
    repeated("definite nouns", "The agency told the company that the country would leave. ");
  }

  private void repeated(String name, String piece) {
    repeated(name, "", piece);
  }

  private void repeated(String name, String start, String piece) {
    cases.put(name, bytes -> start + piece.repeat(Math.max(1, bytes / piece.length())));
  }

  private void numbered(String name, IntFunction<String> piece) {
    cases.put(
        name,
        bytes ->
            IntStream.range(0, bytes / piece.apply(0).length())
                .mapToObj(piece)
                .collect(Collectors.joining()));
  }

  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .map(c -> Character.isDigit(c) ? 'a' + c - '0' : c + 10)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  public static void main(String[] args) {
    int bytes = Integer.parseInt(args[0]);
    List<String> chosen = List.of(args).subList(1, args.length);
    HostileProse hostile = new HostileProse();
    hostile.beside(hostile.cases.get("agencies and what they did").apply(bytes));
    hostile.cases.forEach(
        (name, text) -> {
          if (chosen.isEmpty() || chosen.contains(name)) {
            System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                hostile.beside(text.apply(bytes)),
                hostile.beside(text.apply(2 * bytes)),
                hostile.beside(text.apply(4 * bytes)));
          }
        });
  }

  /** What reading a text takes beside the parser. */
  private double beside(String text) {
    Document document = Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
    double start = processorTime();
    parser.parse(document.text());
    double parsed = processorTime();
    reader.read(document, names);
    return processorTime() - parsed - (parsed - start);
  }

  private static double processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
  }
}
