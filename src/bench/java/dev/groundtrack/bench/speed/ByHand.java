package dev.groundtrack.bench.speed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The limit: what somebody would write who needs these answers and no others. Spring MVC, the Java
 * driver, one statement in one trip, Jackson. Arguments: a port, the database's address, its
 * password.
 */
@RestController
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
public class ByHand {
  private static final SessionConfig READING =
      SessionConfig.builder().withDatabase("neo4j").withDefaultAccessMode(AccessMode.READ).build();

  private final Driver driver;
  private final Map<String, String> statements = new HashMap<>();

  ByHand(Driver driver) {
    this.driver = driver;
    Case.all(1).forEach(one -> statements.put(path(one), one.cypher()));
    statements.put(path(Case.deepPage()), Case.deepPage().cypher());
  }

  static String path(Case one) {
    return one.name().replaceAll("\\W+", "-");
  }

  @PostMapping("/{name}")
  List<Object> answer(@PathVariable String name, @RequestBody Map<String, Object> variables) {
    try (Session session = driver.session(READING)) {
      return session.run(statements.get(name), variables).list(record -> record.get(0).asObject());
    }
  }

  /** The connection to the database. */
  static class Store {
    @Bean
    Driver driver(org.springframework.core.env.Environment settings) {
      return GraphDatabase.driver(
          settings.getRequiredProperty("bolt"),
          AuthTokens.basic("neo4j", settings.getRequiredProperty("password")));
    }
  }

  public static void main(String[] arguments) {
    new SpringApplication(Store.class, ByHand.class)
        .run(
            "--server.port=" + arguments[0],
            "--bolt=" + arguments[1],
            "--password=" + arguments[2],
            "--management.endpoint.health.validate-group-membership=false");
    System.out.println("ready");
  }
}
