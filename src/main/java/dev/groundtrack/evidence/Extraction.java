package dev.groundtrack.evidence;

import java.util.List;

/** What was read in a document: its statements, and the claims they make. */
public record Extraction(List<Statement> statements, List<Claim> claims) {
  public Extraction {
    statements = List.copyOf(statements);
    claims = List.copyOf(claims);
  }
}
