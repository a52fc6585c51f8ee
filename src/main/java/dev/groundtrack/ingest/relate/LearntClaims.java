package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.StatementLocator;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.ingest.classify.PairClassifier;
import dev.groundtrack.ingest.classify.PairEvidence;
import dev.groundtrack.ingest.classify.PairScore;
import dev.groundtrack.ingest.relate.pair.PairGrammar;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a classifier makes of a sentence beside its wording: it bears out what the wording reads,
 * and proposes relations that no wording met. Where the wording says who did such a thing to one of
 * the ends, nobody else is proposed for it but whoever stands in a list with them: of clauses side
 * by side the wording knows better whose they are.
 */
final class LearntClaims {
  /** How sure wording and head have to be together of what no wording reads. */
  private static final double PROPOSED = 0.5;

  /** What is less likely by itself is not looked at. */
  private static final double LOOKED_AT = 0.15;

  private static final double PLACES = 100;

  /** Nothing that is read is certain. */
  private static final double SUREST = 0.99;

  private final PairClassifier classifier;
  private final Map<String, RelationType> relations;

  LearntClaims(PairClassifier classifier, Model model) {
    this.classifier = classifier;
    this.relations = model.relationTypes();
  }

  /** The claims of a sentence, given those of its wording. */
  List<Claim> of(RelationFinder.Worded worded, StatementLocator attribution) {
    SentenceMentions scene = worded.scene();
    List<PairScore> scores =
        classifier.score(
            scene.cut(scene.tree().sentence().span()),
            scene.tree(),
            new CandidateMentions(scene).with(worded.claims()),
            this::isPossible);
    return new Reading(worded, attribution, scores).claims();
  }

  private boolean isPossible(Mention subject, Mention object) {
    return relations.values().stream()
        .filter(r -> classifier.knows(r.name()))
        .anyMatch(r -> fits(r, subject, object));
  }

  private static boolean fits(RelationType relation, Mention subject, Mention object) {
    return RelationCandidate.fits(subject, relation.from())
        && RelationCandidate.fits(object, relation.to());
  }

  /** A relation that no wording read, and how sure it is. */
  private record Proposal(RelationType relation, PairScore score, double sure) {}

  /** One sentence. */
  private final class Reading {
    private final RelationFinder.Worded worded;
    private final StatementLocator attribution;
    private final List<PairScore> scores;

    Reading(RelationFinder.Worded worded, StatementLocator attribution, List<PairScore> scores) {
      this.worded = worded;
      this.attribution = attribution;
      this.scores = scores;
    }

    List<Claim> claims() {
      List<Claim> claims = new ArrayList<>();
      worded.claims().forEach(claim -> claims.add(borneOut(claim)));
      List<Proposal> proposals = new ArrayList<>();
      scores.forEach(score -> proposal(score).ifPresent(proposals::add));
      proposals.sort(Comparator.comparingDouble(p -> -p.sure()));
      for (Proposal proposal : proposals) {
        if (claims.stream().noneMatch(c -> isOutdone(proposal, c))) {
          claims.add(claim(proposal));
        }
      }
      return claims;
    }

    /**
     * Whether a surer claim says it of another mention in the same phrase, or says it by a name
     * where this has a pronoun: one of both is meant, hardly both.
     */
    private boolean isOutdone(Proposal proposal, Claim claim) {
      Mention subject = proposal.score().subject();
      Mention object = proposal.score().object();
      boolean straight = isInstead(claim.subject(), subject) && isInstead(claim.object(), object);
      boolean reversed =
          proposal.relation().symmetric()
              && isInstead(claim.object(), subject)
              && isInstead(claim.subject(), object);
      return claim.type().equals(proposal.relation().name()) && (straight || reversed);
    }

    private boolean isInstead(Mention stated, Mention proposed) {
      return stated.span().equals(proposed.span())
          || proposed.kind() == Mention.Kind.PRONOUN
          || stated.sentence() == proposed.sentence()
              && NominalMentions.isOnePhrase(worded.scene().tree(), stated, proposed);
    }

    /** What the wording reads, surer where the head says so too. */
    private Claim borneOut(Claim claim) {
      return score(claim)
          .filter(score -> score.knows(claim.type()))
          .map(
              score ->
                  claim.with(
                      Math.max(claim.confidence(), sure(score, claim.type())),
                      claim
                          .explanation()
                          .with(LearntExplainer.share("encoder", score.of(claim.type())))))
          .orElse(claim);
    }

    private Optional<PairScore> score(Claim claim) {
      return scores.stream().filter(s -> isOf(claim, s.subject(), s.object())).findFirst();
    }

    private Optional<Proposal> proposal(PairScore score) {
      Mention subject = score.subject();
      Mention object = score.object();
      PairGrammar pairs = worded.scene().pairs();
      if (pairs.isAside(subject.head(), object.head())
          || pairs.areApart(subject.head(), object.head())) {
        return Optional.empty();
      }
      return score.atLeast(LOOKED_AT).keySet().stream()
          .map(relations::get)
          .flatMap(Stream::ofNullable)
          .filter(r -> fits(r, subject, object))
          .filter(r -> !isWordedOtherwise(subject, object, r))
          .filter(r -> !r.symmetric() || subject.span().start() < object.span().start())
          .map(r -> new Proposal(r, score, sure(score, r.name())))
          .filter(p -> p.sure() >= PROPOSED)
          .max(Comparator.comparingDouble(Proposal::sure));
    }

    /**
     * Whether the wording reads anything from one of the two to the other, or this relation of one
     * of them and of somebody else, or the other way.
     */
    private boolean isWordedOtherwise(Mention subject, Mention object, RelationType relation) {
      return worded.claims().stream()
          .anyMatch(
              c ->
                  isOf(c, subject, object)
                      || c.type().equals(relation.name())
                          && (shares(c.subject(), c.object(), subject, object)
                              || shares(c.subject(), c.object(), object, subject)));
    }

    private boolean shares(Mention subject, Mention object, Mention one, Mention other) {
      boolean sameSubject = subject.span().equals(one.span());
      boolean sameObject = object.span().equals(other.span());
      return sameSubject && !isListed(object, other) || sameObject && !isListed(subject, one);
    }

    private boolean isListed(Mention stated, Mention proposed) {
      return !stated.span().equals(proposed.span())
          && stated.sentence() == proposed.sentence()
          && NominalMentions.isOneList(worded.scene().tree(), stated, proposed);
    }

    private static boolean isOf(Claim claim, Mention subject, Mention object) {
      return claim.subject().span().equals(subject.span())
          && claim.object().span().equals(object.span());
    }

    private Claim claim(Proposal proposal) {
      PairScore score = proposal.score();
      Mention subject = score.subject();
      Mention object = score.object();
      String relation = proposal.relation().name();
      return new Claim(
          relation,
          subject,
          object,
          attribution.innermost(worded.scene().tree().sentence(), subject.span(), object.span()),
          isDenied(subject, object) ? Polarity.NEGATED : score.polarity(),
          score.modality(),
          heldOnly(score.tense()),
          proposal.sure(),
          new LearntExplainer(classifier, worded.scene()).explain(relation, score));
    }

    /** Whether the words above both, or around one, say that it is not so. */
    private boolean isDenied(Mention subject, Mention object) {
      SentenceMentions scene = worded.scene();
      return scene.pairs().isForgone(subject.head(), object.head())
          || scene
              .pairs()
              .commonAncestor(subject.head(), object.head())
              .filter(PartsOfSpeech::isVerb)
              .filter(verb -> Factuality.of(scene.tree(), verb).polarity() == Polarity.NEGATED)
              .isPresent();
    }

    /** What was learnt tells that it was so, and not that it is over. */
    private static Timing heldOnly(Tense tense) {
      return new Timing(tense, null, null, false);
    }

    private double sure(PairScore score, String relation) {
      Mention subject = score.subject();
      Mention object = score.object();
      List<Claim> between = worded.claims().stream().filter(c -> isOf(c, subject, object)).toList();
      Optional<Claim> same =
          between.stream()
              .filter(c -> c.type().equals(relation))
              .max(Comparator.comparing(Claim::confidence));
      PairEvidence evidence =
          new PairEvidence(
              score,
              relation,
              new PairEvidence.Worded(
                  same.map(Claim::confidence).orElse(0.0),
                  same.map(c -> c.explanation().rule().split(":", 2)[0]).orElse(null),
                  between.stream().anyMatch(c -> !c.type().equals(relation))));
      return Math.min(SUREST, Math.round(classifier.confidence(evidence) * PLACES) / PLACES);
    }
  }
}
