package dev.groundtrack.graph.backup;

import dev.groundtrack.graph.store.StoreVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neo4j.kernel.internal.Version;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of a store as one file: a ZIP of its files, and what it says of itself as the last entry.
 */
public final class BackupFile {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private BackupFile() {}

  /** Writes it; the stream is left open. */
  public static void write(StoreCopy copy, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    Map<String, String> files = new TreeMap<>();
    for (Path file : Folders.files(copy.folder())) {
      String name = copy.folder().relativize(file).toString().replace('\\', '/');
      zip.putNextEntry(new ZipEntry(name));
      try (InputStream in = Files.newInputStream(file)) {
        files.put(name, copied(in, zip));
      }
      zip.closeEntry();
    }
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(
        JSON.writeValueAsBytes(
            new Manifest(
                Manifest.FORMAT,
                StoreVersion.CURRENT,
                Version.getNeo4jVersion(),
                copy.takenAt(),
                files)));
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  /** Copies bytes, and says their SHA-256. */
  static String copied(InputStream from, OutputStream to) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(from, digest).transferTo(to);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
