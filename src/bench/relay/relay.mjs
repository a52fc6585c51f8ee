// Holds a schema to Relay: the rules of @graphql-eslint on the schema as it is printed, and relay-compiler on the
// queries of a small app. Usage: node relay.mjs [FILE | http://127.0.0.1:8080/graphql/schema]
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import graphqlPlugin from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";
import relayBinary from "relay-compiler";

const here = dirname(fileURLToPath(import.meta.url));
const given = process.argv[2] ?? "http://127.0.0.1:8080/graphql/schema";
const app = join(here, "app");
const sdl = given.startsWith("http") ? await fetched(given) : readFileSync(given, "utf8");

// Imports are no nodes of the graph: importJob gives them, and node(id) does not.
const WITHOUT_NODES = new Set(["ImportItemEdge", "ImportJobEdge"]);

const folder = mkdtempSync(join(tmpdir(), "groundtrack-relay"));
let amiss = 0;
try {
  writeFileSync(join(folder, "schema.graphql"), sdl);
  amiss += await lint();
  compile();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(amiss ? 1 : 0);

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}

async function lint() {
  // Lists stand beside connections, edges over a relationship are called as in @neo4j/graphql, and some pages go forward alone.
  const rules = {
    "edge-types": ["error", { withEdgeSuffix: false, listTypeCanWrapOnlyEdgeType: false }],
    "connection-types": "error",
    arguments: ["error", { includeBoth: false }],
    "page-info": "error",
  };
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.graphql"],
        languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema: join(folder, "schema.graphql") } } },
        plugins: { "@graphql-eslint": graphqlPlugin },
        rules: Object.fromEntries(
          Object.entries(rules).map(([rule, options]) => [`@graphql-eslint/relay-${rule}`, options]),
        ),
      },
    ],
  });
  const [result] = await eslint.lintFiles(["schema.graphql"]);
  const counts = new Map();
  const messages = result.messages.filter(({ line }) => !WITHOUT_NODES.has(typeAt(line)));
  for (const { ruleId, message, line } of messages) {
    const known = counts.get(ruleId + message) ?? 0;
    counts.set(ruleId + message, known + 1);
    if (known < 3) console.log(`${ruleId ?? "error"} line ${line}: ${message}`);
  }
  console.log(`${Object.keys(rules).length} rules, ${sdl.split("\n").length} lines of schema, ${messages.length} amiss`);
  return messages.length;
}

// The type whose definition a line stands in.
function typeAt(line) {
  const above = sdl.split("\n").slice(0, line).reverse();
  return above.map((text) => text.match(/^type (\w+)/)?.[1]).find(Boolean);
}

function compile() {
  cpSync(app, join(folder, "src"), { recursive: true });
  mkdirSync(join(folder, "artifacts"));
  const config = { src: "src", schema: "schema.graphql", language: "typescript", artifactDirectory: "artifacts" };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify(config));
  execFileSync(relayBinary, ["relay.config.json"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const made = readdirSync(join(folder, "artifacts"));
  console.log(`relay-compiler made ${made.length} artifacts`);
  if (!made.length) throw new Error("relay-compiler made nothing");
}
