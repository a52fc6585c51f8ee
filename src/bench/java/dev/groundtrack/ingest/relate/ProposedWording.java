package dev.groundtrack.ingest.relate;

import dev.groundtrack.embedding.SentenceModel;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Proposes wording for a person to check: what WordNet has beside the verbs of a relation, where
 * sentence embeddings find it most like that relation. Prints the relation, the proposal, how like
 * it is and how far the next relation is behind, and what it was proposed for: {@code <least
 * likeness> <least lead> [relations]}.
 */
public final class ProposedWording {
  private static final int LONGEST = 2;

  private final List<SeedWording> seeds;
  private final WordSimilarity likeness;
  private final Set<String> worded;

  private ProposedWording(Model model) {
    this.seeds = SeedWording.of(model);
    this.likeness =
        new WordSimilarity(
            seeds, WordSimilarity.Way.CENTRED, WordSimilarity.Vectors.by(new SentenceModel()));
    this.worded = seeds.stream().map(SeedWording::text).collect(Collectors.toSet());
  }

  /** A phrase for a relation, with the seeds that it was proposed for. */
  private record Proposal(String relation, String phrase) {}

  public static void main(String[] args) {
    Model model = ModelReader.model(SchemaFiles.of(""));
    double least = Double.parseDouble(args[0]);
    double lead = Double.parseDouble(args[1]);
    Set<String> wanted = Set.copyOf(List.of(args).subList(2, args.length));
    new ProposedWording(model).print(least, lead, wanted);
  }

  private void print(double least, double lead, Set<String> wanted) {
    Comparator<Proposal> byName =
        Comparator.comparing(Proposal::relation).thenComparing(Proposal::phrase);
    Map<Proposal, Set<String>> proposals = new TreeMap<>(byName);
    for (SeedWording seed : seeds) {
      boolean asked = wanted.isEmpty() || wanted.contains(seed.relation().name());
      if (asked && seed.phrase().words().size() == 1) {
        beside(seed)
            .forEach(
                p -> proposals.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(seed.text()));
      }
    }
    proposals.forEach(
        (proposal, from) -> {
          List<WordSimilarity.Like> likes = likeness.of(proposal.phrase());
          WordSimilarity.Like first = likes.getFirst();
          double ahead = first.score() - likes.get(1).score();
          if (first.seed().relation().name().equals(proposal.relation())
              && first.score() >= least
              && ahead >= lead) {
            System.out.printf(
                Locale.ROOT,
                "%s\t%s\t%.2f\t%.2f\t%s%n",
                proposal.relation(),
                proposal.phrase(),
                first.score(),
                ahead,
                String.join(", ", from));
          }
        });
  }

  private Set<Proposal> beside(SeedWording seed) {
    String behind = seed.text().substring(seed.verb().length());
    return WordNet.SHARED.alike(seed.verb()).stream()
        .filter(verb -> verb.split(" ").length <= LONGEST)
        .map(verb -> verb + behind)
        .filter(phrase -> !worded.contains(phrase))
        .map(phrase -> new Proposal(seed.relation().name(), phrase))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
