package dev.groundtrack.web;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.fetch.FetchLimits;
import dev.groundtrack.ingest.job.JobLimits;
import dev.groundtrack.live.LiveChanges;
import dev.groundtrack.query.limits.PlanLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may choose.
 *
 * @param data the folder of the embedded store
 * @param schema a folder of {@code *.graphqls} files; empty for the default domain
 * @param seed what a first start imports: {@code all}, {@code names}, {@code none} or empty, or a
 *     folder with {@code names/} and {@code articles/} in it
 * @param database the name of the one at {@code spring.neo4j.uri}
 * @param pageCache how much of the embedded store is kept in memory beside the heap; a quarter of
 *     what the heap leaves, unless it is said
 * @param readTimeout how long one query may take in the database
 * @param embeddings whether texts are made into vectors by the model in this process
 * @param explain whether responses tell how they came about where a request asks for it; unless it
 *     is said, only where the server listens on this machine alone
 * @param maxRows how many rows one answer may hold, nodes and edges at all levels
 * @param maxDepth how deeply a query may nest
 * @param maxFields for how many fields an operation may ask, those of fragments each time
 * @param maxRelationshipDepth how many relationships may lead into one another, in what is asked
 *     for, in conditions, and in what is written
 * @param maxConditionParts of how many parts the conditions of one root field may be
 * @param maxListSize how many elements a list of values, or of what is written, may have
 * @param maxPlanningCost how much one root field may give the database to plan: a relationship
 *     counts twice as much as the one that leads to it
 * @param matches whether texts may be filtered by regular expressions
 * @param planAhead whether what takes long to plan is planned after the start, before it is asked
 * @param hosts the names that requests may be addressed to, besides those of loopback and of {@code
 *     server.address}
 * @param token whoever sends it ({@code Authorization: Bearer …}) may do everything; empty for none
 * @param readingTimeout how long the reading of one document may take, beside a second for each 100
 *     characters
 * @param encoder whether articles are read by what was learnt too, or by wording alone
 * @param llm the language model that reads articles instead of the rules; none by default
 * @param maxUpload how large the files of one request may be together
 * @param jobs the queue of imports
 * @param fetch what may be fetched from the web
 * @param live what is told to subscribers
 * @param feeds addresses that are fetched again and again, beside those that were added
 * @param feedsEvery how much time lies between two fetches of one
 * @param persistedQueries whether clients may have queries kept by their hash
 * @param documents a file or a folder of documents; none but those are executed then, and any where
 *     it is empty
 * @param maxBatch of how many operations one request may be
 * @param maxRate how many operations a caller may ask a second
 * @param maxConcurrent how many of one caller are worked on at once
 * @param cacheMaxAge how long an answer may be kept where the schema does not say
 * @param access who may do what
 * @param graphiql whether GraphiQL is served
 * @param slowQuery how long an operation may take before it is told of in the log; zero to tell of
 *     none
 * @param federation whether a router of a federated graph may ask this server as a subgraph
 */
@ConfigurationProperties(value = "groundtrack", ignoreUnknownFields = false)
public record Settings(
    @DefaultValue("data") Path data,
    @DefaultValue("") String schema,
    @DefaultValue("all") String seed,
    @DefaultValue("neo4j") String database,
    @Nullable DataSize pageCache,
    @DefaultValue("30s") Duration readTimeout,
    @DefaultValue("true") boolean embeddings,
    @Nullable Boolean explain,
    @DefaultValue("100000") long maxRows,
    @DefaultValue("30") int maxDepth,
    @DefaultValue("1000") int maxFields,
    @DefaultValue("10") int maxRelationshipDepth,
    @DefaultValue("1000") int maxConditionParts,
    @DefaultValue("100000") int maxListSize,
    @DefaultValue("20000") long maxPlanningCost,
    @DefaultValue("false") boolean matches,
    @DefaultValue("true") boolean planAhead,
    @DefaultValue List<String> hosts,
    @DefaultValue("") String token,
    @DefaultValue("5m") Duration readingTimeout,
    @DefaultValue("true") boolean encoder,
    @DefaultValue Llm llm,
    @DefaultValue("64MB") DataSize maxUpload,
    @DefaultValue Jobs jobs,
    @DefaultValue Fetch fetch,
    @DefaultValue Live live,
    @DefaultValue List<String> feeds,
    @DefaultValue("1h") Duration feedsEvery,
    @DefaultValue("true") boolean persistedQueries,
    @DefaultValue("") String documents,
    @DefaultValue("10") int maxBatch,
    @DefaultValue("1000") int maxRate,
    @DefaultValue("32") int maxConcurrent,
    @DefaultValue("0s") Duration cacheMaxAge,
    @DefaultValue Access access,
    @DefaultValue("true") boolean graphiql,
    @DefaultValue("1s") Duration slowQuery,
    @DefaultValue("false") boolean federation) {

  /** A row of a page is an edge, its node, what stands on it, and its place in the order. */
  private static final long OBJECTS_OF_A_ROW = 4;

  /** What one read may take of the database. */
  Graph.Limits limits() {
    return new Graph.Limits(readTimeout, OBJECTS_OF_A_ROW * maxRows);
  }

  /** What one root field may give the database to plan. */
  PlanLimits planLimits() {
    return new PlanLimits(maxRelationshipDepth, maxConditionParts, maxListSize, maxPlanningCost);
  }

  /**
   * A language model behind an endpoint of OpenAI's chat completions.
   *
   * @param url the base of its API; empty for none
   * @param model its name there
   * @param apiKey sent as a bearer token; never printed
   * @param timeout how long one answer may take
   */
  public record Llm(
      @DefaultValue("") String url,
      @DefaultValue("") String model,
      @DefaultValue("") String apiKey,
      @DefaultValue("60s") Duration timeout) {

    /** Without the key. */
    @Override
    public String toString() {
      return model + " at " + url;
    }
  }

  /**
   * Who may do what, beside whoever has the token.
   *
   * @param anonymous the role of those who do not say who they are; {@code none}, or empty for
   *     everything on loopback and nothing elsewhere
   * @param issuer whose tokens are trusted; empty for nobody's
   * @param audience what those that are for this server name as such
   * @param roleClaim where the roles of a caller stand in them
   * @param clearanceClaim where it stands which marked sources a reader sees
   * @param clientId what the issuer calls the page, where people sign in there; empty where they do
   *     not
   * @param scope what the page asks the issuer for then
   */
  public record Access(
      @DefaultValue("") String anonymous,
      @DefaultValue("") String issuer,
      @DefaultValue("") String audience,
      @DefaultValue(ROLES) String roleClaim,
      @DefaultValue(CLEARANCE) String clearanceClaim,
      @DefaultValue("") String clientId,
      @DefaultValue(OPENID) String scope) {
    static final String ROLE_CLAIM = "groundtrack.access.role-claim";
    static final String ROLES = "roles";
    static final String CLEARANCE_CLAIM = "groundtrack.access.clearance-claim";
    static final String CLEARANCE = "clearance";
    static final String OPENID = "openid";
  }

  /**
   * What is told to subscribers.
   *
   * @param every how often the graph is asked what is new while anybody subscribes
   * @param kept how long changes are kept for whoever comes back
   * @param patience how long a subscriber may take nothing while there is something for it
   * @param maxSubscribers how many there may be at once
   */
  public record Live(
      @DefaultValue("100ms") Duration every,
      @DefaultValue("24h") Duration kept,
      @DefaultValue("60s") Duration patience,
      @DefaultValue("5000") int maxSubscribers) {
    LiveChanges.Limits limits() {
      return new LiveChanges.Limits(every, kept, patience, maxSubscribers);
    }
  }

  /**
   * The queue of imports.
   *
   * @param maxWaiting how many jobs may be waiting or running
   * @param maxSize how much they may hold together
   * @param kept how many finished jobs are kept
   * @param lease how long a server that is not heard of keeps what it has begun
   * @param workers how many items are imported at once; 0 for two, so that one is read while
   *     another is written, on a machine with as many processors
   */
  public record Jobs(
      @DefaultValue("100") int maxWaiting,
      @DefaultValue("256MB") DataSize maxSize,
      @DefaultValue("1000") int kept,
      @DefaultValue("60s") Duration lease,
      @DefaultValue("0") int workers) {
    JobLimits limits(Duration feedsEvery) {
      int processors = Runtime.getRuntime().availableProcessors();
      int threads = workers > 0 ? workers : Math.min(2, processors);
      return new JobLimits(maxWaiting, maxSize.toBytes(), kept, lease, threads, feedsEvery);
    }
  }

  /**
   * What may be fetched from the web.
   *
   * @param privateAddresses whether addresses that are not public may be
   * @param hosts names of hosts that may be whatever addresses they have
   * @param maxSize how large one answer may be, unpacked
   * @param timeout how long one answer may take
   */
  public record Fetch(
      @DefaultValue("false") boolean privateAddresses,
      @DefaultValue List<String> hosts,
      @DefaultValue("32MB") DataSize maxSize,
      @DefaultValue("60s") Duration timeout) {
    static final String HOSTS = "groundtrack.fetch.hosts";

    FetchLimits limits() {
      return new FetchLimits(privateAddresses, hosts, maxSize.toBytes(), timeout);
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Settings of the store in " + data;
  }

  /** What they are called. */
  static List<String> names() {
    return names("groundtrack.", Settings.class).toList();
  }

  private static Stream<String> names(String prefix, Class<?> settings) {
    return Arrays.stream(settings.getRecordComponents())
        .flatMap(
            setting -> {
              String name = prefix + DataObjectPropertyName.toDashedForm(setting.getName());
              return setting.getType().isRecord()
                  ? names(name + ".", setting.getType())
                  : Stream.of(name);
            });
  }
}
