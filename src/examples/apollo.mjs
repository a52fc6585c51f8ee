// Apollo Client: an entity, its relations page by page through the cache, and a change as it is committed.
// Usage: node apollo.mjs [http://127.0.0.1:8080/graphql]
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { relayStylePagination } from "@apollo/client/utilities";
import { createClient } from "graphql-ws";
import WebSocket from "ws"; // a browser has its own

const http = process.argv[2] ?? "http://127.0.0.1:8080/graphql";
const socket = createClient({ url: http.replace(/^http/, "ws"), webSocketImpl: WebSocket });

const apollo = new ApolloClient({
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { relationsConnection: relayStylePagination(["where", "sort"]) } } },
  }),
  link: ApolloLink.split(
    ({ operationType }) => operationType === "subscription",
    new GraphQLWsLink(socket),
    new HttpLink({ uri: http }),
  ),
});

const RELATIONS = gql`
  query Relations($after: String) {
    relationsConnection(first: 3, after: $after, sort: { lastSeen: DESC }) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          type
          subject {
            id
            name
          }
          object {
            id
            name
          }
        }
      }
    }
  }
`;

// Two pages, which the cache joins to one list; it would answer for the second as well, if it were asked.
const { data } = await apollo.query({ query: RELATIONS });
if (data.relationsConnection.pageInfo.hasNextPage) {
  const after = data.relationsConnection.pageInfo.endCursor;
  await apollo.query({ query: RELATIONS, variables: { after }, fetchPolicy: "network-only" });
}
for (const { node } of apollo.readQuery({ query: RELATIONS }).relationsConnection.edges) {
  console.log(`${node.subject.name} ${node.type} ${node.object.name}`);
}

// Somebody imports an article, and whoever subscribes is told.
const told = new Promise((resolve, reject) => {
  apollo
    .subscribe({ query: gql`subscription { sourceChanged { kind source { id title } } }` })
    .subscribe({ next: resolve, error: reject });
});
await new Promise((connected) => socket.on("connected", connected));
const text = `Dana Orlova said that NASA had thanked ESA for lesson ${Date.now()}.`;
const imported = await apollo.mutate({
  mutation: gql`
    mutation Import($input: ImportTextInput!) {
      importText(input: $input) {
        source {
          id
        }
        statements
      }
    }
  `,
  variables: { input: { text, title: "A lesson" } },
});
const change = (await told).data.sourceChanged;
console.log(`told: ${change.kind} ${change.source.title}`);

// What was imported goes again, and leaves nothing behind.
await apollo.mutate({
  mutation: gql`mutation Remove($id: ID!) { removeSource(id: $id) { source } }`,
  variables: { id: imported.data.importText.source.id },
});
await socket.dispose();
apollo.stop();
