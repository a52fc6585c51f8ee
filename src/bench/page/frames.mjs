// How long the graph view takes to lay a graph out, and how many frames a second it draws while it is moved:
//   npm ci && node frames.mjs http://127.0.0.1:8080 300 3000
// The server hands out the page; the graphs are made up here, three relations to two entities. CHROME names the browser.
import puppeteer from 'puppeteer-core';

const [server = 'http://127.0.0.1:8080', ...sizes] = process.argv.slice(2);
const MOVED_MILLIS = 4_000;
const TYPES = ['Person', 'Agency', 'Country', 'Spacecraft'];

const nodes = count => Array.from({ length: count }, (_, index) => ({ __typename: TYPES[index % 4], id: `n${index}`, name: `Entity ${index}` }));
function relations(count) {
  const all = nodes(count);
  let seed = 7;
  const random = most => (seed = (seed * 48_271) % 2_147_483_647) % most;
  return Array.from({ length: 1.5 * count }, (_, index) => ({
    id: `r${index}`,
    type: ['OWNS', 'HEADS', 'THREATENS'][index % 3],
    subject: all[index < count ? index : random(count)],
    object: all[index < count ? random(Math.max(1, index)) : random(count)],
    polarity: 'AFFIRMED',
    modality: index % 9 ? 'ACTUAL' : 'POSSIBLE',
    contested: index % 11 === 0,
    confidence: 0.8,
    firstSeen: null,
    lastSeen: null,
    current: null,
    since: null,
    until: null,
    evidenceConnection: { totalCount: 1 + (index % 7) },
  }));
}

const browser = await puppeteer.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox'], defaultViewport: { width: 1400, height: 900 } });
for (const size of (sizes.length > 0 ? sizes : ['300', '3000']).map(Number)) {
  const page = await browser.newPage();
  const drawn = relations(size);
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (!request.postData()?.includes('GraphRelations')) {
      return request.continue();
    }
    const relationsConnection = { totalCount: drawn.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: drawn.map(node => ({ node })) };
    return request.respond({ contentType: 'application/json', body: JSON.stringify({ data: { relationsConnection } }) });
  });
  await page.goto(`${server}/graph`);
  await page.waitForFunction(() => document.querySelector('.graph-canvas')?._cyreg?.cy.nodes().length > 0, { timeout: 120_000 });
  const layout = await page.evaluate(() => performance.getEntriesByName('groundtrack.layout').at(-1)?.duration);
  const box = await (await page.$('.graph-canvas')).boundingBox();
  const [x, y] = [box.x + 12, box.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = page.evaluate(
    millis =>
      new Promise(resolve => {
        const times = [];
        const begin = performance.now();
        const frame = now => (times.push(now), now - begin < millis ? requestAnimationFrame(frame) : resolve(times));
        requestAnimationFrame(frame);
      }),
    MOVED_MILLIS,
  );
  let moving = true;
  const moves = (async () => {
    for (let step = 0; moving; step++) {
      await page.mouse.move(x + 200 + 150 * Math.sin(step / 15), y + 150 + 100 * Math.cos(step / 15));
    }
  })();
  const times = await frames;
  moving = false;
  await moves;
  await page.mouse.up();
  const gaps = times.slice(1).map((time, index) => time - times[index]).sort((one, other) => one - other);
  console.log(
    `${size} entities, ${drawn.length} relations: laid out in ${Math.round(layout)} ms; ${Math.round((1000 * gaps.length) / (times.at(-1) - times[0]))} frames a second while it is moved, the slowest of twenty ${Math.round(gaps[Math.floor(gaps.length * 0.95)])} ms`,
  );
  await page.close();
}
await browser.close();
