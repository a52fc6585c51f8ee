// Lighthouse on the first page, an entity and a source of a running server:
//   npm ci && node lighthouse.mjs http://127.0.0.1:8080
// It fails where performance, accessibility or best practices are under 95. CHROME names the browser.
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [server = 'http://127.0.0.1:8080'] = process.argv.slice(2);
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const LEAST = 95;

const answer = await fetch(`${server}/graphql`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query: '{ entity(name: "ISS") { id } sources(limit: 1, sort: [{ importedAt: DESC }], where: { kind: { eq: ARTICLE } }) { id } }' }),
});
const { entity, sources } = (await answer.json()).data;

const browser = await puppeteer.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let failed = false;
for (const path of ['/', `/entity/${entity.id}`, `/source/${sources[0].id}`]) {
  const result = await lighthouse(server + path, { port: Number(new URL(browser.wsEndpoint()).port), onlyCategories: CATEGORIES, logLevel: 'error' });
  const scores = CATEGORIES.map(name => Math.round((result.lhr.categories[name].score ?? 0) * 100));
  console.log(path, CATEGORIES.map((name, index) => `${name} ${scores[index]}`).join(', '));
  const short = Object.values(result.lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative');
  for (const { id, displayValue = '' } of short) {
    console.log(`    ${id} ${displayValue}`);
  }
  failed ||= scores.some(score => score < LEAST);
}
await browser.close();
process.exitCode = failed ? 1 : 0;
