package dev.groundtrack.web.document;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what a request means a document, beside its text or instead of it. */
public sealed interface DocumentReference {
  /** The extension that holds it. */
  String KEY = "persistedQuery";

  /** Where an id stands below the extension, which no client sends there itself. */
  String ID = "documentId";

  /** The only version of Apollo's protocol. */
  int VERSION = 1;

  /** What prefixes an id that is a hash (GraphQL over HTTP, appendix on persisted documents). */
  String HASHED = "sha256:";

  /** The hash of its text, as Apollo's automatic persisted queries have it. */
  record Hash(String sha256) implements DocumentReference {}

  /** An id by which the operator gave it. */
  record Id(String id) implements DocumentReference {}

  /** What should be a reference and is none. */
  record Malformed() implements DocumentReference {}

  /** The extensions of a request that sent an id instead of a text. */
  static Map<String, Object> extension(String id) {
    return Map.of(ID, id);
  }

  /** The reference among a request's extensions, if there is one. */
  static Optional<DocumentReference> in(@Nullable Map<?, ?> extensions) {
    return Optional.ofNullable(extensions == null ? null : extensions.get(KEY))
        .map(DocumentReference::of);
  }

  private static DocumentReference of(Object reference) {
    if (!(reference instanceof Map<?, ?> map)) {
      return new Malformed();
    }
    if (map.get(ID) instanceof String id) {
      return id.startsWith(HASHED) ? new Hash(id.substring(HASHED.length())) : new Id(id);
    }
    return map.get("version") instanceof Number version
            && version.doubleValue() == VERSION
            && map.get("sha256Hash") instanceof String hash
        ? new Hash(hash)
        : new Malformed();
  }
}
