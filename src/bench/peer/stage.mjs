// Starts Groundtrack on a store of its own, and the peer on the same database and schema.
import { spawn, spawnSync, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..", "..");

/** The directives of ours that domains of the comparison use; the peer must know that there are such. */
export const OUR_DIRECTIVES = "directive @unique on FIELD_DEFINITION\n";

/** What Neo4j and Netty ask of the JVM. */
export const JVM_ARGUMENTS = [
  "--enable-native-access=ALL-UNNAMED",
  "--sun-misc-unsafe-memory-access=allow",
  ...["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
];

/** What Maven puts on the class path: as it says itself where it runs us, else as it says when asked. */
export function classPath() {
  if (process.env.GROUNDTRACK_CLASS_PATH) return process.env.GROUNDTRACK_CLASS_PATH;
  const file = join(project, "target", "classpath.txt");
  if (!existsSync(file) || statSync(file).mtimeMs < statSync(join(project, "pom.xml")).mtimeMs) {
    const mvn = process.platform === "win32" ? "mvn.cmd" : "mvn";
    execFileSync(mvn, ["-q", "-B", "-ntp", "dependency:build-classpath", `-Dmdep.outputFile=${file}`], {
      cwd: project,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  return join(project, "target", "classes") + delimiter + readFileSync(file, "utf8").trim();
}

function inside(folder, ...rest) {
  return existsSync(folder) ? readdirSync(folder).sort().map((name) => join(folder, name, ...rest)) : [];
}

/** A JDK 25 or newer, looked for where ./groundtrack looks. */
export function java() {
  const candidates = [
    process.env.JAVA_HOME && join(process.env.JAVA_HOME, "bin", "java"),
    "java",
    ...inside("/usr/lib/jvm", "bin", "java"),
    ...inside("/opt/java", "bin", "java"),
    ...inside(join(homedir(), ".sdkman", "candidates", "java"), "bin", "java"),
    ...inside("/Library/Java/JavaVirtualMachines", "Contents", "Home", "bin", "java"),
  ];
  const found = candidates.filter(Boolean).find((candidate) => {
    const told = spawnSync(candidate, ["-version"], { encoding: "utf8" });
    return Number(/version "(\d+)/.exec(told.stderr ?? "")?.[1] ?? 0) >= 25;
  });
  if (!found) throw new Error("No JDK 25 or newer was found. Install one, or point JAVA_HOME at it.");
  return found;
}

/** Maven compiles the benchmarks with every build; only what was changed since is compiled here. */
export function compiled(path) {
  const classes = join(project, "target", "bench");
  const folder = join(project, "src/bench/java/dev/groundtrack/bench");
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith(".java"))
    .map((name) => join(folder, name));
  const stale = sources.some((source) => {
    const target = join(classes, "dev/groundtrack/bench", basename(source, ".java") + ".class");
    return !existsSync(target) || statSync(target).mtimeMs < statSync(source).mtimeMs;
  });
  if (stale) {
    const compiler = ["-m", "jdk.compiler/com.sun.tools.javac.Main", "-d", classes, "-cp", path, ...sources];
    execFileSync(java(), compiler, { stdio: "inherit" });
  }
  return classes;
}

/**
 * Both on one graph: `ours` is an address, `schema` the peer's executable schema. `more` are settings of ours,
 * `features` the peer's.
 */
export async function open(domain, more = [], features = {}) {
  const folder = mkdtempSync(join(tmpdir(), "groundtrack-peer"));
  const sdl = join(folder, "peer.graphqls");
  const home = join(here, "domains", domain);
  const own = join(home, "schema.graphqls");
  const settings = existsSync(own)
    ? [join(home, "data.cypher"), sdl, `--groundtrack.schema=${home}`]
    : ["-", sdl, "--groundtrack.seed=names"];
  const path = classPath();
  const classes = compiled(path);
  const process_ = spawn(
    java(),
    [
      ...JVM_ARGUMENTS,
      "-Xmx2g",
      "-cp",
      classes + delimiter + path,
      "dev.groundtrack.bench.Stage",
      ...settings,
      `--groundtrack.data=${join(folder, "store")}`,
      "--server.port=0",
      "--groundtrack.max-depth=60",
      "--groundtrack.embeddings=false",
      // What is compared is the answer, also on a machine that has much else to do.
      "--groundtrack.read-timeout=5m",
      ...more,
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const stage = await new Promise((resolve, reject) => {
    process_.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
    createInterface({ input: process_.stdout }).on("line", (line) => {
      if (line.startsWith("{")) resolve(JSON.parse(line));
    });
  });
  const driver = neo4j.driver(stage.bolt, neo4j.auth.basic("neo4j", stage.password));
  const typeDefs = existsSync(own) ? OUR_DIRECTIVES + readFileSync(own, "utf8") : readFileSync(sdl, "utf8");
  const library = new Neo4jGraphQL({ typeDefs, driver, features });
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
      const ended = new Promise((resolve) => process_.once("exit", resolve));
      process_.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
