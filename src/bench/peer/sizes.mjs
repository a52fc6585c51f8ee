// How large the generated schemas are as printed, and how long it takes to generate them, ours and the peer's, each in
// a process of its own that does nothing else: the first time in that process, and the median of the later ones.
// Usage: node sizes.mjs
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { JVM_ARGUMENTS, OUR_DIRECTIVES, classPath, compiled, java } from "./stage.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const DOMAINS = {
  "5 types, 12 relations, 1 interface": join(here, "sizes", "five"),
  "the default domain": "-",
  "80 types, 2 relations each": join(here, "sizes", "eighty"),
  movies: join(here, "domains", "movies"),
  northwind: join(here, "domains", "northwind"),
};
const PEER = `
  import { readFileSync } from "node:fs";
  import { printSchema } from "graphql";
  import { Neo4jGraphQL } from "@neo4j/graphql";
  const typeDefs = readFileSync(process.argv[1], "utf8");
  const milliseconds = [];
  let schema;
  for (let i = 0; i < 7; i++) {
    const start = performance.now();
    schema = await new Neo4jGraphQL({ typeDefs: ${JSON.stringify(OUR_DIRECTIVES)} + typeDefs }).getSchema();
    milliseconds.push(performance.now() - start);
  }
  console.log(JSON.stringify({ bytes: Buffer.byteLength(printSchema(schema)), milliseconds }));
`;

const path = classPath();
const classes = compiled(path);
const folder = mkdtempSync(join(tmpdir(), "groundtrack-sizes"));
const kib = (bytes) => (bytes / 1024).toFixed(0).padStart(6);
const ms = (time) => time.toFixed(0).padStart(7);
const again = (times) => times.slice(1).sort((a, b) => a - b)[(times.length - 1) >> 1];
console.log(`${"".padEnd(36)}  KiB: ours / peer   first, ms: ours / peer   again, ms: ours / peer`);
try {
  for (const [name, domain] of Object.entries(DOMAINS)) {
    const peer = join(folder, "peer.graphqls");
    const store = join(folder, name.replaceAll(/\W/g, ""));
    const run = (...command) => {
      const told = execFileSync(...command, { encoding: "utf8", cwd: here, stdio: ["ignore", "pipe", "ignore"] });
      return JSON.parse(told.split("\n").find((line) => line.startsWith("{")));
    };
    const ours = run(java(), [
      ...JVM_ARGUMENTS,
      ...["-cp", classes + delimiter + path, "dev.groundtrack.bench.Sizes", domain, store, peer],
    ]);
    const own = join(domain, "schema.graphqls");
    const given = existsSync(own) ? own : peer;
    const theirs = run("node", ["--input-type=module", "-e", PEER, given]);
    console.log(
      `${name.padEnd(36)} ${kib(ours.bytes)} / ${kib(theirs.bytes)}` +
        `   ${ms(ours.milliseconds[0])} / ${ms(theirs.milliseconds[0])}` +
        `   ${ms(again(ours.milliseconds))} / ${ms(again(theirs.milliseconds))}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
