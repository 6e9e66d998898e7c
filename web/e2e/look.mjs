// Screenshots of every view in both directions, for looking at:  node e2e/look.mjs http://127.0.0.1:8321 FOLDER [README]
// README: a folder for the two that README.md shows, smaller.
import {mkdirSync} from 'node:fs';
import {chromium} from 'playwright-core';

const [base, folder, readme, locked] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});
const launch = (lang) => chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', `--lang=${lang}`], env: {...process.env, LANGUAGE: lang}});
const events = await (await fetch(`${base}/api/v1/events?order=review&limit=1`)).json();
const event = await (await fetch(`${base}/api/v1/events/${encodeURIComponent(events.items[0].id)}`)).json();
const article = encodeURIComponent(event.reports[0].article);
const agreement = encodeURIComponent((await (await fetch(`${base}/api/v1/agreements`)).json()).agreements.at(-1)?.id ?? 'none');
const views = {overview: '/', event: `/event/${events.items[0].id}`, article: `/article/${article}#${event.reports[0].report.key}`, review: '/review', disagreements: '/disagreements',
  actors: '/actors', sources: '/sources', agreements: '/agreements', agreement: `/agreement/${agreement}`, search: '/search?q=قصف', docs: '/docs',
  filtered: '/?type=ASSAULT&day=no', empty: '/?q=zzzz', missing: '/event/none'};
const whole = ['event', 'agreement', 'actors', 'overview'];  // pictures of the whole page too
for (const lang of ['ar', 'en']) {
  const browser = await launch(lang);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: lang === 'ar' ? 'ar-SY' : 'en-GB'});
  await context.addInitScript((value) => localStorage.setItem('lang', value), lang);
  const page = await context.newPage();
  for (const [name, address] of Object.entries(views)) {
    await page.goto(base + address);
    await page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('main [aria-busy], main .state[role=status]'));
    await page.waitForTimeout(500);
    await page.screenshot({path: `${folder}/${name}-${lang}.png`});
    if (whole.includes(name)) await page.screenshot({path: `${folder}/${name}-whole-${lang}.png`, fullPage: true});
  }
  // On a telephone.
  await page.setViewportSize({width: 360, height: 740});
  for (const name of ['overview', 'event', 'actors', 'agreement']) {
    await page.goto(base + views[name]);
    await page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('main [aria-busy], main .state[role=status]'));
    await page.waitForTimeout(500);
    await page.screenshot({path: `${folder}/${name}-narrow-${lang}.png`});
  }
  await page.setViewportSize({width: 1280, height: 900});
  // Saying what a name always is.
  await page.goto(base + views.article);
  await page.waitForSelector('marsad-desk button >> nth=2');
  await page.click('.found .chosen button.aside >> nth=0');
  await page.waitForSelector('dialog[open] .entries, dialog[open] code');
  await page.waitForTimeout(700);
  await page.screenshot({path: `${folder}/naming-${lang}.png`});
  if (await page.locator('dialog .entries input:not([value="+"])').count()) {
    await page.click('dialog .entries label >> nth=0');
    await page.click('dialog form button.good');
    await page.waitForSelector('dialog .diff, dialog [role=alert]');
    await page.screenshot({path: `${folder}/naming-diff-${lang}.png`});
  }
  if (locked) {
    await page.goto(locked);
    await page.waitForSelector('.sign-in');
    await page.screenshot({path: `${folder}/sign-in-${lang}.png`});
    if (process.env.ADMIN_PASSWORD) {
      await page.fill('.sign-in [name=name]', 'admin');
      await page.fill('.sign-in [name=password]', process.env.ADMIN_PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('header nav a'));
      await page.goto(`${locked}/accounts`);
      await page.waitForSelector('table.accounts');
      await page.screenshot({path: `${folder}/accounts-${lang}.png`});
    }
  }
  await browser.close();
}
if (readme)
  for (const [name, lang] of [['overview', 'en'], ['event', 'ar']]) {
    const browser = await launch(lang);
    const context = await browser.newContext({viewport: {width: 1080, height: 700}, locale: lang === 'ar' ? 'ar-SY' : 'en-GB'});
    await context.addInitScript((value) => localStorage.setItem('lang', value), lang);
    const page = await context.newPage();
    const told = (await (await fetch(`${base}/api/v1/events?limit=500`)).json()).items.sort((a, b) => b.origins - a.origins || b.reports - a.reports)[0];
    await page.goto(base + (name === 'event' ? `/event/${told.id}` : '/'));
    await page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('main [aria-busy], main .state[role=status]'));
    await page.waitForTimeout(1500);
    await page.screenshot({path: `${readme}/${name}-${lang}.png`});
    await browser.close();
  }
