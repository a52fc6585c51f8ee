// Runs every operation on both and prints where the answers differ. Lists are compared in their order where the
// field is sorted, and as bags where it is not. Cursors are ours to choose: only whether there is one is compared.
// An operation with a variable $after is asked again and again, up to its last page; variables.json gives the others.
// Usage: node compare.mjs [DOMAIN…] [--only NAME] [--every N] [--show]; of N operations --every asks one.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kind, graphql, parse, print, visit } from "graphql";
import { open } from "./stage.mjs";
import { generated } from "./generate.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const EXTREMES = new Set(["shortest", "longest"]);
const CURSORS = new Set(["cursor", "startCursor", "endCursor"]);

/** Every operation of a text, each with the fragments that it needs. */
function operations(text) {
  const document = parse(text);
  const fragments = document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
  return document.definitions
    .filter((d) => d.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const used = new Set();
      const gather = (node) =>
        visit(node, {
          FragmentSpread(spread) {
            if (used.has(spread.name.value)) return;
            used.add(spread.name.value);
            gather(fragments.find((f) => f.name.value === spread.name.value));
          },
        });
      gather(operation);
      const needed = fragments.filter((f) => used.has(f.name.value));
      return { name: operation.name.value, operation, fragments: needed, text: [operation, ...needed].map(print).join("\n") };
    });
}

function fields(selectionSet, fragments) {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragments.find((f) => f.name.value === selection.name.value);
    return fields(inner.selectionSet, fragments);
  });
}

/** The value in a form in which equal answers are equal text. */
function canonical(value, all, sorted) {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, all, sorted));
    const objects = value.some((item) => item !== null && typeof item === "object");
    return sorted || !objects ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => {
          const asked = all.nodes.filter((f) => (f.alias ?? f.name).value === key);
          if (asked.some((f) => CURSORS.has(f.name.value))) return [key, value[key] === null ? null : "cursor"];
          // Of several texts of the greatest or least length any may be given.
          if (typeof value[key] === "string" && asked.some((f) => EXTREMES.has(f.name.value))) return [key, value[key].length];
          const isSorted =
            asked.some((f) => f.arguments?.some((a) => a.name.value === "sort")) ||
            (sorted && asked.some((f) => f.name.value === "edges"));
          const nodes = asked.flatMap((f) => fields(f.selectionSet, all.fragments));
          return [key, canonical(value[key], { nodes, fragments: all.fragments }, isSorted)];
        }),
    );
  }
  // An ISO 8601 duration has no T without a time after it; the peer leaves it there.
  if (typeof value === "string" && /^P[^ ]*T$/.test(value)) return value.slice(0, -1);
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

function form(operation, responses) {
  return responses.map((response) => formOfOne(operation, response)).join("\n");
}

function formOfOne(operation, response) {
  if (response.errors) return `error: ${response.errors.map((e) => e.message).join("; ")}`;
  const nodes = fields(operation.operation.selectionSet, operation.fragments);
  return JSON.stringify(canonical(response.data, { nodes, fragments: operation.fragments }, false));
}

async function ask(address, query, variables) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** The first pageInfo in an answer, wherever it stands. */
function pageInfo(value) {
  if (value === null || typeof value !== "object") return null;
  if (value.pageInfo) return value.pageInfo;
  return Object.values(value).map(pageInfo).find(Boolean) ?? null;
}

/** An answer; where the operation takes a cursor, the answers of all pages up to the last. */
async function pages(operation, given, one) {
  const walks = operation.operation.variableDefinitions?.some((v) => v.variable.name.value === "after");
  const all = [await one(given)];
  while (walks && !all.at(-1).errors && pageInfo(all.at(-1).data)?.hasNextPage) {
    if (all.length > 500) throw new Error(`${operation.name} never ends`);
    all.push(await one({ ...given, after: pageInfo(all.at(-1).data).endCursor }));
  }
  return all;
}

const given = process.argv.slice(2);
const only = given.includes("--only") ? given[given.indexOf("--only") + 1] : null;
const every = given.includes("--every") ? given[given.indexOf("--every") + 1] : "1";
const show = given.includes("--show");
const named = given.filter((a, i) => !a.startsWith("--") && !["--only", "--every"].includes(given[i - 1]));
const domains = named.length ? named : ["movies", "northwind", "shows", "space"];
const chosen = JSON.parse(readFileSync(join(here, "differences.json"), "utf8"));
const unused = new Set(Object.keys(chosen).filter((name) => domains.includes(name.split("/")[0]) && !only && every === "1"));
let differing = 0;
let run = 0;

async function compare(domain, both) {
  const folder = join(here, "operations", domain);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = (file) => readFileSync(join(folder, file), "utf8");
  const variables = files.includes("variables.json") ? JSON.parse(read("variables.json")) : {};
  const texts = [...files.filter((f) => f.endsWith(".graphql")).map(read), generated(domain)];
  const all = texts.filter((t) => t.trim()).flatMap(operations);
  const contextValue = { executionContext: both.driver };
  for (const operation of all.filter((o, i) => (!only || o.name === only) && i % Number(every) === 0)) {
    run++;
    const name = `${domain}/${operation.name}`;
    const given = variables[operation.name] ?? {};
    const [ours, theirs] = await Promise.all([
      pages(operation, given, (v) => ask(both.http, operation.text, v)),
      pages(operation, given, (v) =>
        graphql({ schema: both.schema, source: operation.text, contextValue, variableValues: v }),
      ),
    ]);
    const [a, b] = [form(operation, ours), form(operation, theirs)];
    const failed = ours.some((answer) => answer.errors);
    if (show) console.log(`${name}\n  ${a.slice(0, 3000)}`);
    if (chosen[name] && a !== b && !failed) {
      unused.delete(name);
      console.log(`CHOSEN  ${name}: ${chosen[name]}`);
    } else if (a !== b || failed) {
      differing++;
      console.log(`DIFFERS ${name}\n  ours:   ${a.slice(0, 700)}\n  theirs: ${b.slice(0, 700)}`);
    }
  }
}

/** Starts a domain; a failure is thrown where it is awaited. */
function started(domain) {
  const both = domain && open(domain);
  both?.catch(() => {});
  return both;
}

let next = started(domains[0]);
for (const [i, domain] of domains.entries()) {
  const both = await next;
  next = started(domains[i + 1]);
  try {
    await compare(domain, both);
  } finally {
    await both.close();
  }
}
for (const name of unused) console.log(`EQUAL   ${name}, although it stands in differences.json`);
console.log(`${run} operations, ${differing} differ`);
process.exit(differing + unused.size ? 1 : 0);
