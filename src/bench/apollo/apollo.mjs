// Asks a running server with Apollo Client itself: by hashes (automatic persisted queries, POST and GET), in batches, and
// what it makes of errors. Usage: node apollo.mjs [http://127.0.0.1:8080/graphql]
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { BatchHttpLink } from "@apollo/client/link/batch-http";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { sha256 } from "crypto-hash";

const uri = process.argv[2] ?? "http://127.0.0.1:8080/graphql";
const sent = [];
let amiss = 0;

async function recorded(address, options) {
  const response = await fetch(address, options);
  sent.push({ method: options.method, body: options.body ?? decodeURIComponent(address), status: response.status });
  return response;
}

function client(link) {
  return new ApolloClient({ link, cache: new InMemoryCache() });
}

function check(what, holds) {
  if (!holds) amiss++;
  console.log(`${holds ? "ok" : "AMISS"} ${what}`);
}

// A query that nobody has sent before, each time.
function fresh() {
  return gql`query Fresh${Math.random().toString(36).slice(2)} { agencies(limit: 1) { id name } }`;
}

async function persisted(useGETForHashedQueries) {
  const how = useGETForHashedQueries ? "GET" : "POST";
  const link = new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri, fetch: recorded }));
  const apollo = client(link);
  const query = fresh();
  sent.length = 0;
  const first = await apollo.query({ query, fetchPolicy: "network-only" });
  check(`an unknown hash is sent again with its text (${how})`, Array.isArray(first.data?.agencies) && sent.length === 2);
  check(`the first request has the hash alone, by ${how}`, sent[0].method === how && !sent[0].body.includes("limit: 1"));
  sent.length = 0;
  const second = await apollo.query({ query, fetchPolicy: "network-only" });
  check(`a known hash is enough (${how})`, Array.isArray(second.data?.agencies) && sent.length === 1);
  check(`and no text goes with it (${how})`, !sent[0].body.includes("limit: 1"));
}

async function batched() {
  const apollo = client(new BatchHttpLink({ uri, fetch: recorded, batchMax: 5, batchInterval: 20 }));
  sent.length = 0;
  const results = await Promise.allSettled([
    apollo.query({ query: fresh() }),
    apollo.query({ query: gql`{ nothing }` }),
    apollo.query({ query: fresh() }),
  ]);
  check("three operations go in one request", sent.length === 1);
  check("each is answered in its place", results.map((r) => r.status).join() === "fulfilled,rejected,fulfilled");
}

async function errors() {
  const apollo = client(new HttpLink({ uri }));
  const code = async (query, variables) => {
    try {
      await apollo.query({ query, variables });
      return "none";
    } catch (error) {
      return CombinedGraphQLErrors.is(error) ? error.errors[0].extensions.code : error.message;
    }
  };
  check("a field that there is not has its code", (await code(gql`{ nothing }`)) === "GRAPHQL_VALIDATION_FAILED");
  const wrong = gql`query ($n: Int) { agencies(limit: $n) { id } }`;
  check("a wrong value has its code", (await code(wrong, { n: "ten" })) === "BAD_USER_INPUT");
}

await persisted(false);
await persisted(true);
await batched();
await errors();
console.log(`${amiss} amiss`);
process.exit(amiss ? 1 : 0);
