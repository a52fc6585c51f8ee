// Whether plurals are the peer's: of all nouns of WordNet as npm's pluralize makes them, and of type names as
// @neo4j/graphql does. Prints how many differ, and fails where any does. Usage: node plurals.mjs [--show]
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { classPath, compiled, java } from "./stage.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const names = require(join(here, "node_modules/@neo4j/graphql/dist/schema-model/utils/string-manipulation.js"));
const peer = { noun: require("pluralize"), type: names.plural };

const path = classPath();
const ours = spawnSync(java(), ["-cp", compiled(path) + delimiter + path, "dev.groundtrack.model.sdl.WordNetPlurals"], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
  stdio: ["ignore", "pipe", "inherit"],
});
if (ours.status !== 0) process.exit(1);

const asked = { noun: 0, type: 0 };
const differ = { noun: 0, type: 0 };
for (const line of ours.stdout.split(/\r?\n/).filter(Boolean)) {
  const [kind, word, plural] = line.split("\t");
  const theirs = peer[kind](word);
  asked[kind]++;
  if (plural !== theirs) {
    differ[kind]++;
    if (process.argv.includes("--show")) console.log(`${kind} ${word}: ${plural}, there ${theirs}`);
  }
}
console.log(`nouns: ${differ.noun} of ${asked.noun} differ`);
console.log(`type names: ${differ.type} of ${asked.type} differ`);
process.exitCode = differ.noun + differ.type > 0 || asked.noun < 5000 || asked.type < 500 ? 1 : 0;
