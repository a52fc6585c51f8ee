package dev.groundtrack.ingest;

import dev.groundtrack.evidence.MatchProposer;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.copy.CopyDecision;
import dev.groundtrack.ingest.copy.CopySketch;
import dev.groundtrack.ingest.llm.LlmEndpoint;
import dev.groundtrack.ingest.llm.LlmExtractor;
import dev.groundtrack.ingest.match.NameSimilarity;
import dev.groundtrack.ingest.store.CurationWriter;
import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.ingest.store.JudgementWriter;
import dev.groundtrack.ingest.store.PreviewReader;
import dev.groundtrack.ingest.store.copies.CopyDetection;
import dev.groundtrack.model.Model;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that writes evidence into a graph, assembled once. The models that read prose are loaded in
 * the background from the moment that somebody asks for the {@link #importer}. Safe for use by many
 * threads.
 */
public final class Ingest {
  private final Model model;
  private final GraphWriter writer;
  private final PreviewReader previews;
  private final @Nullable LlmExtractor llm;
  private final Curator curator;
  private final Curations curations;
  private final LearntWeights weights;
  private final Duration readingTimeout;
  private @Nullable Importer importer;

  /**
   * A language model that reads what articles say instead of the rules.
   *
   * @param url the base of an API that speaks OpenAI's chat completions
   * @param model its name there
   * @param apiKey sent as a bearer token
   * @param timeout how long one answer may take
   */
  public record LanguageModel(String url, String model, String apiKey, Duration timeout) {}

  /**
   * Assembles what a graph is written with.
   *
   * @param model a domain with evidence
   * @param weights what was learnt for it
   * @param readingTimeout how long the reading of any document may take, see {@link
   *     dev.groundtrack.text.ReadingTime}
   * @param languageModel none for wording and weights alone
   * @throws dev.groundtrack.problem.RefusedException if the language model's address is none
   */
  public Ingest(
      Graph graph,
      Model model,
      LearntWeights weights,
      Duration readingTimeout,
      @Nullable LanguageModel languageModel) {
    this.model = model;
    this.weights = weights;
    this.readingTimeout = readingTimeout;
    this.llm = languageModel == null ? null : extractor(model, languageModel);
    NameSimilarity similarity = new NameSimilarity(model);
    MatchProposer proposer =
        new MatchProposer(similarity::keys, similarity::propose, NameSimilarity::inCompany);
    this.writer =
        new GraphWriter(
            graph,
            model,
            proposer,
            new CopyDetection(CopySketch::bands, CopySketch.SHARED, CopyDecision::copiesOf));
    this.previews = new PreviewReader(graph, model, proposer);
    this.curator = new Curator(new JudgementWriter(graph, model, proposer));
    this.curations = new Curations(new CurationWriter(writer, model));
  }

  private static LlmExtractor extractor(Model model, LanguageModel at) {
    return new LlmExtractor(model, LlmEndpoint.of(at.url(), at.model(), at.apiKey(), at.timeout()));
  }

  /** The door for sources. */
  public synchronized Importer importer() {
    Importer made = importer;
    if (made == null) {
      Reader reader = new Reader(model, weights, llm);
      made = new Importer(model, reader, readingTimeout, writer, previews);
      importer = made;
    }
    return made;
  }

  /** Makes what an export leaves out anew, in a store that was restored. */
  public void reindex() {
    writer.indexing().run();
  }

  /** Makes entities that were stored before be found however their names are written. */
  public void nameEntities() {
    writer.indexing().nameEntities();
  }

  /**
   * Tells the copies among articles that were stored before copies were told.
   *
   * @return how many articles there were
   */
  public int tellCopies() {
    return writer.indexing().tellCopies();
  }

  /** Tells of what was stored before from when on it is known, and how it was before it changed. */
  public void tellPast() {
    writer.indexing().tellPast();
  }

  /**
   * Gives all claims of a relation another type, or takes them out, and derives anew what follows
   * from the sources that they stand in; what is judged of them is kept as far as it holds.
   *
   * @param to none to take them out
   */
  public void retypeClaims(String type, @Nullable String to) {
    writer.indexing().retypeClaims(type, to);
  }

  /** The door for judgements of who is who. */
  public Curator curator() {
    return curator;
  }

  /** The door for what people write by hand. */
  public Curations curations() {
    return curations;
  }
}
