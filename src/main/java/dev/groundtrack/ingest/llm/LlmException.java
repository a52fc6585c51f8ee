package dev.groundtrack.ingest.llm;

/** The language model gave no answer that can be read; the message says why, and holds no key. */
final class LlmException extends Exception {
  private static final long serialVersionUID = 1L;

  LlmException(String message) {
    super(message);
  }
}
