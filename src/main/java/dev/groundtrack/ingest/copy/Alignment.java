package dev.groundtrack.ingest.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which sentences of a text say what stands in another, in whatever words: each is laid beside the
 * one, two or three of the other that follow each other and have most of its words of content.
 * Quotations are left out: two articles may well quote the same.
 *
 * @param sentences how many sentences there are outside of quotations
 * @param covered of their words of content, the share that stands in sentences with a counterpart
 * @param kept of their words of content, the share that stands in their counterparts
 * @param figures how many numbers and days there are in sentences with a counterpart
 * @param sameFigures how many of them stand in the counterpart, too
 * @param names how many names there are in sentences with a counterpart
 * @param sameNames how many of them stand in the counterpart, too
 * @param lead whether the first sentence has a counterpart
 */
record Alignment(
    int sentences,
    double covered,
    double kept,
    int figures,
    int sameFigures,
    int names,
    int sameNames,
    boolean lead) {
  /** Of a sentence's words of content, the share that its counterpart has. */
  private static final double COUNTERPART = 0.5;

  /** A sentence torn in two or three finds them together; it is charged for each. */
  private static final int LONGEST = 3;

  private static final double CHARGE = 0.08;

  static Alignment of(List<ComparedSentence> text, List<ComparedSentence> other) {
    List<Counterpart> candidates = candidates(other);
    int sentences = 0, all = 0, covered = 0, kept = 0;
    int figures = 0, sameFigures = 0, names = 0, sameNames = 0;
    boolean lead = false;
    for (ComparedSentence sentence : text) {
      if (sentence.quoted()) {
        continue;
      }
      sentences++;
      all += sentence.stems().size();
      Set<String> counterpart = counterpart(sentence.stems(), candidates);
      if (!counterpart.isEmpty()) {
        covered += sentence.stems().size();
        kept += common(sentence.stems(), counterpart);
        figures += sentence.figures().size();
        sameFigures += common(sentence.figures(), counterpart);
        names += sentence.names().size();
        sameNames += common(sentence.names(), counterpart);
        lead |= sentences == 1;
      }
    }
    double total = Math.max(1, all);
    return new Alignment(
        sentences, covered / total, kept / total, figures, sameFigures, names, sameNames, lead);
  }

  /**
   * Sentences that follow each other, to be laid beside one.
   *
   * @param charge what they are charged for being several
   */
  private record Counterpart(Set<String> stems, double charge) {}

  private static List<Counterpart> candidates(List<ComparedSentence> other) {
    List<Counterpart> candidates = new ArrayList<>();
    for (int from = 0; from < other.size(); from++) {
      for (int count = 1; count <= LONGEST && from + count <= other.size(); count++) {
        Set<String> stems = ComparedSentence.stems(other.subList(from, from + count));
        candidates.add(new Counterpart(stems, CHARGE * (count - 1)));
      }
    }
    return candidates;
  }

  private static Set<String> counterpart(Set<String> stems, List<Counterpart> candidates) {
    Set<String> best = Set.of();
    double most = COUNTERPART;
    for (Counterpart candidate : candidates) {
      double share = 1.0 * common(stems, candidate.stems()) / stems.size() - candidate.charge();
      if (share > most || share == most && best.isEmpty()) {
        most = share;
        best = candidate.stems();
      }
    }
    return best;
  }

  private static int common(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }
}
