package dev.groundtrack.web.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tool that reads.
 *
 * @param name as agents call it
 * @param title for people
 * @param description what it is for, as an agent has to know
 */
record AgentTool(
    String name,
    String title,
    String description,
    InputSchema input,
    Function<ToolArguments, Answer> work) {
  private static final Logger LOG = LoggerFactory.getLogger(AgentTool.class);

  /**
   * What came of it.
   *
   * @param text the same in a few lines
   */
  record Answer(Map<String, Object> structured, String text) {}

  SyncToolSpecification specification() {
    McpSchema.Tool tool =
        McpSchema.Tool.builder(name, input.map())
            .title(title)
            .description(description)
            .annotations(
                McpSchema.ToolAnnotations.builder()
                    .title(title)
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler(
            (context, call) ->
                result(
                    new ToolArguments(
                        context, call.arguments() == null ? Map.of() : call.arguments())))
        .build();
  }

  private McpSchema.CallToolResult result(ToolArguments arguments) {
    try {
      Answer answer = AnswerBounds.bounded(work.apply(arguments));
      return McpSchema.CallToolResult.builder()
          .structuredContent(answer.structured())
          .addTextContent(answer.text())
          .isError(false)
          .build();
    } catch (ToolOperations.Refusal refusal) {
      return error(String.valueOf(refusal.getMessage()));
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString();
      LOG.error("The tool {} failed ({})", name, id, e);
      return error("Something went wrong here (" + id + "). Try again, or ask for less");
    }
  }

  private static McpSchema.CallToolResult error(String what) {
    return McpSchema.CallToolResult.builder().addTextContent(what).isError(true).build();
  }
}
