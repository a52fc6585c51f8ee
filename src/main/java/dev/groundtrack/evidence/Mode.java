package dev.groundtrack.evidence;

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
