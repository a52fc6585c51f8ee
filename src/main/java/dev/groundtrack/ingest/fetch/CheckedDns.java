package dev.groundtrack.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of hosts for the client to connect to, and no others: what is checked here is
 * what is connected to, whatever a name means a moment later, and however an address is written.
 */
final class CheckedDns implements DnsResolver {
  private final FetchLimits limits;

  CheckedDns(FetchLimits limits) {
    this.limits = limits;
  }

  /** A host that may not be asked; the message names no address. */
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    if (!limits.allows(host)) {
      for (InetAddress address : found) {
        if (!PublicAddresses.has(address)) {
          throw new NotPublic();
        }
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
