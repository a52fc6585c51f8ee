package dev.groundtrack.statement;

/** In which way something is said. */
public enum Mode {
  SAID,
  DEMANDED,
  THREATENED,
  PROMISED,
  DENIED,
  ASKED,
  REPORTED
}
