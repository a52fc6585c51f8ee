// A script whose questions and answers are typed: codegen reads the schema from the server, the compiler holds the script to
// it. Usage: GROUNDTRACK=http://127.0.0.1:8080/graphql npm run typed
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { graphql } from "./generated/gql.js";

declare const process: { env: Record<string, string | undefined> };

const url = process.env.GROUNDTRACK ?? "http://127.0.0.1:8080/graphql";

const THREATS = graphql(`
  query Threats($asOf: Date) {
    countries(where: { threatensConnection: { some: {} } }, asOf: $asOf, sort: [{ name: ASC }]) {
      name
      threatensConnection {
        edges {
          properties {
            confidence
            contested
          }
          node {
            name
          }
        }
      }
    }
  }
`);

async function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join("; "));
  return answer.data;
}

const { countries } = await ask(THREATS, {});
for (const country of countries) {
  for (const { node, properties } of country.threatensConnection.edges) {
    const sure = `${Math.round(100 * properties.confidence)} %${properties.contested ? ", contested" : ""}`;
    console.log(`${country.name} threatens ${node.name} (${sure})`);
  }
}
