package dev.groundtrack.ingest.fetch;

import java.time.Duration;
import java.util.List;

/**
 * What may be fetched.
 *
 * @param privateAddresses whether addresses that are not public may be, such as those of this
 *     machine and of the network around it
 * @param hosts the names of hosts that may be whatever addresses they have
 * @param maxBytes the most that one answer may hold, unpacked
 * @param timeout how long one answer may take, with all redirects
 */
public record FetchLimits(
    boolean privateAddresses, List<String> hosts, long maxBytes, Duration timeout) {
  public FetchLimits {
    hosts = List.copyOf(hosts);
  }

  boolean allows(String host) {
    return privateAddresses || hosts.stream().anyMatch(host::equalsIgnoreCase);
  }
}
