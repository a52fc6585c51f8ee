// Asks both the same under the rules of a schema, as each of several callers whose tokens one issuer signs, and fails
// where they answer differently: data, messages of errors, and the graph that a mutation leaves. What is chosen to
// differ stands in differences-access.json.
// Usage: node compare-access.mjs [--only NAME] [--show]
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kind, graphql, parse, print } from "graphql";
import { issuing } from "./issuer.mjs";
import { open } from "./stage.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const issuer = await issuing();

function operations(folder) {
  return readdirSync(join(here, folder, "notes"))
    .flatMap((file) => parse(readFileSync(join(here, folder, "notes", file), "utf8")).definitions)
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((definition) => ({ name: definition.name.value, text: print(definition), writes: folder === "mutations" }));
}

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : null;
const show = process.argv.includes("--show");
const chosen = JSON.parse(readFileSync(join(here, "differences-access.json"), "utf8"));
const unused = new Set(only ? [] : Object.keys(chosen));
const data = readFileSync(join(here, "domains", "notes", "data.cypher"), "utf8").trim().replace(/;$/, "");

const both = await open("notes", issuer.settings, { authorization: { key: { url: issuer.keys } } });

async function reset() {
  await both.driver.executeQuery("MATCH (n:User|Post|Topic|Report) DETACH DELETE n");
  await both.driver.executeQuery(data);
}

async function graph() {
  const nodes = await both.driver.executeQuery(
    "MATCH (n:User|Post|Topic|Report) RETURN labels(n)[0] + toString(coalesce(n.id, n.name)) AS id," +
      " [k IN keys(n) | k + '=' + toString(n[k])] AS values," +
      " COUNT { (n)--() } AS edges ORDER BY id",
  );
  return nodes.records.map((r) => `${r.get("id")} ${[...r.get("values")].sort()} ${r.get("edges")}`).join("\n");
}

/** What mutations give back is in no order, and the peer's changes with its plan. */
function unordered(key, value) {
  const objects = Array.isArray(value) && value.every((item) => item !== null && typeof item === "object");
  return objects ? [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value;
}

function form(response, operation) {
  if (!response.errors?.length) return JSON.stringify(response.data, operation.writes ? unordered : undefined);
  const message = response.errors[0].message;
  // The peer knows its own refusal by APOC's exception, for which another stands in here.
  return `error: ${message.includes("@neo4j/graphql/FORBIDDEN") ? "Forbidden" : message}`;
}

async function ours(operation, bearer) {
  const response = await fetch(both.http, {
    method: "POST",
    headers: { "content-type": "application/json", ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    body: JSON.stringify({ query: operation.text }),
  });
  return form(await response.json(), operation);
}

async function theirs(operation, bearer) {
  const contextValue = { executionContext: both.driver, ...(bearer ? { token: `Bearer ${bearer}` } : {}) };
  return form(await graphql({ schema: both.schema, source: operation.text, contextValue }), operation);
}

/** What somebody is told, and what the graph is then. */
async function outcome(asked, operation, bearer) {
  if (!operation.writes) return asked(operation, bearer);
  await reset();
  const told = await asked(operation, bearer);
  return `${told}\n${await graph()}`;
}

const callers = {
  nobody: null,
  ada: await issuer.token("ada", "curator"),
  ben: await issuer.token("ben", "curator"),
  editor: await issuer.token("zoe", "curator", "editor"),
};
let run = 0;
let differing = 0;
for (const operation of [...operations("operations"), ...operations("mutations")]) {
  if (only && operation.name !== only) continue;
  if (!operation.writes) await reset();
  for (const [caller, bearer] of Object.entries(callers)) {
    run++;
    const mine = await outcome(ours, operation, bearer);
    const other = await outcome(theirs, operation, bearer);
    if (show) console.log(`${operation.name} as ${caller}\n  ${mine}`);
    if (mine === other) continue;
    if (chosen[operation.name]) {
      unused.delete(operation.name);
      continue;
    }
    differing++;
    console.log(`${operation.name} as ${caller}\n  ours:   ${mine}\n  theirs: ${other}`);
  }
}
await both.close();
issuer.close();
for (const name of unused) console.log(`${name} is listed as a difference, and is none`);
console.log(`${run} answers, ${differing} of them different`);
process.exitCode = differing + unused.size > 0 ? 1 : 0;
