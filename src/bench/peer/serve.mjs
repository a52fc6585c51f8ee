// The peer as a server of its own. Usage: node serve.mjs apollo|bare PORT SDL BOLT, with the password in PASSWORD.
// `apollo` is what its getting-started guide sets up; `bare` answers with graphql-js alone, parsing each document once.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { execute, parse, validate } from "graphql";
import neo4j from "neo4j-driver";

const [kind, port, sdl, bolt] = process.argv.slice(2);
const driver = neo4j.driver(bolt, neo4j.auth.basic("neo4j", process.env.PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs: readFileSync(sdl, "utf8"), driver }).getSchema();

if (kind === "apollo") {
  const server = new ApolloServer({ schema });
  await startStandaloneServer(server, { context: async ({ req }) => ({ req }), listen: { port: Number(port), host: "127.0.0.1" } });
} else {
  const documents = new Map();
  const document = (query) => {
    if (!documents.has(query)) {
      const parsed = parse(query);
      const errors = validate(schema, parsed);
      if (errors.length) throw errors[0];
      documents.set(query, parsed);
    }
    return documents.get(query);
  };
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", async () => {
      const { query, variables } = JSON.parse(text);
      const contextValue = { executionContext: driver };
      const answer = await execute({ schema, document: document(query), variableValues: variables, contextValue });
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
}
console.log("ready");
