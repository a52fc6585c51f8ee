// Subscribes to a running server with the clients of graphql-ws (WebSocket) and of graphql-sse (distinct connections):
// what comes, in order, and that a connection that breaks is taken up again; and what is sent amiss on a bare socket.
// Usage: node live.mjs [http://127.0.0.1:8080/graphql]
import { createClient as overSocket, CloseCode } from "graphql-ws";
import { createClient as overEvents } from "graphql-sse";
import WebSocket from "ws";

const url = process.argv[2] ?? "http://127.0.0.1:8080/graphql";
const socketUrl = url.replace(/^http/, "ws");
const PATIENCE_MS = 60_000;
let amiss = 0;

function check(what, holds) {
  if (!holds) amiss++;
  console.log(`${holds ? "ok" : "AMISS"} ${what}`);
}

async function ask(query, variables) {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function within(promise, what) {
  return Promise.race([promise, pause(PATIENCE_MS).then(() => Promise.reject(new Error(`${what}: nothing came`)))]);
}

const CREATED = `subscription ($since: String) { agencyCreated(where: {name: {startsWith: "Quay"}}, since: $since) {
  event cursor createdAgency { name } } }`;

async function create(name) {
  await ask(`mutation ($name: String!) { createAgencies(input: [{name: $name}]) { agencies { id } } }`, { name });
}

// What a client's iterator gives, one after the other.
function told(client, query, variables) {
  const events = client.iterate({ query, variables });
  return async () => (await within(events.next(), query)).value;
}

async function inOrder(how, client) {
  const next = told(client, CREATED);
  const first = next();
  await pause(1000);
  const names = [1, 2, 3].map((i) => `Quay ${how} ${i}`);
  for (const name of names) await create(name);
  const events = [await first, await next(), await next()].map((e) => e.data?.agencyCreated);
  check(`${how}: events come in order`, events.map((e) => e?.createdAgency.name).join() === names.join());
  const missed = told(client, CREATED, { since: events[0].cursor });
  check(`${how}: a cursor brings what was missed`, (await missed()).data?.agencyCreated.createdAgency.name === names[1]);
}

async function answers(how, client) {
  const next = told(client, "{ __typename }");
  check(`${how}: a query is answered`, (await next()).data?.__typename === "Query");
  const wrong = told(client, "subscription { nothing }");
  const told_ = await wrong().catch((errors) => ({ errors }));
  check(`${how}: a mistake is told with its code`, JSON.stringify(told_).includes("GRAPHQL_VALIDATION_FAILED"));
}

// The client of graphql-ws comes back by itself when its connection breaks.
async function brokenAndBack() {
  const sockets = [];
  class Kept extends WebSocket {
    constructor(...all) {
      super(...all);
      sockets.push(this);
    }
  }
  const client = overSocket({ url: socketUrl, webSocketImpl: Kept, retryWait: () => pause(100), shouldRetry: () => true });
  const next = told(client, CREATED);
  const first = next();
  await pause(1000);
  sockets[0].terminate();
  await pause(2000);
  await create("Quay back");
  check("graphql-ws: a broken connection is taken up again", (await first).data?.agencyCreated.createdAgency.name === "Quay back");
  check("graphql-ws: by a second one", sockets.length === 2);
  await client.dispose();
}

// The codes that the protocol closes with.
async function codes() {
  const init = { type: "connection_init" };
  const subscribe = { id: "a", type: "subscribe", payload: { query: CREATED } };
  const cases = [
    ["what is no message", CloseCode.BadRequest ?? 4400, [init, "no JSON"]],
    ["a message of no known type", 4400, [init, { type: "unknown" }]],
    ["a subscription before the connection is initialised", CloseCode.Unauthorized, [subscribe]],
    ["an id that is taken", CloseCode.SubscriberAlreadyExists, [init, subscribe, subscribe]],
    ["a second initialisation", CloseCode.TooManyInitialisationRequests, [init, init]],
  ];
  for (const [what, code, messages] of cases) {
    const socket = new WebSocket(socketUrl, "graphql-transport-ws");
    const closed = new Promise((done) => socket.on("close", done));
    await new Promise((done, failed) => socket.on("open", done).on("error", failed));
    for (const message of messages) socket.send(typeof message === "string" ? message : JSON.stringify(message));
    const got = await within(closed, what);
    check(`${what} ends with ${code}`, got === code);
  }
}

async function sweep() {
  const { agencies } = await ask(`{ agencies(where: {name: {startsWith: "Quay"}}) { id } }`);
  if (agencies.length) await ask(`mutation { deleteAgencies(where: {name: {startsWith: "Quay"}}) { nodesDeleted } }`);
}

const socket = overSocket({ url: socketUrl, webSocketImpl: WebSocket });
const events = overEvents({ url });
await inOrder("graphql-ws", socket);
await answers("graphql-ws", socket);
await inOrder("graphql-sse", events);
await answers("graphql-sse", events);
await brokenAndBack();
await codes();
await sweep();
await socket.dispose();
events.dispose();
console.log(`${amiss} amiss`);
process.exit(amiss ? 1 : 0);
