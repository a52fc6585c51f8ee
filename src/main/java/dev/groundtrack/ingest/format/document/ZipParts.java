package dev.groundtrack.ingest.format.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a document that is a ZIP archive; only those that are asked for are unpacked. */
final class ZipParts implements AutoCloseable {
  /** No part that holds text is larger, with all its tags; in bytes. */
  private static final int LARGEST = 64 << 20;

  private final ZipFile zip;
  private final Refusals refusals;

  /** Opens it by the list at its end, which a file that is cut off lacks. */
  ZipParts(byte[] bytes, Refusals refusals) {
    this.refusals = refusals;
    try {
      this.zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
              .setIgnoreLocalFileHeader(true)
              .get();
    } catch (IOException | RuntimeException e) {
      throw refusals.cutOff();
    }
  }

  Refusals refusals() {
    return refusals;
  }

  /** A part that there has to be. */
  byte[] required(String name) {
    return part(name).orElseThrow(refusals::cutOff);
  }

  /** A part that there may be. */
  Optional<byte[]> part(String name) {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw refusals.encrypted();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refusals.bomb();
      }
      if (bytes.length != entry.getSize()) {
        throw refusals.cutOff();
      }
      return Optional.of(bytes);
    } catch (IOException | RuntimeException e) {
      throw e instanceof dev.groundtrack.problem.RefusedException r ? r : refusals.cutOff();
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Bytes in memory are always closed", e);
    }
  }
}
