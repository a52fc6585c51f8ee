package dev.groundtrack.web;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.access.AnonymousAccess;
import dev.groundtrack.web.access.IssuerMetadata;
import dev.groundtrack.web.access.IssuerTokens;
import dev.groundtrack.web.access.OperatorToken;
import dev.groundtrack.web.access.SignIn;
import dev.groundtrack.web.http.HostCheck;
import dev.groundtrack.web.http.ListeningAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.web.context.WebApplicationContext;

/**
 * What can be told of the settings before anything is opened: names that there are not, a token or
 * hosts that are none, limits of nothing, a port that is taken. All of it is told at once.
 */
final class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Set<String> ROOTS = Set.of("groundtrack", "server");
  private static final String PORT = "server.port";
  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535;

  /** Those that nothing could keep if they were zero. */
  private static final List<String> LIMITS =
      List.of(
          "groundtrack.max-rows",
          "groundtrack.max-depth",
          "groundtrack.max-fields",
          "groundtrack.max-batch",
          "groundtrack.max-rate",
          "groundtrack.max-concurrent");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Binder binder = Binder.get(environment);
    List<Problem> problems = new ArrayList<>(unknown(environment));
    Access access = Access.of(binder);
    problems.addAll(access.problems());
    problems.addAll(
        HostCheck.problems(
            binder.bind(HostCheck.SETTING, Bindable.listOf(String.class)).orElse(List.of())));
    problems.addAll(limits(binder));
    if (problems.isEmpty() && context instanceof WebApplicationContext) {
      problems.addAll(port(binder.bind(PORT, Integer.class).orElse(DEFAULT_PORT), environment));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    if (context instanceof WebApplicationContext && !access.issuer().isEmpty()) {
      IssuerMetadata issuer = IssuerMetadata.read(access.issuer());
      ConfigurableListableBeanFactory beans = context.getBeanFactory();
      beans.registerSingleton("issuerTokens", IssuerTokens.of(access.trust(issuer)));
      if (access.signsIn()) {
        beans.registerSingleton("signIn", new SignIn(access.clientId(), access.scope(), issuer));
      }
    }
  }

  /** The settings of who may ask, before there are beans. */
  private record Access(
      String token,
      String anonymous,
      String issuer,
      String audience,
      String roleClaim,
      String clearanceClaim,
      String clientId,
      String scope) {
    static Access of(Binder binder) {
      return new Access(
          text(binder, OperatorToken.SETTING, ""),
          text(binder, AnonymousAccess.SETTING, ""),
          text(binder, IssuerMetadata.ISSUER, ""),
          text(binder, IssuerMetadata.AUDIENCE, ""),
          text(binder, Settings.Access.ROLE_CLAIM, Settings.Access.ROLES),
          text(binder, Settings.Access.CLEARANCE_CLAIM, Settings.Access.CLEARANCE),
          text(binder, SignIn.CLIENT_ID, ""),
          text(binder, SignIn.SCOPE, Settings.Access.OPENID));
    }

    private static String text(Binder binder, String setting, String standard) {
      return binder.bind(setting, String.class).orElse(standard);
    }

    List<Problem> problems() {
      return Stream.of(
              OperatorToken.problems(token),
              AnonymousAccess.problems(anonymous),
              IssuerMetadata.problems(issuer, audience, clientId))
          .flatMap(List::stream)
          .toList();
    }

    boolean signsIn() {
      return !clientId.isEmpty();
    }

    IssuerTokens.Trust trust(IssuerMetadata metadata) {
      return new IssuerTokens.Trust(metadata, audience, roleClaim, clearanceClaim);
    }
  }

  /** The environment of the process is left alone: others than we give names there. */
  private static List<Problem> unknown(ConfigurableEnvironment environment) {
    List<ConfigurationPropertyName> given =
        StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
            .filter(source -> new UnboundElementsSourceFilter().apply(source))
            .flatMap(
                source ->
                    source instanceof IterableConfigurationPropertySource listed
                        ? listed.stream()
                        : Stream.empty())
            .filter(StartChecks::isOurs)
            .distinct()
            .sorted()
            .toList();
    KnownSettings known = KnownSettings.read();
    return given.stream()
        .filter(name -> !known.has(name))
        .map(name -> new Problem(name.toString(), "is no setting", known.nearest(name)))
        .toList();
  }

  private static boolean isOurs(ConfigurationPropertyName name) {
    return name.getNumberOfElements() > 1
        && ROOTS.contains(name.getElement(0, ConfigurationPropertyName.Form.UNIFORM));
  }

  private static List<Problem> limits(Binder binder) {
    return LIMITS.stream()
        .filter(name -> binder.bind(name, Long.class).orElse(1L) <= 0)
        .map(name -> new Problem(name, "is not above zero", "set it to 1 or more"))
        .toList();
  }

  private static List<Problem> port(int port, ConfigurableEnvironment environment) {
    if (port > LAST_PORT) {
      return List.of(new Problem(PORT, port + " is no port", "choose one from 0 to " + LAST_PORT));
    }
    return port <= 0 ? List.of() : taken(port, ListeningAddress.of(environment));
  }

  private static List<Problem> taken(int port, ListeningAddress listening) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          listening.address() == null
              ? new InetSocketAddress(port)
              : new InetSocketAddress(listening.address(), port));
      return List.of();
    } catch (BindException e) {
      boolean used = String.valueOf(e.getMessage()).contains("in use");
      return List.of(
          used
              ? new Problem(
                  PORT,
                  port + " is in use by another program",
                  "stop that one, or choose another port with --server.port=" + (port + 1))
              : new Problem(
                  "server.address",
                  listening + " with port " + port + " cannot be listened on: " + e.getMessage(),
                  "choose an address of this machine, and a port that you may use"));
    } catch (IOException e) {
      return List.of(
          new Problem(
              PORT,
              port + " cannot be listened on: " + e.getMessage(),
              "choose another with --server.port"));
    }
  }
}
