package dev.groundtrack.web;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.web.operation.StopSignals;
import dev.groundtrack.web.operation.TracingSwitch;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The door for whoever starts us: the whole server, or its store alone. */
@SpringBootApplication(proxyBeanMethods = false, exclude = Neo4jAutoConfiguration.class)
@EnableConfigurationProperties({Settings.class, Neo4jProperties.class})
public class Server {

  private static final String STOP_STATUS = "dev.groundtrack.stop-status";

  /** It did not start; why stands on stderr already. */
  public static final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStarted(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Starts the server, which runs on after this, with settings such as {@code --server.port=9090}.
   *
   * @throws NotStarted if it cannot
   */
  public static void serve(String... settings) {
    Integer status = Integer.getInteger(STOP_STATUS);
    if (status != null) {
      endWith(status);
    }
    SpringApplication application = application(WebApplicationType.SERVLET);
    application.addInitializers(StopSignals::close);
    run(application, settings);
  }

  /**
   * Opens the store and what works on it, without a port.
   *
   * @throws NotStarted if it cannot
   */
  public static OpenStore open(String... settings) {
    SpringApplication application = application(WebApplicationType.NONE);
    application.addInitializers(StopSignals::close);
    return new OpenStore(run(application, settings));
  }

  /**
   * Has the process end with this status when it is asked to stop, by whichever signal, once all is
   * closed. {@code spring-boot:run} takes 143, which the JVM gives after SIGTERM, for a failure.
   */
  private static void endWith(int status) {
    SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(status));
  }

  /** Stands among the beans where the store is opened as it is, whatever the schema says. */
  static final class AsItIs {}

  /**
   * Opens the store and writes nothing to it, whether or not the schema says what is in it.
   *
   * @throws NotStarted if it cannot
   */
  public static OpenStore openAsItIs(String... settings) {
    SpringApplication application = application(WebApplicationType.NONE);
    application.addInitializers(
        StopSignals::close,
        context -> context.getBeanFactory().registerSingleton("storeAsItIs", new AsItIs()));
    return new OpenStore(run(application, settings));
  }

  /** Where the store is that settings name. */
  public record Place(Path data, boolean elsewhere) {}

  /**
   * Reads where the store is, and opens nothing.
   *
   * @throws NotStarted if the settings are wrong
   */
  public static Place place(String... settings) {
    Place[] place = new Place[1];
    SpringApplication application = application(WebApplicationType.NONE);
    application.addInitializers(
        context -> {
          Environment environment = context.getEnvironment();
          place[0] =
              new Place(
                  Path.of(environment.getProperty("groundtrack.data", "data")),
                  environment.containsProperty("spring.neo4j.uri"));
          throw new SpringApplication.AbandonedRunException(context);
        });
    try {
      application.run(settings);
    } catch (SpringApplication.AbandonedRunException e) {
      return place[0];
    } catch (RuntimeException e) {
      throw new NotStarted(e);
    }
    throw new IllegalStateException("The run was not abandoned");
  }

  public static ConfigurableApplicationContext start(WebApplicationType web, String... settings) {
    return run(application(web), settings);
  }

  /**
   * Starts the server on a store that is open already; who opened it closes it.
   *
   * @throws NotStarted if it cannot
   */
  public static ConfigurableApplicationContext start(EmbeddedNeo4j store, String... settings) {
    SpringApplication application = application(WebApplicationType.SERVLET);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("openStore", store));
    return run(application, settings);
  }

  private static ConfigurableApplicationContext run(
      SpringApplication application, String... settings) {
    try {
      return application.run(settings);
    } catch (RuntimeException e) {
      throw new NotStarted(e);
    }
  }

  private static SpringApplication application(WebApplicationType web) {
    SpringApplication application = new SpringApplication(Server.class);
    application.setWebApplicationType(web);
    application.setLazyInitialization(web == WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.addInitializers(new StartChecks(), new TracingSwitch());
    return application;
  }
}
