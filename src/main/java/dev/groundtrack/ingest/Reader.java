package dev.groundtrack.ingest;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.ingest.annotate.Annotator;
import dev.groundtrack.ingest.annotate.NamesBesideNouns;
import dev.groundtrack.ingest.annotate.NounsOfTheText;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.attribution.StatementFinder;
import dev.groundtrack.ingest.classify.NameTyper;
import dev.groundtrack.ingest.classify.PairClassifier;
import dev.groundtrack.ingest.llm.LlmExtractor;
import dev.groundtrack.ingest.relate.RelationFinder;
import dev.groundtrack.ingest.resolve.Resolver;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Wording;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.ReadingTime;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads prose without a database: annotates a document, extracts what it says and resolves whom it
 * speaks of. The models are loaded once, in the background, from the moment it is made; the first
 * reading waits for them. Safe for use by many threads.
 */
public final class Reader {
  private final CompletableFuture<Stages> stages;
  private final @Nullable LlmExtractor llm;
  private volatile @Nullable Indexed indexed;

  /** Begins to load what reading prose of this domain takes, by wording and by what was learnt. */
  public Reader(Model model, LearntWeights weights) {
    this(model, weights, null);
  }

  /**
   * The same, but that a language model reads what the text says; the others do where it does not
   * answer.
   */
  public Reader(Model model, LearntWeights weights, @Nullable LlmExtractor llm) {
    this(model, weights, SyntaxParser::load, llm);
  }

  /** The same with another parser. */
  Reader(
      Model model,
      LearntWeights weights,
      Supplier<SyntaxParser> parser,
      @Nullable LlmExtractor llm) {
    this.llm = llm;
    this.stages =
        CompletableFuture.supplyAsync(
            () -> Stages.load(model, weights, parser.get()), Reader::inBackground);
  }

  private static Map<Mode, Wording> modes(Model model) {
    Map<Mode, Wording> modes = new EnumMap<>(Mode.class);
    EnumType words =
        model
            .evidence(EvidenceRole.STATEMENT)
            .map(statement -> statement.fields().get("mode"))
            .map(mode -> model.enums().get(mode.type()))
            .orElse(null);
    for (Mode mode : Mode.values()) {
      EnumType.Value value = words == null ? null : words.values().get(mode.name());
      modes.put(mode, value == null ? Wording.NONE : value.wording());
    }
    return modes;
  }

  private static void inBackground(Runnable loading) {
    Thread.ofPlatform().name("language-models").daemon().start(loading);
  }

  private record Stages(
      Annotator annotator,
      NamesBesideNouns besideNouns,
      NounsOfTheText nouns,
      @Nullable NameTyper names,
      StatementFinder statements,
      RelationFinder relations,
      Resolver resolver) {
    /** A document with its mentions, of which no table knows some. */
    AnnotatedText annotated(Document document, EntityNames known) {
      AnnotatedText read = annotator.annotate(document, known);
      List<Mention> unknown = relations.unknownNames(read);
      Map<Mention, Set<String>> typed = besideNouns.typed(read, unknown, known::knows);
      Set<Mention> mentions = new LinkedHashSet<>(read.mentions());
      mentions.removeAll(typed.keySet());
      typed.forEach((name, types) -> mentions.add(name.of(types)));
      AnnotatedText text = read.withMentions(mentions);
      Set<String> told =
          typed.keySet().stream().map(Mention::text).collect(Collectors.toUnmodifiableSet());
      AnnotatedText named =
          names == null
              ? text
              : names.typed(
                  text,
                  unknown.stream().filter(m -> !typed.containsKey(m)).toList(),
                  name -> known.knows(name) || told.contains(name));
      return nouns.completed(named);
    }

    Extraction extraction(AnnotatedText text) {
      List<Statement> said = ImportStage.ATTRIBUTE.timed(() -> statements.find(text));
      return ImportStage.RELATE.timed(() -> relations.find(text, said));
    }

    static Stages load(Model model, LearntWeights weights, SyntaxParser parser) {
      PairClassifier classifier = weights.classifier().orElse(null);
      return new Stages(
          new Annotator(parser, model),
          new NamesBesideNouns(model),
          new NounsOfTheText(model),
          classifier == null ? null : classifier.names().orElse(null),
          StatementFinder.load(modes(model)),
          new RelationFinder(model, classifier),
          new Resolver(model));
    }
  }

  /** Names and their index, which holds as long as the names stay the same. */
  private record Indexed(List<KnownEntity> entities, EntityNames names) {}

  /**
   * What was read: the text as annotated, what it says, and which entity each mention means; with
   * warnings.
   */
  public record Result(
      AnnotatedText text, Extraction extraction, Resolution resolved, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** Whether the models are loaded, so that a reading starts at once. */
  public boolean isReady() {
    return stages.isDone();
  }

  /**
   * Reads a document; waits for the models if need be.
   *
   * @param names the entities that are known, whose names win over the tagger
   */
  public Result read(Document document, List<KnownEntity> names) {
    return read(document, names, stages.join());
  }

  /**
   * The same within a time.
   *
   * @param timeout beside what a text of its length is given, see {@link ReadingTime}; the wait for
   *     the models is not of it
   * @throws RefusedException if it takes longer
   */
  public Result read(Document document, List<KnownEntity> names, Duration timeout) {
    Stages loaded = stages.join();
    return ReadingTime.within(timeout, document.text(), () -> read(document, names, loaded));
  }

  private Result read(Document document, List<KnownEntity> names, Stages loaded) {
    EntityNames known = indexed(names);
    AnnotatedText text = ImportStage.ANNOTATE.timed(() -> loaded.annotated(document, known));
    LlmExtractor.Read answer =
        llm == null ? new LlmExtractor.Read(Optional.empty(), List.of()) : llm.read(text);
    Extraction extraction = answer.extraction().orElseGet(() -> loaded.extraction(text));
    Resolution resolved =
        ImportStage.RESOLVE.timed(
            () -> loaded.resolver().resolve(text, mentions(extraction), known));
    return new Result(text, extraction, resolved, answer.problems());
  }

  /** The index of names; that of the last ones is kept. */
  EntityNames indexed(List<KnownEntity> entities) {
    Indexed last = indexed;
    if (last == null || !last.entities().equals(entities)) {
      last = new Indexed(List.copyOf(entities), EntityNames.of(entities));
      indexed = last;
    }
    return last.names();
  }

  private static Set<Mention> mentions(Extraction extraction) {
    Set<Mention> mentions = new LinkedHashSet<>();
    extraction.statements().stream()
        .map(Statement::speaker)
        .filter(Objects::nonNull)
        .forEach(mentions::add);
    extraction.claims().forEach(c -> mentions.addAll(List.of(c.subject(), c.object())));
    return mentions;
  }
}
