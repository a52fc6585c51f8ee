// urql: an entity by any of its names, and the progress of an import over server-sent events.
// Usage: node urql.mjs [http://127.0.0.1:8080/graphql]
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-sse";

const url = process.argv[2] ?? "http://127.0.0.1:8080/graphql";
const events = createClient({ url });

const urql = new Client({
  url,
  preferGetMethod: false,
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: events.subscribe({ query, variables }, sink) }),
      }),
    }),
  ],
});

function data({ data, error }) {
  if (error) throw error;
  return data;
}

const { entity } = data(
  await urql.query(gql`query Entity($name: String!) { entity(name: $name) { id name } }`, { name: "iss" }),
);
console.log(`the ISS is ${entity.name}`);

const text = `Dana Orlova said that NASA had thanked ESA for lesson ${Date.now()}.`;
const { startImport } = data(
  await urql.mutation(gql`mutation Start($input: ImportInput!) { startImport(input: $input) { id } }`, {
    input: { text, title: "A lesson" },
  }),
);
await new Promise((resolve, reject) => {
  const { unsubscribe } = urql
    .subscription(gql`subscription Progress($job: ID!) { importProgress(job: $job) { state done total } }`, {
      job: startImport.id,
    })
    .subscribe(({ data, error }) => {
      if (error) reject(error);
      if (!data) return;
      const { state, done, total } = data.importProgress;
      console.log(`${state}: ${done} of ${total}`);
      if (state === "DONE" || state === "FAILED") resolve(unsubscribe);
    });
});

const { importJob } = data(
  await urql.query(gql`query Job($id: ID!) { importJob(id: $id) { items { edges { node { source } } } } }`, { id: startImport.id }),
);
for (const { node } of importJob.items.edges) {
  data(await urql.mutation(gql`mutation Remove($id: ID!) { removeSource(id: $id) { source } }`, { id: node.source }));
}
events.dispose();
