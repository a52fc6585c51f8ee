package dev.groundtrack.graph.backup;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says of itself.
 *
 * @param format the form of the backup
 * @param store the form of the store in it
 * @param neo4j the version of the database that wrote the store
 * @param takenAt the moment that it shows
 * @param files the SHA-256 of each file, by its path in the folder of the store
 */
record Manifest(int format, int store, String neo4j, Instant takenAt, Map<String, String> files) {
  /** The form that is written, and the newest that is read. */
  static final int FORMAT = 1;

  /** The entry that it is, the last one. */
  static final String NAME = "groundtrack-backup.json";

  Manifest {
    files = new TreeMap<>(files);
  }
}
