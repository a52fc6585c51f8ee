package dev.groundtrack.ingest.format.document;

import dev.groundtrack.problem.RefusedException;

/** Why a document is not read, and what to do about it. */
final class Refusals {
  /** The longest text that is taken out of a document, in chars. */
  static final int LONGEST = 4 << 20;

  private final String place;
  private final String name;

  /** Of a document at this place, which is called so: "the PDF". */
  Refusals(String place, String name) {
    this.place = place;
    this.name = name;
  }

  String place() {
    return place;
  }

  RefusedException encrypted() {
    return refused("is encrypted", "save it without a password, and import that");
  }

  RefusedException cutOff() {
    return refused("is cut off or damaged", "get the whole file again, and import that");
  }

  RefusedException empty() {
    return refused("holds no text", "check that it is the right file");
  }

  RefusedException tooLong() {
    return refused("holds more than the 4 MiB of text that one import takes", "import its parts");
  }

  RefusedException bomb() {
    return refused(
        "unpacks to far more than any text takes", "save it anew without what is embedded in it");
  }

  RefusedException entities() {
    return refused(
        "declares entities in its XML, which no such document does",
        "save it anew, as a document or as plain text, and import that");
  }

  RefusedException refused(String what, String remedy) {
    return RefusedException.of(place, name + " " + what, remedy);
  }
}
