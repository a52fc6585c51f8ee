package dev.groundtrack.embedding;

import dev.groundtrack.encoder.NativeLibraries;
import dev.groundtrack.model.SearchIndex;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentence embeddings by MiniLM (Wang et al. 2020; all-MiniLM-L6-v2 of Sentence-BERT, Reimers and
 * Gurevych 2019), quantized, in this process. It is loaded when it is first asked, which takes a
 * second or two. Safe for use by many threads.
 */
public final class SentenceModel {
  /** How long its vectors are. */
  public static final int DIMENSIONS = SearchIndex.Vectors.OF_PHRASES;

  /** What it reads of a text, in code units; the model itself reads 256 pieces of words. */
  private static final int LONGEST = 1_000;

  /** A surrogate without the other: what else is a character of two matches as a whole. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable EmbeddingModel loaded;

  /** Whether it is loaded. */
  public boolean isReady() {
    return loaded != null;
  }

  /** The vector of a text, of length 1; none where the model finds nothing to read in it. */
  public Optional<List<Double>> vector(String text) {
    String head = head(text);
    if (head.isBlank()) {
      return Optional.empty();
    }
    try {
      return list(model().embed(head).content());
    } catch (RuntimeException e) {
      return none(e);
    }
  }

  /** The vectors of texts, in their order; none where there is nothing to read in one. */
  public List<Optional<List<Double>>> vectors(List<String> texts) {
    List<String> heads = texts.stream().map(SentenceModel::head).toList();
    if (heads.isEmpty() || heads.stream().anyMatch(String::isBlank)) {
      return heads.stream().map(this::vector).toList();
    }
    try {
      List<TextSegment> segments = heads.stream().map(TextSegment::from).toList();
      return model().embedAll(segments).content().stream().map(SentenceModel::list).toList();
    } catch (RuntimeException e) {
      none(e);
      return heads.stream().map(this::vector).toList();
    }
  }

  /**
   * Tells a text that cannot be embedded, which the tokenizer finds empty, from a failure of the
   * model.
   */
  private static Optional<List<Double>> none(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException) {
        return Optional.empty();
      }
    }
    throw failure;
  }

  /** Whole characters: of half of one the tokenizer makes nothing of all the text. */
  private static String head(String text) {
    int end = Math.min(text.length(), LONGEST);
    boolean halves = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return HALF.matcher(text.substring(0, halves ? end - 1 : end)).replaceAll("\uFFFD");
  }

  private static Optional<List<Double>> list(Embedding embedding) {
    List<Double> list = new ArrayList<>(DIMENSIONS);
    for (float value : embedding.vector()) {
      if (!Float.isFinite(value)) {
        return Optional.empty();
      }
      list.add((double) value);
    }
    return Optional.of(list);
  }

  private EmbeddingModel model() {
    EmbeddingModel known = loaded;
    if (known != null) {
      return known;
    }
    loading.lock();
    try {
      EmbeddingModel model =
          loaded == null
              ? NativeLibraries.unpackedFor(AllMiniLmL6V2QuantizedEmbeddingModel::new)
              : loaded;
      loaded = model;
      return model;
    } finally {
      loading.unlock();
    }
  }
}
