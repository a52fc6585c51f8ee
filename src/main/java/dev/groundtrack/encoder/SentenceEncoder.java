package dev.groundtrack.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads sentences by a BERT encoder (Devlin et al. 2019) of MiniLM's vocabulary. On one thread for
 * each caller; safe for use by many. The same sentence gives the same vectors, whatever is read
 * beside it.
 */
public final class SentenceEncoder implements AutoCloseable {
  /** How many pieces of words it reads of a sentence, its marks among them. */
  public static final int LONGEST = 128;

  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  /** A surrogate without the other: of half a character the tokenizer makes nothing at all. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  /** No sentence of so many chars has fewer pieces than are read. */
  private static final int MOST_CHARS = 4_000;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private SentenceEncoder(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /**
   * Loads an encoder.
   *
   * @param onnx a model with the inputs {@code input_ids}, {@code attention_mask} and {@code
   *     token_type_ids}, whose first output are the last hidden states
   * @throws IllegalArgumentException if it is none
   */
  public static SentenceEncoder of(byte[] onnx) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      HuggingFaceTokenizer tokenizer = NativeLibraries.unpackedFor(SentenceEncoder::tokenizer);
      return new SentenceEncoder(environment, environment.createSession(onnx, options), tokenizer);
    } catch (OrtException e) {
      throw new IllegalArgumentException("The encoder cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static HuggingFaceTokenizer tokenizer() {
    try (InputStream in =
        Objects.requireNonNull(SentenceEncoder.class.getResourceAsStream(TOKENIZER), TOKENIZER)) {
      return HuggingFaceTokenizer.newInstance(
          in, Map.of("padding", "false", "truncation", "false"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a sentence; of a longer one than {@link #LONGEST} the beginning. */
  public EncodedSentence encode(String sentence) {
    Encoding encoding = tokenizer.encode(whole(sentence));
    int length = Math.min(LONGEST, encoding.getIds().length);
    return new EncodedSentence(
        states(Arrays.copyOf(encoding.getIds(), length)),
        places(encoding, length, true),
        places(encoding, length, false));
  }

  private static String whole(String sentence) {
    String head = sentence.substring(0, Math.min(sentence.length(), MOST_CHARS));
    return HALF.matcher(head).replaceAll("\uFFFD");
  }

  private static int[] places(Encoding encoding, int length, boolean starts) {
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] places = new int[length];
    for (int i = 0; i < length; i++) {
      CharSpan span = spans[i];
      places[i] = span == null ? -1 : starts ? span.getStart() : span.getEnd();
    }
    return places;
  }

  private float[][] states(long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor words = tensor(ids, shape);
        OnnxTensor mask = tensor(ones, shape);
        OnnxTensor segments = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", segments))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("The encoder failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The encoder cannot be closed: " + e.getMessage(), e);
    }
  }
}
