package dev.groundtrack.model;

/** A value of an enum, and the words of prose for it. */
public record EnumValue(String name, String description, Wording wording) {}
