package dev.groundtrack.web.http;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * Which hosts a request may be addressed to. A page that has its own name resolve to this server
 * (DNS rebinding) is of the same origin as the server to a browser; only the Host header tells them
 * apart. So names have to be known: those of loopback, that of {@code server.address}, and those of
 * {@code groundtrack.hosts}. Off loopback any IP address passes as well, because nobody can make an
 * address resolve to another machine; on loopback only those of loopback do.
 */
public final class HostCheck {
  public static final String SETTING = "groundtrack.hosts";

  static final HttpRefusal WRONG_HOST =
      new HttpRefusal(
          HttpStatus.MISDIRECTED_REQUEST,
          "This server does not answer to this host",
          "Use http://127.0.0.1 or http://localhost as its address, or name the host in "
              + SETTING);

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|(0+:){7}0*1)]");
  private static final Pattern IP_ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Pattern NAME =
      Pattern.compile("[\\p{Alnum}_-]+(\\.[\\p{Alnum}_-]+)*|\\[[\\p{XDigit}:.]+]");

  private final boolean loopback;
  private final Set<String> known = new HashSet<>();

  public HostCheck(ListeningAddress listening, List<String> hosts) {
    this.loopback = listening.isLoopback();
    hosts.forEach(host -> known.add(host.toLowerCase(Locale.ROOT)));
    if (!listening.given().isEmpty()) {
      known.add(listening.given().toLowerCase(Locale.ROOT));
    }
    known.add(listening.host());
  }

  /** What is wrong with the names that an operator gives. */
  public static List<Problem> problems(List<String> hosts) {
    return hosts.stream()
        .filter(host -> !NAME.matcher(host).matches())
        .map(
            host ->
                new Problem(
                    SETTING,
                    "has \"" + host + "\", which is no host",
                    "give names without scheme, port or wildcard, such as graph.example.org"))
        .toList();
  }

  /** A request without a Host is of no browser. */
  boolean passes(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host == null || passes(withoutPort(host.toLowerCase(Locale.ROOT)));
  }

  private boolean passes(String host) {
    return LOOPBACK.matcher(host).matches()
        || known.contains(host)
        || !loopback && IP_ADDRESS.matcher(host).matches();
  }

  private static String withoutPort(String host) {
    int colon = host.indexOf(':', host.indexOf(']') + 1);
    return colon < 0 ? host : host.substring(0, colon);
  }
}
