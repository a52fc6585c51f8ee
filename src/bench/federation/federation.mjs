// Composes a running server (groundtrack.federation=true) with a second subgraph, by @apollo/composition, and asks both
// at once through @apollo/gateway: no router has to be downloaded.
// Usage: node federation.mjs [http://127.0.0.1:8080/graphql]
import { readFileSync } from "node:fs";
import { composeServices } from "@apollo/composition";
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";

const url = process.argv[2] ?? "http://127.0.0.1:8080/graphql";
const ratings = parse(readFileSync(new URL("ratings.graphqls", import.meta.url), "utf8"));
let amiss = 0;

function check(what, holds) {
  if (!holds) amiss++;
  console.log(`${holds ? "ok" : "AMISS"} ${what}`);
}

async function ask(query, variables) {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

// Two agencies, of which the second subgraph knows the ids alone.
const { createAgencies } = await ask(
  `mutation { createAgencies(input: [{name: "Lighthouse Office"}, {name: "Ferry Office"}]) { agencies { id name } } }`,
);
const agencies = createAgencies.agencies;

const { _service } = await ask("{ _service { sdl } }");
const composed = composeServices([
  { name: "groundtrack", url, typeDefs: parse(_service.sdl) },
  { name: "ratings", url: "local", typeDefs: ratings },
]);
for (const error of composed.errors ?? []) console.log(error.message);
check("the two subgraphs compose", !composed.errors?.length);
for (const hint of composed.hints ?? []) if (hint.definition?.level?.name === "WARN") console.log(`hint: ${hint.message}`);

const resolvers = {
  Query: {
    ratings: () => [
      ...agencies.map((agency, i) => ({ number: i, stars: 5 - i, of: { id: agency.id } })),
      { number: 9, stars: 1, of: { id: "nobody" } },
    ],
  },
  Agency: { __resolveReference: ({ id }) => ({ id }), stars: ({ id }) => 5 - agencies.findIndex((a) => a.id === id) },
};
const local = new LocalGraphQLDataSource(buildSubgraphSchema({ typeDefs: ratings, resolvers }));
const asked = [];
class Remote extends RemoteGraphQLDataSource {
  willSendRequest({ request }) {
    asked.push(request.query);
  }
}
const gateway = new ApolloGateway({
  supergraphSdl: composed.supergraphSdl,
  buildService: ({ name }) => (name === "groundtrack" ? new Remote({ url }) : local),
});
const server = new ApolloServer({ gateway });
await server.start();

async function through(query) {
  const { body } = await server.executeOperation({ query });
  return body.singleResult;
}

const known = await through("{ ratings { stars of { name kind said(limit: 1) { text } } } }");
check(
  "names come from here for whom the other knows by id",
  known.data?.ratings?.[0]?.of?.name === agencies[0].name && known.data.ratings[1].of.name === agencies[1].name,
);
check("by one request for all of them", asked.length === 1 && asked[0].includes("_entities"));
check("and nothing for an id that nobody has", known.data?.ratings?.length === 3 && !known.data.ratings[2].of);
const other = await through(`{ agencies(where: {name: {eq: "Ferry Office"}}) { name stars } }`);
check("stars come from the other for what is asked here", other.data?.agencies?.[0]?.stars === 4);

await ask(`mutation { deleteAgencies(where: {name: {endsWith: " Office"}}) { nodesDeleted } }`);
await server.stop();
console.log(`${amiss} amiss`);
process.exit(amiss ? 1 : 0);
