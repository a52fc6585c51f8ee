package dev.groundtrack.ingest.fetch;

import dev.groundtrack.problem.RefusedException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as people and pages write them. */
final class FetchAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** An IPv4 address in parts, decimal, octal or hexadecimal: readers differ on what it is. */
  private static final Pattern NUMBER =
      Pattern.compile("(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+))*\\.?", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN = Pattern.compile("((0|[1-9]\\d{0,2})(\\.(?!$)|$)){4}");

  private FetchAddress() {}

  /**
   * The address that is meant.
   *
   * @throws RefusedException if it is none that can be fetched
   */
  static URI parse(String url) {
    try {
      URI uri = withHost(new URI(url.strip().replace(" ", "%20")));
      String scheme = uri.getScheme();
      if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(java.util.Locale.ROOT))) {
        throw refused(shown(url), "is not an address of the web", "give one of http or https");
      }
      if (uri.getRawUserInfo() != null) {
        throw refused(shown(url), "has a user name in it", "leave out what stands before the @");
      }
      if (uri.getHost() == null) {
        throw refused(shown(url), "names no host", "give it as in https://example.org/page");
      }
      if (NUMBER.matcher(uri.getHost()).matches() && !PLAIN.matcher(uri.getHost()).matches()) {
        throw refused(
            shown(url), "names its host by a number", "give its name, or four decimal numbers");
      }
      return URI.create(uri.toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw refused(
          shown(url), "is not written as an address", "give it as in https://example.org/page");
    }
  }

  /** Where an answer sends us on. */
  static URI next(URI from, @Nullable String location, String url) {
    if (location == null) {
      throw refused(shown(url), "sends on to nowhere", "give the address that a browser ends at");
    }
    try {
      return parse(from.resolve(new URI(location.strip().replace(" ", "%20"))).toString());
    } catch (URISyntaxException e) {
      throw refused(
          shown(url), "sends on to no address", "give the address that a browser ends at");
    }
  }

  /** A name in other letters than ASCII as DNS has it (RFC 3490). */
  private static URI withHost(URI uri) throws URISyntaxException {
    String authority = uri.getRawAuthority();
    if (uri.getHost() != null || authority == null || authority.contains("@")) {
      return uri;
    }
    int colon = authority.lastIndexOf(':');
    String name = colon < 0 ? authority : authority.substring(0, colon);
    String port = colon < 0 ? "" : authority.substring(colon);
    return new URI(uri.toString().replaceFirst(Pattern.quote(authority), IDN.toASCII(name) + port));
  }

  /** Without a user name and a password. */
  static String shown(String url) {
    return url.replaceFirst("//[^/@?#]*@", "//");
  }

  private static RefusedException refused(String place, String what, String remedy) {
    return RefusedException.of(place, what, remedy);
  }
}
