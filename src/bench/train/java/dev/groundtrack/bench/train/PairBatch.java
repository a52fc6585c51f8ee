package dev.groundtrack.bench.train;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** Some sentences and the pairs that are asked of them, as matrices over their tokens. */
final class PairBatch {
  /** What is known of a mention before: its types and how it refers. */
  private static final int OF_ONE = Labels.ENTITY_TYPES.size() + Labels.KINDS.size();

  /** What is known of a pair before: that of both, and which stands first. */
  static final int KNOWN = 2 * OF_ONE + 1;

  private static final int LONGEST = 128;

  private final List<Asked> asked;
  private final long[][] tokens;
  private final int[] lengths;
  private final int length;
  private final int pairs;

  /** A sentence, its tokens, and the pairs that are asked of it. */
  record Asked(Example example, Encoding encoding, List<Example.Pair> pairs) {
    static Asked of(Example example, List<Example.Pair> pairs, HuggingFaceTokenizer tokenizer) {
      return new Asked(example, tokenizer.encode(example.text()), pairs);
    }

    int length() {
      return Math.min(LONGEST, encoding.getIds().length);
    }
  }

  PairBatch(List<Asked> asked) {
    this.asked = asked;
    this.length = asked.stream().mapToInt(Asked::length).max().orElseThrow();
    this.pairs = asked.stream().mapToInt(a -> a.pairs().size()).max().orElseThrow();
    this.tokens = new long[asked.size()][length];
    this.lengths = new int[asked.size()];
    for (int i = 0; i < asked.size(); i++) {
      lengths[i] = asked.get(i).length();
      System.arraycopy(asked.get(i).encoding().getIds(), 0, tokens[i], 0, lengths[i]);
    }
  }

  long[][] tokens() {
    return tokens;
  }

  int[] lengths() {
    return lengths;
  }

  int pairs() {
    return pairs;
  }

  List<Asked> asked() {
    return asked;
  }

  /** One entry for each pair of the batch, those that pad left out. */
  List<Example.Pair> all() {
    List<Example.Pair> all = new ArrayList<>();
    asked.forEach(a -> all.addAll(a.pairs()));
    return all;
  }

  NDArray subjects(NDManager manager) {
    return means(manager, (a, p) -> span(a, a.example().mentions().get(p.subject())));
  }

  NDArray objects(NDManager manager) {
    return means(manager, (a, p) -> span(a, a.example().mentions().get(p.object())));
  }

  /** What stands between the two; where nothing does, the mark that begins the sentence. */
  NDArray between(NDManager manager) {
    return means(
        manager,
        (a, p) -> {
          int[] one = span(a, a.example().mentions().get(p.subject()));
          int[] other = span(a, a.example().mentions().get(p.object()));
          int from = Math.min(one[1], other[1]);
          int to = Math.max(one[0], other[0]);
          return from < to ? new int[] {from, to} : new int[] {0, 1};
        });
  }

  /** What lies on the way between both in the dependency tree; the mark where nothing was read. */
  NDArray path(NDManager manager) {
    float[] matrix = new float[asked.size() * pairs * length];
    for (int i = 0; i < asked.size(); i++) {
      List<Example.Pair> own = asked.get(i).pairs();
      for (int p = 0; p < own.size(); p++) {
        boolean[] on = new boolean[length];
        int count = 0;
        for (Example.Token word :
            asked.get(i).example().path(own.get(p).subject(), own.get(p).object())) {
          int[] span = span(asked.get(i), word.start(), word.end());
          for (int t = Math.max(1, span[0]); t < span[1]; t++) {
            count += on[t] ? 0 : 1;
            on[t] = true;
          }
        }
        int row = (i * pairs + p) * length;
        for (int t = 0; t < length; t++) {
          matrix[row + t] = on[t] ? 1f / count : 0;
        }
        matrix[row] = count == 0 ? 1 : 0;
      }
    }
    return manager.create(matrix, new Shape(asked.size(), pairs, length));
  }

  private interface Tokens {
    int[] of(Asked asked, Example.Pair pair);
  }

  private NDArray means(NDManager manager, Tokens which) {
    float[] matrix = new float[asked.size() * pairs * length];
    for (int i = 0; i < asked.size(); i++) {
      List<Example.Pair> own = asked.get(i).pairs();
      for (int p = 0; p < own.size(); p++) {
        int[] span = which.of(asked.get(i), own.get(p));
        for (int t = span[0]; t < span[1]; t++) {
          matrix[(i * pairs + p) * length + t] = 1f / (span[1] - span[0]);
        }
      }
    }
    return manager.create(matrix, new Shape(asked.size(), pairs, length));
  }

  /** The tokens of a mention; of one beyond what is read, the mark that begins the sentence. */
  int[] span(Asked asked, Example.Mention mention) {
    return span(asked, mention.start(), mention.end());
  }

  private int[] span(Asked asked, int start, int end) {
    CharSpan[] spans = asked.encoding().getCharTokenSpans();
    int from = -1;
    int to = -1;
    for (int t = 0; t < asked.length(); t++) {
      CharSpan span = spans[t];
      if (span != null && span.getStart() < end && span.getEnd() > start) {
        from = from < 0 ? t : from;
        to = t + 1;
      }
    }
    return from < 0 ? new int[] {0, 1} : new int[] {from, to};
  }

  /** What is added where a sentence has ended. */
  NDArray padding(NDManager manager) {
    float[] padding = new float[asked.size() * length];
    for (int i = 0; i < asked.size(); i++) {
      for (int t = lengths[i]; t < length; t++) {
        padding[i * length + t] = -1e9f;
      }
    }
    return manager.create(padding, new Shape(asked.size(), 1, length));
  }

  NDArray known(NDManager manager) {
    float[] known = new float[asked.size() * pairs * KNOWN];
    for (int i = 0; i < asked.size(); i++) {
      List<Example.Mention> mentions = asked.get(i).example().mentions();
      List<Example.Pair> own = asked.get(i).pairs();
      for (int p = 0; p < own.size(); p++) {
        int at = (i * pairs + p) * KNOWN;
        Example.Mention subject = mentions.get(own.get(p).subject());
        Example.Mention object = mentions.get(own.get(p).object());
        one(known, at, subject);
        one(known, at + OF_ONE, object);
        known[at + KNOWN - 1] = subject.start() < object.start() ? 1 : 0;
      }
    }
    return manager.create(known, new Shape(asked.size(), pairs, KNOWN));
  }

  private static void one(float[] known, int at, Example.Mention mention) {
    for (String type : mention.types()) {
      known[at + Labels.ENTITY_TYPES.indexOf(type)] = 1;
    }
    known[at + Labels.ENTITY_TYPES.size() + Labels.KINDS.indexOf(mention.kind())] = 1;
  }
}
