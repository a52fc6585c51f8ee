package dev.groundtrack.evidence;

import dev.groundtrack.evidence.time.Timing;

/**
 * A relation between two mentions that one statement makes: what evidence is before its mentions
 * are resolved to entities.
 *
 * @param type the relation type, as the schema names it
 * @param statement the statement that makes it
 * @param timing when the relation holds, as the statement has it
 * @param confidence from 0 to 1
 * @param explanation why it was read, for those who mend it
 */
public record Claim(
    String type,
    Mention subject,
    Mention object,
    Statement statement,
    Polarity polarity,
    Modality modality,
    Timing timing,
    double confidence,
    Explanation explanation) {

  /** A claim of what holds, which a rule by itself explains. */
  public Claim(
      String type,
      Mention subject,
      Mention object,
      Statement statement,
      Polarity polarity,
      Modality modality,
      double confidence,
      String rule) {
    this(
        type,
        subject,
        object,
        statement,
        polarity,
        modality,
        Timing.PRESENT,
        confidence,
        Explanation.of(rule));
  }

  /** The same of two others. */
  public Claim between(Mention other, Mention another) {
    return new Claim(
        type, other, another, statement, polarity, modality, timing, confidence, explanation);
  }

  /** The same, holding at that time. */
  public Claim at(Timing other) {
    return new Claim(
        type, subject, object, statement, polarity, modality, other, confidence, explanation);
  }

  /** The same, as sure as this and explained so. */
  public Claim with(double sure, Explanation why) {
    return new Claim(type, subject, object, statement, polarity, modality, timing, sure, why);
  }
}
