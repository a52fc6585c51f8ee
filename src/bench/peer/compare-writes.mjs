// Runs every mutation on ours and on the peer, each from the same graph, and prints where what they give back or the
// graph that they leave differs. Usage: node compare-writes.mjs [movies] [shows] [writes] [--only NAME] [--show]
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { graphql, parse, print } from "graphql";
import { open } from "./stage.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const NOW = new RegExp(`${new Date().toISOString().slice(0, 10)}T[^"]*`, "g");

/** Equal answers are equal text: in any order, and whatever the random keys and the clock say. */
function canonical(value) {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    const objects = value.some((item) => item !== null && typeof item === "object");
    return objects ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, canonical(value[key])]));
  }
  if (typeof value === "string" && /^P[^ ]*T$/.test(value)) return value.slice(0, -1);
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

const text = (value) => JSON.stringify(canonical(value)).replace(UUID, "uuid").replace(NOW, "now");

/** The whole graph as sorted lines. */
async function snapshot(session) {
  const nodes = await session.run("MATCH (n) RETURN labels(n) AS l, properties(n) AS p, elementId(n) AS id");
  const lines = new Map();
  for (const row of nodes.records) {
    lines.set(row.get("id"), `${row.get("l").sort().join(":")} ${text(plain(row.get("p")))}`);
  }
  const edges = await session.run(
    "MATCH (a)-[r]->(b) RETURN elementId(a) AS a, type(r) AS t, properties(r) AS p, elementId(b) AS b",
  );
  const joined = edges.records.map(
    (r) => `${lines.get(r.get("a"))} -${r.get("t")} ${text(plain(r.get("p")))}-> ${lines.get(r.get("b"))}`,
  );
  return [...lines.values(), ...joined].sort();
}

/** The driver's values as JSON has them. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return typeof value === "bigint" ? String(value) : value;
  if (value.constructor !== Object) return value.toString().replace(/^Integer.*/, String(value));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function difference(a, b) {
  const count = (lines) => lines.reduce((m, line) => m.set(line, (m.get(line) ?? 0) + 1), new Map());
  const [left, right] = [count(a), count(b)];
  const only = (one, other) => [...one].filter(([line, n]) => (other.get(line) ?? 0) !== n).map(([line]) => line);
  return [...only(left, right).map((l) => `    ours   ${l}`), ...only(right, left).map((l) => `    theirs ${l}`)];
}

async function reset(session, data) {
  await session.run("MATCH (n) DETACH DELETE n");
  for (const statement of data) await session.run(statement);
}

async function ask(address, query) {
  const headers = { "content-type": "application/json" };
  return (await fetch(address, { method: "POST", headers, body: JSON.stringify({ query }) })).json();
}

/** What is given back; of a refusal only that it is one. */
const form = (response) => (response.errors ? "refused" : text(response.data));

const given = process.argv.slice(2);
const only = given.includes("--only") ? given[given.indexOf("--only") + 1] : null;
const show = given.includes("--show");
const named = given.filter((a) => !a.startsWith("--") && a !== only);
const chosen = JSON.parse(readFileSync(join(here, "differences-writes.json"), "utf8"));
let run = 0;
let differing = 0;
const refused = [];
for (const domain of named.length ? named : ["movies", "shows", "writes"]) {
  const both = await open(domain);
  const sdl = readFileSync(join(here, "domains", domain, "schema.graphqls"), "utf8").replaceAll(" @unique", "");
  const schema = await new Neo4jGraphQL({ typeDefs: sdl, driver: both.driver }).getSchema();
  const data = readFileSync(join(here, "domains", domain, "data.cypher"), "utf8").split(/;\s*\n/).filter((s) => s.trim());
  const session = both.driver.session();
  const folder = join(here, "mutations", domain);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const operations = files.flatMap((file) => parse(readFileSync(join(folder, file), "utf8")).definitions);
  for (const operation of operations.filter((o) => !only || o.name.value === only)) {
    run++;
    const source = print(operation);
    await reset(session, data);
    const ours = await ask(both.http, source);
    const oursAfter = await snapshot(session);
    await reset(session, data);
    const theirs = await graphql({ schema, source, contextValue: { executionContext: both.driver } });
    const theirsAfter = await snapshot(session);
    const failed = ours.errors?.some((e) => e.extensions?.classification === "INTERNAL_ERROR");
    const [a, b] = [failed ? "failed" : form(ours), form(theirs)];
    if (ours.errors && theirs.errors) refused.push(operation.name.value);
    const graph = difference(oursAfter, theirsAfter);
    if (show) console.log(`${operation.name.value}\n  ${JSON.stringify(ours).slice(0, 2000)}\n  ${JSON.stringify(theirs).slice(0, 2000)}`);
    const reason = chosen[`${domain}/${operation.name.value}`];
    if (a === b && !graph.length) continue;
    if (reason) {
      console.log(`CHOSEN  ${domain}/${operation.name.value}: ${reason}`);
      continue;
    }
    differing++;
    const told = (r, form) => (r.errors ? `refused: ${r.errors.map((e) => e.message).join("; ")}` : form).slice(0, 700);
    console.log(`DIFFERS ${domain}/${operation.name.value}\n  ours:   ${told(ours, a)}\n  theirs: ${told(theirs, b)}`);
    console.log(graph.slice(0, 12).join("\n"));
  }
  await session.close();
  await both.close();
}
console.log(`Refused by both: ${refused.join(", ")}`);
console.log(`${run} mutations, ${differing} differ`);
process.exit(differing ? 1 : 0);
