package dev.groundtrack.web.access;

import dev.groundtrack.access.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways into the server, by their addresses, and what each is. */
public enum Door {
  /** The page and what it is made of: the same for everybody, and nothing of the graph. */
  PAGE(null, "The page"),
  HEALTH(null, "The health"),
  /** What is known of whoever asks, and how they may say who they are. */
  CALLER(null, "This"),
  GRAPHQL(Permission.READ, "The API"),
  SCHEMA(Permission.INTROSPECT, "The schema"),
  EXPORT(Permission.EXPORT, "An export"),
  AGENTS(Permission.READ, "This"),
  KEYS(Permission.MANAGE_KEYS, "The list of keys"),
  BACKUP(Permission.OPERATE, "A backup"),
  OPERATION(Permission.OPERATE, "This"),
  /** Whatever is not named here. */
  OTHER(Permission.READ, "This");

  private static final Set<String> PAGES =
      Set.of(
          "/",
          "/graph",
          "/import",
          "/review",
          "/signed-in",
          "/graphiql",
          "/graphiql/",
          "/index.html",
          "/graphiql/index.html",
          "/groundtrack.svg",
          "/favicon.ico",
          "/licenses.md");

  private final @Nullable Permission permission;
  private final String thing;

  Door(@Nullable Permission permission, String thing) {
    this.permission = permission;
    this.thing = thing;
  }

  /** What it takes to come in; none where everybody may. */
  @Nullable Permission permission() {
    return permission;
  }

  /** Whether anybody's page may lead a browser here, as links do; what is answered is no data. */
  public boolean isForLinks() {
    return this == PAGE || this == HEALTH;
  }

  /** What stands behind it, at the head of a sentence. */
  String thing() {
    return thing;
  }

  /** The path is the container's: decoded, and without what may hide in it. */
  public static Door of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return of(rest == null ? request.getServletPath() : request.getServletPath() + rest);
  }

  private static Door of(String path) {
    if (PAGES.contains(path) || isBelow(path, "/entity", "/source", "/assets")) {
      return PAGE;
    }
    if (path.startsWith("/actuator")) {
      return path.equals("/actuator/health") || isBelow(path, "/actuator/health")
          ? HEALTH
          : OPERATION;
    }
    return switch (path) {
      case "/graphql" -> GRAPHQL;
      case "/graphql/schema" -> SCHEMA;
      case "/export" -> EXPORT;
      case "/backup" -> BACKUP;
      case "/mcp" -> AGENTS;
      case "/access/caller", "/access/sign-in" -> CALLER;
      default -> path.startsWith("/access") ? KEYS : OTHER;
    };
  }

  private static boolean isBelow(String path, String... folders) {
    return Stream.of(folders).anyMatch(folder -> path.startsWith(folder + "/"));
  }
}
