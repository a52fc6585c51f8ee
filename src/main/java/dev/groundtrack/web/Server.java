package dev.groundtrack.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as a Spring application, or its rooms alone without a web server. */
@SpringBootApplication(proxyBeanMethods = false, exclude = Neo4jAutoConfiguration.class)
@EnableConfigurationProperties({Settings.class, Neo4jProperties.class})
public class Server {

  /** Starts the server with settings such as {@code --server.port=9090}. */
  public static ConfigurableApplicationContext start(String... settings) {
    return new SpringApplication(Server.class).run(settings);
  }

  /** Opens the store and what works on it, without a port. */
  public static ConfigurableApplicationContext startWithoutWeb(String... settings) {
    SpringApplication application = new SpringApplication(Server.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return application.run(settings);
  }
}
