package dev.groundtrack.model;

/** The part that a type of the schema plays in the evidence. */
public enum EvidenceRole {
  SOURCE,
  MENTION,
  STATEMENT,
  RELATION,
  RELATION_TYPE,
  RELATION_PROPERTIES,
  JUDGEMENT,
  REJECTION,
  CHANGE
}
