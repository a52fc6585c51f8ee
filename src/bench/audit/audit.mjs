// Runs every audit of GraphQL over HTTP (npm's graphql-http) against a running server.
// Usage: node audit.mjs [http://127.0.0.1:8080/graphql]
import { auditServer } from "graphql-http";

const url = process.argv[2] ?? "http://127.0.0.1:8080/graphql";
const results = await auditServer({ url });
const amiss = results.filter((result) => result.status !== "ok");
for (const result of amiss) {
  console.log(`${result.status.toUpperCase()} ${result.id} ${result.name}: ${result.reason}`);
}
console.log(`${results.length} audits, ${amiss.length} amiss`);
process.exit(amiss.length ? 1 : 0);
