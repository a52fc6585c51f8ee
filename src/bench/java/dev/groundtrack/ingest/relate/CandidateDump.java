package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.StatementLocator;
import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.ingest.annotate.Annotator;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.attribution.StatementFinder;
import dev.groundtrack.ingest.classify.NameTyper;
import dev.groundtrack.ingest.classify.PairClassifier;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Wording;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import dev.groundtrack.web.SeedFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes, of each sentence of texts, the mentions that may be related and what the wording makes of
 * them: what a classifier of pairs is taught on. {@code [--weights FOLDER] IN.jsonl OUT.jsonl [IN
 * OUT ...]}, where names are typed by weights that are there already; a line of the first is {@code
 * {"id", "text"}}, of the second a sentence, with offsets in code points of the text. A text that
 * is stored otherwise than it was given is left out.
 */
public final class CandidateDump {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Annotator annotator;
  private final StatementFinder statements;
  private final RelationFinder relations;
  private final EntityNames names;
  private final Optional<NameTyper> typer;

  private CandidateDump(Model model, Optional<NameTyper> typer) {
    this.typer = typer;
    Map<Mode, Wording> modes = new EnumMap<>(Mode.class);
    for (Mode mode : Mode.values()) {
      modes.put(mode, Wording.NONE);
    }
    this.annotator = new Annotator(SyntaxParser.load(), model);
    this.statements = StatementFinder.load(modes);
    this.relations = new RelationFinder(model);
    this.names = EntityNames.of(new NamesTables(model).entities(SeedFiles.of("names").names()));
  }

  public static void main(String[] args) throws IOException {
    boolean isTyping = args[0].equals("--weights");
    CandidateDump dump =
        new CandidateDump(
            ModelReader.model(SchemaFiles.of("")),
            isTyping
                ? new LearntWeights.Folder(Path.of(args[1]))
                    .classifier()
                    .flatMap(PairClassifier::names)
                : Optional.empty());
    for (int i = isTyping ? 2 : 0; i + 1 < args.length; i += 2) {
      List<String> lines = Files.readAllLines(Path.of(args[i]));
      try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[i + 1]))) {
        for (int from = 0; from < lines.size(); from += 64) {
          List<String> some = lines.subList(from, Math.min(lines.size(), from + 64));
          for (Optional<String> read : some.parallelStream().map(dump::read).toList()) {
            out.write(read.orElse(""));
          }
          System.err.printf("\r%s: %d of %d ", args[i], from + some.size(), lines.size());
        }
      }
      System.err.println();
    }
  }

  private Optional<String> read(String line) {
    JsonNode given = JSON.readTree(line);
    String text = given.path("text").asString();
    Document document = Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
    AnnotatedText annotated = annotated(document);
    if (!document.text().toString().equals(text)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    for (RelationFinder.Worded worded :
        relations.worded(annotated, new StatementLocator(statements.find(annotated)))) {
      ObjectNode node = JSON.createObjectNode();
      node.put("id", given.path("id").asString());
      Span sentence = worded.scene().tree().sentence().span();
      span(sentence, node);
      List<Mention> mentions = new CandidateMentions(worded.scene()).with(worded.claims());
      ArrayNode tokens = node.putArray("tokens");
      worded
          .scene()
          .tree()
          .sentence()
          .tokens()
          .forEach(t -> tokens.addArray().add(t.span().start()).add(t.span().end()).add(t.head()));
      ArrayNode found = node.putArray("mentions");
      mentions.forEach(m -> mention(m, found.addObject()));
      ArrayNode claims = node.putArray("claims");
      worded.claims().forEach(c -> claim(c, mentions, claims));
      out.append(JSON.writeValueAsString(node)).append('\n');
    }
    return Optional.of(out.toString());
  }

  private AnnotatedText annotated(Document document) {
    AnnotatedText text = annotator.annotate(document, names);
    return typer.map(t -> t.typed(text, relations.unknownNames(text), names::knows)).orElse(text);
  }

  private static void span(Span span, ObjectNode node) {
    node.put("start", span.start());
    node.put("end", span.end());
  }

  private static void mention(Mention mention, ObjectNode node) {
    span(mention.span(), node);
    node.put("head", mention.head());
    node.put("kind", mention.kind().name());
    ArrayNode types = node.putArray("types");
    mention.types().stream().sorted().forEach(types::add);
  }

  private static void claim(Claim claim, List<Mention> mentions, ArrayNode claims) {
    int subject = place(claim.subject(), mentions);
    int object = place(claim.object(), mentions);
    if (subject >= 0 && object >= 0) {
      ObjectNode node = claims.addObject();
      node.put("type", claim.type());
      node.put("subject", subject);
      node.put("object", object);
      node.put("polarity", claim.polarity().name());
      node.put("modality", claim.modality().name());
      node.put("confidence", claim.confidence());
      node.put("rule", claim.explanation().rule());
    }
  }

  private static int place(Mention mention, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).span().equals(mention.span())) {
        return i;
      }
    }
    return -1;
  }
}
