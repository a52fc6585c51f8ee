package dev.groundtrack.web.mcp;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * What is wrong with a request that is no call, as JSON-RPC has it. The transport hands out the
 * exception itself, which would tell where in this server it was thrown.
 *
 * @see <a href="https://www.jsonrpc.org/specification#error_object">JSON-RPC 2.0, 5.1</a>
 */
final class RefusedCall extends ValueSerializer<McpError> {
  @Override
  public void serialize(McpError error, JsonGenerator json, SerializationContext context) {
    McpSchema.JSONRPCResponse.JSONRPCError told = error.getJsonRpcError();
    json.writeStartObject();
    json.writeStringProperty("jsonrpc", McpSchema.JSONRPC_VERSION);
    json.writeNullProperty("id");
    json.writeObjectPropertyStart("error");
    json.writeNumberProperty(
        "code", told == null ? McpSchema.ErrorCodes.INTERNAL_ERROR : told.code());
    json.writeStringProperty(
        "message", told == null ? "Something went wrong here" : told.message());
    json.writeEndObject();
    json.writeEndObject();
  }
}
