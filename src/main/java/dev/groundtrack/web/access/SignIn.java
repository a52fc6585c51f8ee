package dev.groundtrack.web.access;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * How people sign in on the page at the issuer of tokens: by the authorization code flow with PKCE,
 * of which the page is a public client. The page itself asks for the token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636, PKCE</a>
 */
public final class SignIn {
  public static final String CLIENT_ID = "groundtrack.access.client-id";
  public static final String SCOPE = "groundtrack.access.scope";

  private final Map<String, Object> told = new LinkedHashMap<>();
  private final URI token;

  /**
   * @param clientId what the issuer calls the page
   * @param scope what the page asks for, parted by spaces
   * @throws dev.groundtrack.problem.RefusedException if nobody can sign in at the issuer
   */
  public SignIn(String clientId, String scope, IssuerMetadata issuer) {
    this.token = issuer.token();
    told.put("issuer", issuer.issuer());
    told.put("clientId", clientId);
    told.put("scope", scope);
    told.put("authorizationEndpoint", issuer.authorization().toString());
    told.put("tokenEndpoint", token.toString());
    told.put("namesItself", issuer.namesItself());
  }

  /**
   * Where the page has to ask for a token, as a Content-Security-Policy names it: {@code
   * https://id.example.org}.
   */
  public String tokenOrigin() {
    String port = token.getPort() < 0 ? "" : ":" + token.getPort();
    return token.getScheme() + "://" + token.getHost() + port;
  }

  /**
   * What the page has to know, and nothing secret: {@code {"openIdConnect": {…}}}, or an empty
   * object where a key is the only way.
   */
  public static ServerResponse answer(Optional<SignIn> way) {
    return ServerResponse.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(way.map(signIn -> Map.of("openIdConnect", signIn.told)).orElse(Map.of()));
  }
}
