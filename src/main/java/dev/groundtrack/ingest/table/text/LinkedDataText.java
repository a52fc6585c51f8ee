package dev.groundtrack.ingest.table.text;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/**
 * Linked data (RDF 1.1 Turtle, JSON-LD 1.1) as lines of cells parted by tabs: a line a subject, in
 * the columns @id and @type and one for each predicate. Several values stand in a cell parted by "
 * | "; of those in several languages only the English, where there are any. Nothing is fetched:
 * contexts that stand elsewhere are refused.
 */
public final class LinkedDataText {
  private static final String BASE = "http://table.invalid/";
  private static final String ID = "@id";
  private static final String TYPE = "@type";
  private static final int SAMPLE = 1 << 12;
  private static final Pattern TURTLE =
      Pattern.compile(
          "(?im)\\A\\s*(?:#.*\\n\\s*)*(?:@prefix|@base|prefix\\s+\\S*:|base\\s*<|<\\S+>\\s)");
  private static final Pattern JSON = Pattern.compile("\\A\\s*[\\[{][\\s\\[{]*\"");

  private final String place;
  private final Map<String, String> prefixes;
  private final Map<String, Map<String, Set<Value>>> subjects = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>(List.of(ID, TYPE));
  private final Map<String, String> blanks = new HashMap<>();
  private long size;

  /** A context that is named instead of written. */
  private static final Pattern ELSEWHERE = Pattern.compile("\"@context\"\\s*:\\s*\\[?\\s*\"");

  private LinkedDataText(String place, Map<String, String> prefixes) {
    this.place = place;
    this.prefixes = prefixes;
  }

  /** The name of the format, or an empty one where it is none of these. */
  public static String detect(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(SAMPLE, bytes.length), StandardCharsets.UTF_8);
    if (JSON.matcher(head).find()) {
      return "jsonld";
    }
    return TURTLE.matcher(head).find() ? "turtle" : "";
  }

  public static String of(String place, byte[] bytes, String format, Map<String, String> prefixes) {
    LinkedDataText table = new LinkedDataText(place, prefixes);
    String text = Decoding.text(place, bytes);
    RDFParser parser = format.equals("turtle") ? new TurtleParser() : closed();
    parser.getParserConfig().set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.setRDFHandler(table.handler());
    try {
      parser.parse(new StringReader(text), BASE);
    } catch (RDFParseException e) {
      throw table.refused(e, text);
    } catch (RDFHandlerException | IOException | IllegalArgumentException e) {
      throw RefusedException.of(place, "is no " + name(format) + " that can be read", "mend it");
    }
    return TableSize.checked(place, table.text());
  }

  private static String name(String format) {
    return format.equals("turtle") ? "Turtle" : "JSON-LD";
  }

  private static RDFParser closed() {
    JSONLDParser parser = new JSONLDParser();
    parser.getParserConfig().set(JSONLDSettings.SECURE_MODE, true);
    parser.getParserConfig().set(JSONLDSettings.WHITELIST, Set.of());
    parser
        .getParserConfig()
        .set(
            JSONLDSettings.DOCUMENT_LOADER,
            (url, options) -> {
              throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
            });
    return parser;
  }

  private RefusedException refused(RDFParseException e, String text) {
    String where = e.getLineNumber() > 0 ? place + ":" + e.getLineNumber() : place;
    if (ELSEWHERE.matcher(text).find()) {
      return RefusedException.of(
          where,
          "has a @context that stands elsewhere, and nothing is fetched",
          "write the context into the document");
    }
    return RefusedException.of(
        where, "is no linked data that can be read", "mend the syntax there");
  }

  private AbstractRDFHandler handler() {
    return new AbstractRDFHandler() {
      @Override
      public void handleStatement(Statement statement) {
        add(statement);
      }
    };
  }

  private void add(Statement statement) {
    String column =
        statement.getPredicate().equals(RDF.TYPE)
            ? TYPE
            : abbreviated(statement.getPredicate().stringValue());
    columns.add(column);
    size += statement.getObject().stringValue().length();
    if (size > TableSize.MAX_CHARS) {
      throw RefusedException.of(
          place, "has more than the 64 MiB that one table may have", "split it by subjects");
    }
    subjects
        .computeIfAbsent(named(statement.getSubject()), s -> new LinkedHashMap<>())
        .computeIfAbsent(column, c -> new LinkedHashSet<>())
        .add(statement.getObject());
  }

  /** Nodes without a name are numbered, since parsers name them by chance. */
  private String named(Value value) {
    return value instanceof BNode
        ? blanks.computeIfAbsent(value.stringValue(), v -> "_:b" + (blanks.size() + 1))
        : value.stringValue();
  }

  private String abbreviated(String iri) {
    return prefixes.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElse(iri);
  }

  private String text() {
    StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
    subjects.forEach(
        (subject, values) -> {
          List<String> cells = new ArrayList<>();
          for (String column : columns) {
            cells.add(column.equals(ID) ? subject : cell(column, values.get(column)));
          }
          text.append(String.join("\t", cells)).append('\n');
        });
    return text.toString();
  }

  private String cell(String column, @org.jspecify.annotations.Nullable Set<Value> values) {
    if (values == null) {
      return "";
    }
    List<Value> english = values.stream().filter(LinkedDataText::isEnglish).toList();
    return (english.isEmpty() ? values : english)
        .stream()
            .map(v -> column.equals(TYPE) ? abbreviated(v.stringValue()) : named(v))
            .map(v -> v.replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining(" | "));
  }

  private static boolean isEnglish(Value value) {
    return !(value instanceof Literal literal)
        || literal.getLanguage().map(l -> l.startsWith("en")).orElse(true);
  }
}
