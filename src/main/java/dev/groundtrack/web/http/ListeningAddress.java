package dev.groundtrack.web.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where the server listens.
 *
 * @param address none for all addresses of this machine
 * @param given as the operator wrote it; empty if nothing was written
 */
public record ListeningAddress(@Nullable InetAddress address, String given) {
  private static final String SETTING = "server.address";

  public static ListeningAddress of(Environment environment) {
    InetAddress address = Binder.get(environment).bind(SETTING, InetAddress.class).orElse(null);
    return new ListeningAddress(address, environment.getProperty(SETTING, ""));
  }

  /** Whether only programs on this machine can reach it. */
  public boolean isLoopback() {
    return address != null && address.isLoopbackAddress();
  }

  /** The host in an address that leads here from this machine. */
  public String host() {
    if (address == null || address.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    String literal = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + literal + "]" : literal;
  }

  @Override
  public String toString() {
    return address == null ? "all addresses" : address.getHostAddress();
  }
}
