package dev.groundtrack.ingest.format.archive;

/** What one import may unpack, over all archives in archives, so that none can fill the memory. */
public final class UnpackingBudget {
  /** How much may come out of them, in bytes. */
  public static final long MAX_BYTES = 512L << 20;

  /** How many files, those that are skipped too. */
  public static final int MAX_FILES = 10_000;

  /** How deep archives may stand in archives. */
  public static final int MAX_DEPTH = 4;

  /** How many times its packed size a file may have. */
  public static final int MAX_RATIO = 200;

  /** Whatever its packed size, a file may have so many bytes. */
  public static final long ALWAYS = 1L << 20;

  private long bytes = MAX_BYTES;
  private int files = MAX_FILES;

  /** Whether one file more may be looked at; counts it. */
  boolean takeFile() {
    return files-- > 0;
  }

  /** How many bytes a file may have, of so many packed ones. */
  long mostBytes(long packed, long mostOfAFile) {
    long byRatio = Math.max(ALWAYS, packed * MAX_RATIO);
    return Math.min(Math.min(byRatio, mostOfAFile), bytes);
  }

  void take(long unpacked) {
    bytes -= unpacked;
  }

  boolean isEmpty() {
    return bytes <= 0 || files < 0;
  }
}
