package dev.groundtrack.ingest.relate;

import dev.groundtrack.embedding.SentenceModel;
import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.ingest.Reader;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordingLexicon;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.web.SeedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What relations would be found beyond the wording if a verb meant what the phrases that it is like
 * mean: adds them to what {@code extract} read, for {@code score.py}: {@code <set> <read.jsonl>
 * <to.jsonl> <NEAREST|CENTRED|VOTED|CLAUSES> <least likeness> <least lead over the next relation>
 * <ANY|FRAME|WORDNET>}. FRAME asks that the phrase take the same preposition, and that a shared
 * verb be worded with another noun or another preposition; WORDNET that the verbs be near there
 * too.
 */
public final class LikeWording {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double LOW = 0.3;

  private final Model model = ModelReader.model(SchemaFiles.of(""));
  private final Reader reader = new Reader(model, LearntWeights.NONE);
  private final List<KnownEntity> names =
      new NamesTables(model).entities(SeedFiles.of("names").names());
  private final WordingLexicon lexicon = new WordingLexicon(model);
  private final WordSimilarity likeness;
  private final double least;
  private final double lead;
  private final Agreement agreement;

  /** What has to be alike besides. */
  enum Agreement {
    ANY,
    FRAME,
    WORDNET
  }

  private LikeWording(WordSimilarity.Way way, double least, double lead, Agreement agreement) {
    this.likeness =
        new WordSimilarity(
            SeedWording.of(model), way, WordSimilarity.Vectors.by(new SentenceModel()));
    this.least = least;
    this.lead = lead;
    this.agreement = agreement;
  }

  public static void main(String[] args) throws IOException {
    LikeWording wording =
        new LikeWording(
            WordSimilarity.Way.valueOf(args[3]),
            Double.parseDouble(args[4]),
            Double.parseDouble(args[5]),
            Agreement.valueOf(args[6]));
    Map<String, ObjectNode> read = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      ObjectNode facts = (ObjectNode) JSON.readTree(line);
      read.put(facts.get("id").asString(), facts);
    }
    int added = 0;
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0], "docs.jsonl"))) {
      JsonNode document = JSON.readTree(line);
      ObjectNode facts = read.get(document.get("id").asString());
      added += wording.add(document.get("text").asString(), facts);
      lines.add(JSON.writeValueAsString(facts));
    }
    Files.write(Path.of(args[2]), lines);
    System.out.printf(Locale.ROOT, "%d relations by likeness%n", added);
  }

  private int add(String text, ObjectNode facts) {
    Document document = Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
    Reader.Result result = reader.read(document, names);
    ArrayNode relations = (ArrayNode) facts.get("relations");
    int before = relations.size();
    for (SyntaxTree tree : result.text().trees()) {
      Sentence sentence = tree.sentence();
      List<Mention> mentions =
          new ArrayList<>(
              result.text().mentions().stream()
                  .filter(m -> m.sentence() == sentence.index())
                  .toList());
      mentions.addAll(new UnknownNames(document.text(), lexicon::isTitle).in(sentence, mentions));
      SentenceMentions scene = new SentenceMentions(document.text(), tree, mentions, lexicon);
      for (RelationCandidate candidate : candidates(scene, result.extraction().claims())) {
        relation(candidate, Factuality.of(scene.tree(), candidate.trigger()), facts, relations);
      }
    }
    return relations.size() - before;
  }

  private List<RelationCandidate> candidates(SentenceMentions scene, List<Claim> worded) {
    List<RelationCandidate> found = new ArrayList<>();
    Predicates predicates = new Predicates(scene);
    ArgumentResolver ends = new ArgumentResolver(scene);
    for (Token token : scene.tree().sentence().tokens()) {
      for (Predicates.Predicate predicate : predicates.of(token)) {
        means(predicate)
            .ifPresent(
                like -> {
                  for (Argument subject :
                      ends.resolve(predicate.subjects(), like.seed().relation().from())) {
                    for (Argument object :
                        ends.resolve(predicate.object(), like.seed().relation().to())) {
                      candidate(predicate, like, subject, object)
                          .filter(c -> worded.stream().noneMatch(w -> isOfBoth(w, c)))
                          .ifPresent(found::add);
                    }
                  }
                });
      }
    }
    return found;
  }

  private Optional<WordSimilarity.Like> means(Predicates.Predicate predicate) {
    List<WordSimilarity.Like> likes = likeness.of(predicate.text());
    WordSimilarity.Like first = likes.getFirst();
    return first.score() >= least
            && first.score() - likes.get(1).score() >= lead
            && agrees(predicate, first.seed())
        ? Optional.of(first)
        : Optional.empty();
  }

  private boolean agrees(Predicates.Predicate predicate, SeedWording seed) {
    String verb = Grammar.lemma(predicate.verb());
    boolean sameVerb = seed.verb().equals(verb);
    boolean shared =
        List.of(predicate.text().split(" ")).stream()
            .skip(1)
            .anyMatch(w -> !w.equals(predicate.preposition()) && seed.text().contains(" " + w));
    boolean frame = seed.takes(predicate.preposition()) || (sameVerb && shared);
    return switch (agreement) {
      case ANY -> true;
      case FRAME -> frame;
      case WORDNET -> frame && (sameVerb || WordNet.SHARED.areNear(verb, seed.verb()));
    };
  }

  private static Optional<RelationCandidate> candidate(
      Predicates.Predicate predicate, WordSimilarity.Like like, Argument subject, Argument object) {
    RelationCandidate candidate =
        new RelationCandidate(
            like.seed().relation(),
            predicate.verb(),
            Set.of(predicate.verb()),
            1,
            subject,
            object,
            LOW * like.score(),
            new MatchedWording(predicate.text() + " like " + like.seed().text(), "verbs", ""));
    return Optional.of(candidate)
        .filter(c -> c.isPossible() && !object.mention().types().isEmpty());
  }

  private static boolean isOfBoth(Claim claim, RelationCandidate candidate) {
    Set<Span> ends = Set.of(claim.subject().span(), claim.object().span());
    return ends.contains(candidate.subject().mention().span())
        && ends.contains(candidate.object().mention().span());
  }

  private static void relation(
      RelationCandidate candidate, Factuality fact, ObjectNode facts, ArrayNode relations) {
    if (fact.polarity() == Polarity.NEGATED) {
      return;
    }
    ObjectNode relation = relations.addObject();
    relation.put("type", candidate.relation().name());
    end(candidate.subject().mention(), facts, relation.putObject("subject"));
    end(candidate.object().mention(), facts, relation.putObject("object"));
    relation.put("confidence", candidate.confidence());
    relation.put("like", candidate.rule().found());
  }

  private static void end(Mention mention, ObjectNode facts, ObjectNode end) {
    end.put("start", mention.span().start()).put("end", mention.span().end());
    end.put("text", mention.text());
    for (JsonNode entity : facts.get("entities")) {
      for (JsonNode place : entity.get("mentions")) {
        if (place.get("start").asInt() == mention.span().start()
            && place.get("end").asInt() == mention.span().end()) {
          end.set("entity", entity.get("id"));
        }
      }
    }
  }
}
