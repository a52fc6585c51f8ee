// Starts Groundtrack on a store of its own, and the peer on the same database and schema.
import { spawn, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..", "..");

function classPath() {
  const file = join(project, "target", "classpath.txt");
  if (!existsSync(file)) {
    execFileSync("mvn", ["-q", "-B", "-ntp", "dependency:build-classpath", `-Dmdep.outputFile=${file}`], {
      cwd: project,
      stdio: "inherit",
    });
  }
  return `${join(project, "target", "classes")}:${readFileSync(file, "utf8").trim()}`;
}

function java() {
  if (process.env.JAVA_25) return process.env.JAVA_25;
  const found = ["/usr/lib/jvm/temurin-25-jdk-amd64/bin/java"].find(existsSync);
  return found ?? "java";
}

/** Both on one graph: `ours` is an address, `schema` the peer's executable schema. */
export async function open(domain) {
  const folder = mkdtempSync(join(tmpdir(), "groundtrack-peer"));
  const sdl = join(folder, "peer.graphqls");
  const home = join(here, "domains", domain);
  const settings = existsSync(join(home, "schema.graphqls"))
    ? [join(home, "data.cypher"), sdl, `--groundtrack.schema=${home}`]
    : ["-", sdl, "--groundtrack.seed=names"];
  const classes = join(project, "target", "bench");
  const sources = ["Stage", "PeerSchema", "ApocDate"].map((name) =>
    join(project, "src/bench/java/dev/groundtrack/bench", `${name}.java`),
  );
  const path = classPath();
  execFileSync(java() + "c", ["-d", classes, "-cp", path, ...sources], { stdio: "inherit" });
  const process_ = spawn(
    java(),
    [
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      ...["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
        (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
      ),
      "-Xmx2g",
      "-cp",
      `${classes}:${path}`,
      "dev.groundtrack.bench.Stage",
      ...settings,
      `--groundtrack.data=${join(folder, "store")}`,
      "--server.port=0",
      "--groundtrack.max-depth=60",
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const stage = await new Promise((resolve, reject) => {
    process_.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
    createInterface({ input: process_.stdout }).on("line", (line) => {
      if (line.startsWith("{")) resolve(JSON.parse(line));
      else console.error(line);
    });
  });
  const driver = neo4j.driver(stage.bolt, neo4j.auth.basic("neo4j", stage.password));
  const library = new Neo4jGraphQL({ typeDefs: readFileSync(sdl, "utf8"), driver });
  const started = performance.now();
  const schema = await library.getSchema();
  const schemaMilliseconds = performance.now() - started;
  return {
    ...stage,
    driver,
    schema,
    schemaMilliseconds,
    async close() {
      await driver.close();
      process_.removeAllListeners("exit");
      process_.stdin.end();
    },
  };
}
