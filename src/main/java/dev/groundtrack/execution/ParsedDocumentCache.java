package dev.groundtrack.execution;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Documents that were parsed and validated before; those not asked for longest go first. */
public final class ParsedDocumentCache implements PreparsedDocumentProvider {
  private static final int MOST = 1_000;
  private static final int LONGEST = 20_000;

  private final Map<String, PreparsedDocumentEntry> parsed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    PreparsedDocumentEntry known = known(input.getQuery());
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    PreparsedDocumentEntry entry = parse.apply(input);
    if (!entry.hasErrors() && input.getQuery().length() <= LONGEST) {
      synchronized (parsed) {
        parsed.put(input.getQuery(), entry);
      }
    }
    return CompletableFuture.completedFuture(entry);
  }

  private @Nullable PreparsedDocumentEntry known(String query) {
    synchronized (parsed) {
      return parsed.get(query);
    }
  }
}
