// An agent's tools, by the client of the Model Context Protocol's SDK: find an entity, its relations, and the sentences
// that one of them rests on.
// Usage: node mcp.mjs [http://127.0.0.1:8080/mcp]
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const address = new URL(process.argv[2] ?? "http://127.0.0.1:8080/mcp");
const agent = new Client({ name: "groundtrack-example", version: "1.0.0" });
await agent.connect(new StreamableHTTPClientTransport(address));

async function call(name, args) {
  const answer = await agent.callTool({ name, arguments: args });
  if (answer.isError) throw new Error(answer.content[0].text);
  return answer.structuredContent;
}

const { tools } = await agent.listTools();
console.log(`tools: ${tools.map((tool) => tool.name).join(", ")}`);
const found = await call("find_entities", { query: "roscosmos", first: 1 });
console.log(JSON.stringify(found, null, 1));
const relations = await call("relations_of", { entity: found.entities[0].id, first: 1 });
const evidence = await call("evidence", { relation: relations.relations[0].id });
console.log(JSON.stringify(evidence, null, 1));
await agent.close();
