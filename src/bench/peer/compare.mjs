// Runs every operation on both and prints where the answers differ. Lists are compared in their order where the
// field is sorted, and as bags where it is not. Cursors are ours to choose: only whether there is one is compared.
// Usage: node compare.mjs [DOMAIN…] [--only NAME] [--show]
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

function form(operation, response) {
  if (response.errors) return `error: ${response.errors.map((e) => e.message).join("; ")}`;
  const nodes = fields(operation.operation.selectionSet, operation.fragments);
  return JSON.stringify(canonical(response.data, { nodes, fragments: operation.fragments }, false));
}

async function ask(address, query) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const given = process.argv.slice(2);
const only = given.includes("--only") ? given[given.indexOf("--only") + 1] : null;
const show = given.includes("--show");
const named = given.filter((a) => !a.startsWith("--") && a !== only);
const domains = named.length ? named : ["movies", "space"];
const chosen = JSON.parse(readFileSync(join(here, "differences.json"), "utf8"));
let differing = 0;
let run = 0;
for (const domain of domains) {
  const both = await open(domain);
  const folder = join(here, "operations", domain);
  const texts = existsSync(folder) ? readdirSync(folder).sort().map((f) => readFileSync(join(folder, f), "utf8")) : [];
  const all = [...texts, generated(domain)].filter((t) => t.trim()).flatMap(operations);
  for (const operation of all.filter((o) => !only || o.name === only)) {
    run++;
    const contextValue = { executionContext: both.driver };
    const theirs = await graphql({ schema: both.schema, source: operation.text, contextValue });
    const ours = await ask(both.http, operation.text);
    const [a, b] = [form(operation, ours), form(operation, theirs)];
    if (show) console.log(`${domain}/${operation.name}\n  ${a.slice(0, 3000)}`);
    const reason = chosen[`${domain}/${operation.name}`];
    if (reason && !ours.errors) {
      console.log(`CHOSEN  ${domain}/${operation.name}: ${reason}`);
    } else if (a !== b || ours.errors) {
      differing++;
      console.log(`DIFFERS ${domain}/${operation.name}\n  ours:   ${a.slice(0, 700)}\n  theirs: ${b.slice(0, 700)}`);
    }
  }
  await both.close();
}
console.log(`${run} operations, ${differing} differ`);
process.exit(differing ? 1 : 0);
