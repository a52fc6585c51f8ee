package dev.groundtrack.web.mcp;

import dev.groundtrack.model.Model;
import dev.groundtrack.web.access.Callers;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Streamable HTTP at {@code /mcp}, without sessions: each call is answered on its own, by any
 * server. What stands before every address (host, origin, size) stands before this one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class McpConfiguration {
  private static final String PATH = "/mcp";

  /** An agent's question is short; a text to be previewed is at most 4 MiB, escaped. */
  private static final int LARGEST_CALL = 26 << 20;

  private static final String INSTRUCTIONS =
      "A knowledge graph of entities, the relations between them, and the statements of sources"
          + " that these rest on. Find an entity with find_entities, then ask relations_of,"
          + " relations_between, statements or ways_between by its name or id. Every relation has"
          + " an id; evidence gives the sentences that say so, with speaker, source and offsets:"
          + " cite those. A relation may be denied (polarity NEGATED), only possible (modality) or"
          + " over (current false). Long answers come in pages: pass nextCursor as after. Nothing"
          + " here writes.";

  @Bean
  HttpServletStatelessServerTransport mcpTransport() {
    return HttpServletStatelessServerTransport.builder()
        .jsonMapper(json())
        .messageEndpoint(PATH)
        .maxRequestSize(LARGEST_CALL)
        .contextExtractor(
            request -> {
              String sent = request.getHeader("Authorization");
              String address = request.getRemoteAddr();
              return McpTransportContext.create(
                  sent == null
                      ? Map.of(ToolOperations.ADDRESS, address)
                      : Map.of(
                          ToolOperations.ADDRESS, address, ToolOperations.AUTHORIZATION, sent));
            })
        .build();
  }

  private static McpJsonMapper json() {
    return new JacksonMcpJsonMapper(
        JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(McpError.class, new RefusedCall()))
            .build());
  }

  /** Not there where relations do not rest on evidence: a plain graph has the API alone. */
  @Bean
  ServletRegistrationBean<HttpServletStatelessServerTransport> mcpEndpoint(
      HttpServletStatelessServerTransport transport, Model model) {
    ServletRegistrationBean<HttpServletStatelessServerTransport> registration =
        new ServletRegistrationBean<>(transport, PATH);
    registration.setEnabled(model.hasEvidence());
    return registration;
  }

  @Bean(destroyMethod = "close")
  McpStatelessSyncServer mcpServer(
      HttpServletStatelessServerTransport transport,
      Model model,
      GraphQlSource api,
      Callers callers) {
    ToolOperations operations = new ToolOperations(api, callers);
    return McpServer.sync(transport)
        .serverInfo("groundtrack", version())
        .instructions(INSTRUCTIONS)
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .immediateExecution(true)
        .jsonMapper(json())
        .tools(model.hasEvidence() ? specifications(model, operations) : List.of())
        .build();
  }

  private static List<SyncToolSpecification> specifications(
      Model model, ToolOperations operations) {
    Selections selections = new Selections(model);
    return Stream.of(
            new EntityTools(selections, operations).all(),
            new RelationTools(selections, operations).all(),
            new StatementTools(selections, operations).all())
        .flatMap(List::stream)
        .map(AgentTool::specification)
        .toList();
  }

  private static String version() {
    String version = McpConfiguration.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
