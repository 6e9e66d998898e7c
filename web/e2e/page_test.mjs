// The page as its readers meet it, in Debian's Chromium:  MARSAD=build/marsad node e2e/page_test.mjs
//
// Serves the samples and one hostile article, then: filters, event, highlights at the right letters, the review task by
// keyboard alone, undo, reload, both languages, narrow screens, axe-core on every view. A request to any other host, a
// violation of the policy or an error in the page fails the run.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {chromium} from 'playwright-core';

const program = process.env.MARSAD, root = new URL('../..', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'marsad-page-'));
const hostile = join(folder, 'hostile.jsonl');
writeFileSync(hostile, `${JSON.stringify({id: 'hostile/"><img src=x onerror=alert(1)>', publisher: '<b>سانا</b>', published: '2018-02-18', title: '<script>document.title="owned"</script>',
  text: '<script>document.title="owned"</script>\nقصفت الطائرات الروسية مدينة سراقب \u202Eوقتلت سبعة مدنيين، <img src=x onerror="document.title=\'owned\'">.\n'})}\n`);
const samples = readdirSync(join(root, 'samples')).filter((f) => /\.(txt|jsonl)$/.test(f)).map((f) => join(root, 'samples', f));
const server = spawn(program, ['serve', ...samples, hostile, '--port', '0'], {stdio: ['ignore', 'pipe', 'inherit']});
let failed = 0, passed = 0;
const faults = [];
let browser;
try {
  const base = (await new Promise((done, fail) => {
    createInterface(server.stdout).once('line', done);
    server.once('exit', (code) => fail(new Error(`marsad serve ended with ${code}`)));
  })).replace(/\/$/, '');
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
  const open = async (lang, size = {width: 1280, height: 900}) => {
    const context = await browser.newContext({viewport: size});
    await context.addInitScript((value) => {
      if (!localStorage.getItem('lang')) localStorage.setItem('lang', value);
      addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
    }, lang);
    const page = await context.newPage();
    page.setDefaultTimeout(60000);
    page.on('request', (r) => { if (!r.url().startsWith(base) && !r.url().startsWith('data:')) faults.push(`foreign request ${r.url()}`); });
    page.on('pageerror', (e) => faults.push(`error ${e.message}`));
    page.on('console', (m) => { if (m.type() === 'error' && !/status of 4\d\d/.test(m.text())) faults.push(`console ${m.text()}`); });
    return page;
  };
  const ready = (page) => page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('main [aria-busy], main .state[role=status]'));
  const visit = async (page, address) => { await page.goto(base + address); await ready(page); };
  const test = async (name, body) => {
    try { await body(); passed++; console.log(`ok   ${name}`); } catch (error) { failed++; console.log(`FAIL ${name}: ${error.message}`); }
  };
  const api = async (path) => (await fetch(`${base}/api/v1/${path}`)).json();
  const number = async (page, selector) => Number((await page.textContent(selector)).replace(/\D/g, ''));
  const page = await open('en');

  await test('overview: a filter changes map, trend, list and address; reload keeps it', async () => {
    await visit(page, '/');
    const all = (await api('overview')).total.events, assaults = (await api('overview?type=ASSAULT')).total.events;
    assert.equal(await number(page, '#total'), all);
    await page.selectOption('.filters select', 'ASSAULT');
    await page.waitForFunction((n) => document.querySelector('#total').textContent === String(n), assaults);
    assert.match(page.url(), /type=ASSAULT/);
    assert.ok(assaults < all);
    await page.reload();
    await ready(page);
    assert.equal(await number(page, '#total'), assaults);
    await page.goBack();
    await page.waitForFunction((n) => document.querySelector('#total').textContent === String(n), all);
  });
  await test('overview: the trays list what has no day and no place', async () => {
    await visit(page, '/');
    const undated = (await api('overview')).trays.no_day;
    await page.click('.tray >> nth=0');
    await page.waitForFunction((n) => document.querySelector('#total').textContent === String(n), undated);
  });
  await test('overview: a place of the table filters the list', async () => {
    await visit(page, '/');
    await page.click('details.table summary');
    const row = page.locator('details.table tbody tr').first();
    const events = Number((await row.locator('td').nth(1).textContent()).trim());
    await row.locator('button').click();
    await page.waitForFunction((n) => document.querySelector('#total').textContent === String(n), events);
  });
  await test('article: highlights stand at the right letters of a word with a proclitic', async () => {
    const reading = await api('articles/strike-two-outlets-a');
    const joined = reading.events.find((e) => /^[وبل]/.test(e.text));
    await visit(page, `/article/strike-two-outlets-a#${reading.events[0].key}`);
    const painted = await page.evaluate(() => [...CSS.highlights.get('trigger')].map((r) => r.toString()));
    assert.deepEqual(painted, reading.events.map((e) => e.text));
    assert.ok(joined);
    const shown = await page.evaluate(() => [...CSS.highlights.get('place')].map((r) => r.toString()));
    assert.deepEqual(shown, [reading.events[0].place.text]);
  });
  await test('event: every report beside the others, disagreements before them', async () => {
    const id = (await api('disagreements?limit=1')).items[0].id, event = await api(`events/${id}`);
    await visit(page, `/event/${id}`);
    assert.equal(await page.locator('.report').count(), event.reports.length);
    assert.ok(await page.locator('.disagree').evaluate((d) => d.compareDocumentPosition(document.querySelector('.report')) & Node.DOCUMENT_POSITION_FOLLOWING));
  });
  await test('review: confirm, reject with a reason, correct and undo by keyboard alone', async () => {
    await visit(page, '/review');
    const waiting = await number(page, '#waiting');
    const current = () => page.getAttribute('#current', 'data-event');
    const moved = (from) => page.waitForFunction((id) => document.querySelector('#current')?.dataset.event !== id && !document.querySelector('main [aria-busy]'), from);
    const first = await current();
    await page.keyboard.press('KeyC');
    await moved(first);
    assert.equal((await api(`events/${first}`)).review.state, 'confirmed');
    const second = await current();
    await page.keyboard.press('KeyR');
    await page.waitForSelector('.ruling textarea:focus');
    await page.keyboard.type('a caption, no event');
    await page.keyboard.press('Control+Enter');
    await moved(second);
    assert.equal((await api(`events/${second}`)).review.state, 'rejected');
    const third = await current();
    await page.keyboard.press('KeyE');
    await page.waitForSelector('.ruling select:focus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.type('relief came');
    await page.keyboard.press('Control+Enter');
    await moved(third);
    assert.equal((await api(`events/${third}`)).type, 'AID');
    await page.waitForFunction((n) => document.querySelector('#waiting').textContent === String(n), waiting - 3);
    await page.keyboard.press('KeyZ');
    await page.waitForFunction((id) => document.querySelector('#current')?.dataset.event === id, third);
    await page.waitForFunction((n) => document.querySelector('#waiting').textContent === String(n), waiting - 2);
    assert.equal((await api(`events/${third}`)).review.state, 'open');
  });
  await test('hostile text shows as text', async () => {
    const id = encodeURIComponent('hostile/"><img src=x onerror=alert(1)>');
    await visit(page, `/article/${id}`);
    assert.match(await page.textContent('.paper'), /<script>document\.title="owned"<\/script>/);
    assert.equal(await page.locator('.paper script, .paper img').count(), 0);
    assert.ok(!(await page.textContent('.paper')).includes('\u202E'), 'a bidi control is shown, not obeyed');
    await visit(page, '/search?q=owned');
    assert.ok(!/^owned$/.test(await page.title()));
    assert.equal(await page.locator('main img').count(), 0);
  });
  await test('search: any spelling finds every spelling and says why', async () => {
    await visit(page, `/search?q=${encodeURIComponent('الطآئرات')}`);
    assert.match(await page.evaluate(() => [...CSS.highlights.get('trigger')].map((r) => r.toString()).join(' ')), /طائرات/);
  });
  await test('language: Arabic turns the page around and stays after reload', async () => {
    await visit(page, '/');
    await page.click('header .settings button');
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    await page.reload();
    await ready(page);
    assert.equal(await page.getAttribute('html', 'lang'), 'ar');
  });
  await test('an address that is not there says so', async () => {
    await visit(page, '/event/none');
    assert.ok(await page.locator('[role=alert] button').count());
  });
  const event = (await api('disagreements?limit=1')).items[0].id;
  const views = ['/', `/event/${event}`, '/article/prisoners-page-furniture', '/review', '/disagreements', '/actors', '/sources', '/agreements', `/search?q=${encodeURIComponent('قصف')}`, '/docs'];
  for (const lang of ['ar', 'en'])
    await test(`axe-core finds nothing serious, nothing overflows: every view, ${lang}, wide and narrow`, async () => {
      const bad = [];
      for (const size of [{width: 1280, height: 900}, {width: 390, height: 800}]) {
        const p = await open(lang, size);
        for (const view of views) {
          await visit(p, view);
          const over = await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (over > 1) bad.push(`${view} is ${over} px too wide at ${size.width}`);
          if (size.width < 1000) continue;
          const {violations} = await p.evaluate(`(async () => { ${axe}; return await axe.run({resultTypes: ['violations']}); })()`);
          bad.push(...violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${view} ${v.id}: ${v.nodes[0].html.slice(0, 160)}`));
        }
        await p.context().close();
      }
      assert.deepEqual(bad, []);
    });
  await test('no foreign request, no policy violation, no error in the page', async () => assert.deepEqual(faults, []));
} finally {
  await browser?.close();
  server.kill('SIGINT');
  const code = await new Promise((done) => (server.exitCode !== null ? done(server.exitCode) : server.once('exit', done)));
  if (code !== 0) { failed++; console.log(`FAIL marsad serve ended with ${code} after SIGINT`); }
  rmSync(folder, {recursive: true});
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
