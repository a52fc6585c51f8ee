package dev.groundtrack.model;

/** One file of SDL, by the name that problems in it are reported under. */
public record SchemaFile(String name, String text) {}
