package dev.groundtrack.web.access;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation comes from, in its context.
 *
 * @param host a host's address; empty where it is not known
 */
public record CallerAddress(String host) {
  static CallerAddress of(@Nullable InetSocketAddress address) {
    return new CallerAddress(address == null ? "" : address.getHostString());
  }
}
