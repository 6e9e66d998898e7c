// Screenshots of every view in both directions, for looking at:  node e2e/look.mjs http://127.0.0.1:8321 FOLDER [README]
// README: a folder for the two that README.md shows, smaller.
import {mkdirSync} from 'node:fs';
import {chromium} from 'playwright-core';

const [base, folder, readme] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
const events = await (await fetch(`${base}/api/v1/events?order=review&limit=1`)).json();
const event = await (await fetch(`${base}/api/v1/events/${encodeURIComponent(events.items[0].id)}`)).json();
const article = encodeURIComponent(event.reports[0].article);
const agreement = encodeURIComponent((await (await fetch(`${base}/api/v1/agreements`)).json()).agreements.at(-1)?.id ?? 'none');
const views = {overview: '/', event: `/event/${events.items[0].id}`, article: `/article/${article}#${event.reports[0].report.key}`, review: '/review', disagreements: '/disagreements',
  actors: '/actors', sources: '/sources', agreements: '/agreements', agreement: `/agreement/${agreement}`, search: '/search?q=قصف', docs: '/docs'};
for (const lang of ['ar', 'en']) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  await context.addInitScript((value) => localStorage.setItem('lang', value), lang);
  const page = await context.newPage();
  for (const [name, address] of Object.entries(views)) {
    await page.goto(base + address);
    await page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('main [aria-busy], main .state[role=status]'));
    await page.waitForTimeout(500);
    await page.screenshot({path: `${folder}/${name}-${lang}.png`});
  }
  await context.close();
}
if (readme)
  for (const [name, lang] of [['overview', 'en'], ['event', 'ar']]) {
    const context = await browser.newContext({viewport: {width: 1080, height: 700}});
    await context.addInitScript((value) => localStorage.setItem('lang', value), lang);
    const page = await context.newPage();
    const told = (await (await fetch(`${base}/api/v1/events?limit=500`)).json()).items.sort((a, b) => b.origins - a.origins || b.reports - a.reports)[0];
    await page.goto(base + (name === 'event' ? `/event/${told.id}` : '/'));
    await page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('main [aria-busy], main .state[role=status]'));
    await page.waitForTimeout(1500);
    await page.screenshot({path: `${readme}/${name}-${lang}.png`});
    await context.close();
  }
await browser.close();
