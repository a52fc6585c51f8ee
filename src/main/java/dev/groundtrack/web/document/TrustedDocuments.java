package dev.groundtrack.web.document;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents that the operator gave, each by its ids and by its hash. A text that differs from
 * one of them in white space and comments alone is that document.
 */
public final class TrustedDocuments {
  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> compact = new HashSet<>();

  private TrustedDocuments() {}

  /**
   * Reads all documents of a file or a folder.
   *
   * @throws RefusedException if something is no document of this schema; tells all that is wrong
   */
  public static TrustedDocuments read(Path place, GraphQLSchema schema) {
    List<Problem> problems = new ArrayList<>();
    TrustedDocuments all = new TrustedDocuments();
    for (DocumentFiles.Given given : DocumentFiles.read(place)) {
      problems.addAll(all.add(given, schema));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return all;
  }

  private List<Problem> add(DocumentFiles.Given given, GraphQLSchema schema) {
    String other = byId.putIfAbsent(given.id(), given.text());
    if (other != null && !other.equals(given.text())) {
      return List.of(
          new Problem(
              given.place(), "is the id of two documents", "give each document an id of its own"));
    }
    byId.put(DocumentHash.of(given.text()), given.text());
    try {
      Document document = Parser.parse(given.text());
      compact.add(AstPrinter.printAstCompact(document));
      return new Validator()
          .validateDocument(schema, document, Locale.ENGLISH).stream()
              .map(error -> problem(given, error))
              .toList();
    } catch (InvalidSyntaxException e) {
      return List.of(
          new Problem(given.place(), "is no document: " + e.getMessage(), "mend its syntax"));
    }
  }

  private static Problem problem(DocumentFiles.Given given, ValidationError error) {
    return new Problem(
        given.place(),
        "is no document of this schema: " + error.getMessage(),
        "ask as the schema at /graphql/schema has it, or take the document out");
  }

  /** The text of the document that has this id or hash. */
  Optional<String> text(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether this is the text of one of them. */
  boolean has(String text) {
    try {
      return compact.contains(AstPrinter.printAstCompact(Parser.parse(text)));
    } catch (InvalidSyntaxException e) {
      return false;
    }
  }
}
