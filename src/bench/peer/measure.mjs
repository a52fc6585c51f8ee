// Times the same operations on both, and on an endpoint written by hand: a bare HTTP server in front of the driver.
// Usage: node measure.mjs [SECONDS [CASE]]; it prints a table of milliseconds, p50 and p99 at 1 and at 8 clients.
import { createServer, request as httpRequest, Agent } from "node:http";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { graphql, parse, validate, execute } from "graphql";
import { open } from "./stage.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const seconds = Number(process.argv[2] ?? 5);
const only = process.argv[3] ?? "";
const both = await open("movies");
const cypher = async (text, parameters = {}) => {
  const session = both.driver.session({ defaultAccessMode: "READ" });
  try {
    return (await session.run(text, parameters)).records.map((record) => record.get(0));
  } finally {
    await session.close();
  }
};
const writer = both.driver.session();
for (const statement of readFileSync(join(here, "domains/movies/grow.cypher"), "utf8").split(/;\s*\n/)) {
  if (statement.trim()) await writer.run(statement);
}
await writer.close();

let cursor = 0;
const next = () => (cursor = (cursor * 7 + 3) % 39989);
const CASES = {
  "by id": {
    query: "query ($id: ID) { movies(where: {id: {eq: $id}}) { id title released rating genre } }",
    variables: () => ({ id: `x${1 + next()}` }),
    cypher: "MATCH (m:Movie {id: $id}) RETURN m {.id, .title, .released, .rating, .genre}",
  },
  edges: {
    query: "query ($id: ID) { movies(where: {id: {eq: $id}}) { title actorsConnection { edges { properties { ... on ActedIn { roles screenTime } } node { name } } } } }",
    variables: () => ({ id: `x${1 + next()}` }),
    cypher:
      "MATCH (m:Movie {id: $id}) RETURN m {.title, edges: COLLECT { MATCH (m)<-[r:ACTED_IN]-(p:Person) RETURN {properties: r {.roles, .screenTime}, node: p {.name}} }}",
  },
  nested: {
    query: "query ($id: ID) { people(where: {id: {eq: $id}}) { name movies { title actors { name movies { title } } } } }",
    variables: () => ({ id: `y${1 + next()}` }),
    cypher:
      "MATCH (p:Person {id: $id}) RETURN p {.name, movies: COLLECT { MATCH (p)-[:ACTED_IN]->(m:Movie) RETURN m {.title, actors: COLLECT { MATCH (m)<-[:ACTED_IN]-(a:Person) RETURN a {.name, movies: COLLECT { MATCH (a)-[:ACTED_IN]->(o:Movie) RETURN o {.title} }} }} }}",
  },
  "filtered, with totalCount": {
    query:
      "query ($y: Int, $r: Float) { moviesConnection(where: {released: {eq: $y}, rating: {gt: $r}}, first: 20, sort: [{title: ASC}]) { totalCount edges { node { title released } } } }",
    variables: () => ({ y: 1900 + (next() % 125), r: 5 }),
    cypher:
      "CALL { MATCH (m:Movie) WHERE m.released = $y AND m.rating > $r WITH m ORDER BY m.title LIMIT 20 RETURN collect(m {.title, .released}) AS page } RETURN {page: page, total: COUNT { MATCH (m:Movie) WHERE m.released = $y AND m.rating > $r }}",
  },
  "1,000 wide": {
    query: "query ($n: Int) { movies(limit: $n, sort: [{id: ASC}]) { id title released rating genre tags } }",
    variables: () => ({ n: 1000 }),
    cypher: "MATCH (m:Movie) WITH m ORDER BY m.id LIMIT toInteger($n) RETURN m {.id, .title, .released, .rating, .genre, .tags}",
  },
  aggregate: {
    query: "query ($g: Genre) { moviesConnection(where: {genre: {eq: $g}}) { aggregate { count { nodes } node { rating { min max average } } } } }",
    variables: () => ({ g: ["DRAMA", "COMEDY", "SCIFI"][next() % 3] }),
    cypher: "MATCH (m:Movie) WHERE m.genre = $g RETURN {count: count(m), min: min(m.rating), max: max(m.rating), average: avg(m.rating)}",
  },
};
const DEEP = "query ($after: String) { moviesConnection(first: 20, after: $after, sort: [{id: ASC}]) { pageInfo { endCursor } edges { node { id title } } } }";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const post = (address, body) =>
  new Promise((resolve, reject) => {
    const request = httpRequest(
      address,
      { method: "POST", agent, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part) => (text += part));
        response.on("end", () => resolve(text));
      },
    );
    request.on("error", reject);
    request.end(body);
  });

function serve(answer) {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      let text = "";
      request.on("data", (part) => (text += part));
      request.on("end", async () => {
        const value = await answer(JSON.parse(text));
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(value));
      });
    });
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}/`));
  });
}
const parsed = new Map();
const theirs = await serve(async ({ query, variables }) => {
  // As servers do: a document is parsed and validated once.
  if (!parsed.has(query)) {
    const document = parse(query);
    if (validate(both.schema, document).length) throw new Error("not valid");
    parsed.set(query, document);
  }
  return execute({
    schema: both.schema,
    document: parsed.get(query),
    variableValues: variables,
    contextValue: { executionContext: both.driver },
  });
});
const byHand = await serve(async ({ cypher: text, variables }) => ({ data: await cypher(text, variables) }));

async function time(address, body, clients) {
  const times = [];
  const until = performance.now() + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const started = performance.now();
      const text = await post(address, body());
      if (text.includes('"errors"')) throw new Error(text.slice(0, 400));
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
  return `${at(0.5)} / ${at(0.99)}`;
}

async function row(name, addresses) {
  const cells = [];
  for (const [address, body] of addresses) {
    if (!address) {
      cells.push("–", "–");
      continue;
    }
    try {
      const warm = performance.now() + 2000;
      while (performance.now() < warm) await post(address, body());
      cells.push(await time(address, body, 1), await time(address, body, 8));
    } catch (failure) {
      console.error(failure.message);
      cells.push("fails", "fails");
    }
  }
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}

console.log(`Peer's schema: ${both.schemaMilliseconds.toFixed(0)} ms`);
console.log("| ms, p50 / p99 | ours, 1 | ours, 8 | peer, 1 | peer, 8 | by hand, 1 | by hand, 8 |");
console.log("|---|---|---|---|---|---|---|");
for (const [, one] of Object.entries(CASES).filter(([name]) => name.startsWith(only))) {
  const asked = () => JSON.stringify({ query: one.query, variables: one.variables() });
  for (const address of [both.http, theirs]) {
    const warm = performance.now() + 5000;
    while (performance.now() < warm) await post(address, asked());
  }
}
for (const [name, one] of Object.entries(CASES).filter(([name]) => name.startsWith(only))) {
  const asked = () => JSON.stringify({ query: one.query, variables: one.variables() });
  await row(name, [
    [both.http, asked],
    [theirs, asked],
    [byHand, () => JSON.stringify({ cypher: one.cypher, variables: one.variables() })],
  ]);
}
// Ours is fetched; theirs counts rows, and to fetch 20,000 of them exhausts the transaction memory of the database.
const page = JSON.parse(
  await post(both.http, JSON.stringify({ query: DEEP.replace("first: 20", "first: 20000"), variables: {} })),
);
const after = {
  ours: page.data.moviesConnection.pageInfo.endCursor,
  theirs: Buffer.from("arrayconnection:19999").toString("base64"),
};
await row("page 1,000 of 20", [
  [both.http, () => JSON.stringify({ query: DEEP, variables: { after: after.ours } })],
  [theirs, () => JSON.stringify({ query: DEEP, variables: { after: after.theirs } })],
  [null, null],
]);
await both.close();
process.exit(0);
