// What rules cost: the same operations over 10,000 users and notes, as an editor, for whom the rules of the schema ask
// nothing of nodes, and as an author, for whom they do; by turns, medians in milliseconds.
// Usage: node cost-access.mjs
import { issuing } from "./issuer.mjs";
import { open } from "./stage.mjs";

const WARM = 100;
const ROUNDS = 300;
const DATA =
  "UNWIND range(1, 10000) AS i " +
  "CREATE (u:User {id: 'u' + i, name: 'U' + i})-[:WROTE]->(p:Post {id: 'm' + i, title: 'M' + i, words: i, published: i % 2 = 0}) " +
  "WITH u, p MATCH (t:Topic {name: 'sea'}) WHERE p.words % 100 = 0 CREATE (p)-[:ABOUT]->(t)";
const CASES = {
  "by id": '{ posts(where: {id: {eq: "m10"}}) { id title words } }',
  edges: '{ topics(where: {name: {eq: "sea"}}) { posts { id title } } }',
  nested: '{ topics(where: {name: {eq: "sea"}}) { posts { id topics { name } } } }',
  filtered: "{ posts(where: {words: {lt: 200}}) { id title } }",
};

const issuer = await issuing();
const both = await open("notes", issuer.settings, {});
await both.driver.executeQuery(DATA);
const callers = {
  editor: await issuer.token("u7", "curator", "editor"),
  author: await issuer.token("u7", "curator"),
};

async function ask(query, bearer) {
  const start = performance.now();
  const response = await fetch(both.http, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return performance.now() - start;
}

function median(times) {
  return times.sort((one, other) => one - other)[times.length >> 1];
}

console.log("| case | editor, ms | author, ms | ratio |\n|---|---|---|---|");
for (const [name, query] of Object.entries(CASES)) {
  const times = { editor: [], author: [] };
  for (let round = 0; round < WARM + ROUNDS; round++) {
    for (const [caller, bearer] of Object.entries(callers)) {
      const time = await ask(query, bearer);
      if (round >= WARM) times[caller].push(time);
    }
  }
  const [without, asked] = [median(times.editor), median(times.author)];
  console.log(`| ${name} | ${without.toFixed(2)} | ${asked.toFixed(2)} | ${(asked / without).toFixed(2)} |`);
}
await both.close();
issuer.close();
