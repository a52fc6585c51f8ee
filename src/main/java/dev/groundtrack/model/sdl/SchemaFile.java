package dev.groundtrack.model.sdl;

/** One file of SDL, by the name that problems in it are reported under. */
public record SchemaFile(String name, String text) {}
