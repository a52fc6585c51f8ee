package dev.groundtrack.query.plan;

/**
 * The one entity that a name means: by the name itself, or else by the surest of its keys that any
 * has, if only one has it.
 *
 * @param name in lower case
 * @param sought the name and all keys for the index of names, in Lucene's query language
 * @param keys the surest first
 */
public record NameLookup(ParameterRef name, ParameterRef sought, ParameterRef keys) {}
