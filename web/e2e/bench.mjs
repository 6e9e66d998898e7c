// The page's own figures:  node e2e/bench.mjs http://127.0.0.1:8321
//
// Weight: what the first view fetches of the page itself, as sent (gzip), without fonts; at most 450 kB.
// First view: from the address to a list, a trend, a map with its marks and the counts, medians of five browsers; 1.5 s.
// Pan: 10,000 places with an event each, drawn in software; frames of the map a second while it is dragged; at least 20.
// Prints each beside its bar and ends with 1 when one is missed.
import {chromium} from 'playwright-core';

const base = process.argv[2].replace(/\/$/, '');
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
let missed = 0;
const say = (what, value, unit, bar, good) => { if (!good) missed = 1; console.log(`${what.padEnd(44)}${String(value).padStart(8)} ${unit.padEnd(9)} ${bar}${good ? '' : '   MISSED'}`); };
// In the page itself, so that no question from outside takes its time: there is a list, a trend and the counts, and the map has drawn all it has.
const watch = () => {
  const look = () => {
    const map = document.querySelector('marsad-map')?.olMap;
    if (!map || !document.querySelector('#total') || !document.querySelector('.cards .card') || !document.querySelector('.trend rect.one') || !document.querySelector('.map canvas')) return requestAnimationFrame(look);
    window.shownAt_ = performance.now();
    map.once('rendercomplete', () => { window.usableAt_ = performance.now(); });
    map.render();
  };
  requestAnimationFrame(look);
};

const times = [], weights = {page: 0, fonts: 0, api: 0};
for (let run = 0; run < 5; run++) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}}), page = await context.newPage();
  const wire = await context.newCDPSession(page), kinds = new Map();
  await wire.send('Network.enable');
  weights.page = weights.fonts = weights.api = 0;
  wire.on('Network.responseReceived', (e) => kinds.set(e.requestId, /\.woff2?$/.test(e.response.url) ? 'fonts' : e.response.url.includes('/api/') ? 'api' : 'page'));
  wire.on('Network.loadingFinished', (e) => { weights[kinds.get(e.requestId) ?? 'page'] += e.encodedDataLength; });
  await page.addInitScript(watch);
  await page.goto(`${base}/`, {waitUntil: 'commit'});
  await page.waitForFunction(() => window.usableAt_ > 0, undefined, {polling: 100, timeout: 60000});
  times.push(await page.evaluate(() => window.usableAt_));
  await page.waitForTimeout(300);
  await context.close();
}
times.sort((a, b) => a - b);
say('page weight, gzip, without fonts', (weights.page / 1000).toFixed(0), 'kB', '≤ 450', weights.page <= 450_000);
console.log(`${'  fonts; answers of the API'.padEnd(44)}${(weights.fonts / 1000).toFixed(0).padStart(8)} kB, ${(weights.api / 1000).toFixed(0)} kB`);
say('first view usable, median of 5', (times[2] / 1000).toFixed(2), 's', '≤ 1.5', times[2] <= 1500);
console.log(`${'  quickest, slowest'.padEnd(44)}${(times[0] / 1000).toFixed(2).padStart(8)} s, ${(times[4] / 1000).toFixed(2)} s`);

// 10,000 places, an event each, strewn as towns are; the rest of the answer is the ledger's own.
const context = await browser.newContext({viewport: {width: 1280, height: 900}}), page = await context.newPage();
await page.route('**/api/v1/overview*', async (route) => {
  const answer = await route.fetch(), overview = await answer.json();
  let seed = 7;
  const dice = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);
  const types = ['ASSAULT', 'PROTEST', 'CONSULT', 'AID', 'MOBILIZE'], said = ['actual', 'actual', 'actual', 'planned', 'denied'];
  overview.places = Array.from({length: 10000}, (_, i) => ({id: `p${i}`, name: `بلدة ${i}`, lat: 32.5 + dice() * 4.5, lon: 35.8 + dice() * 6, precision: i % 10 ? 'exact' : 'near', radius_km: i % 10 ? 1 : 5, events: 1, origins: 1,
    type: types[Math.floor(dice() * 5)], factuality: said[Math.floor(dice() * 5)]}));
  await route.fulfill({response: answer, json: overview});
});
await page.addInitScript(watch);
await page.goto(`${base}/`);
await page.waitForFunction(() => window.usableAt_ > 0, undefined, {polling: 100});
await page.waitForTimeout(2500);
const box = await page.locator('.map').boundingBox();
const fps = [];
for (let run = 0; run < 3; run++) {
  await page.evaluate(() => { window.frames_ = []; const map = document.querySelector('marsad-map').olMap; map.on('postrender', (window.count_ = () => window.frames_.push(performance.now()))); });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const until = Date.now() + 3000;
  for (let step = 0; Date.now() < until; step++) await page.mouse.move(box.x + box.width / 2 + Math.sin(step / 20) * 200, box.y + box.height / 2 + Math.cos(step / 27) * 120);
  const frames = await page.evaluate(() => { document.querySelector('marsad-map').olMap.un('postrender', window.count_); return window.frames_; });
  await page.mouse.up();
  await page.waitForTimeout(800);
  const gaps = frames.slice(1).map((at, i) => at - frames[i]).sort((a, b) => a - b);
  fps.push({rate: ((frames.length - 1) * 1000) / (frames.at(-1) - frames[0]), worst: gaps.at(-1)});
}
fps.sort((a, b) => a.rate - b.rate);
say('10,000 places dragged, frames, median of 3', fps[1].rate.toFixed(0), 'a second', '≥ 20', fps[1].rate >= 20);
console.log(`${'  longest frame'.padEnd(44)}${fps[1].worst.toFixed(0).padStart(8)} ms`);
await browser.close();
process.exit(missed);
