// The page as its readers meet it, in Debian's Chromium:  MARSAD=build/marsad node e2e/page_test.mjs
//
// Serves the samples and one hostile article, then: filters, event, highlights at the right letters, the review task by
// keyboard alone, undo, reload, both languages, narrow screens, axe-core on every view. A request to any other host, a
// violation of the policy or an error in the page fails the run.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
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
const servers = [];
const serve = async (...args) => {
  const server = spawn(program, ['serve', ...args, '--port', '0'], {stdio: ['ignore', 'pipe', 'inherit']});
  servers.push(server);
  return (await new Promise((done, fail) => {
    createInterface(server.stdout).once('line', done);
    server.once('exit', (code) => fail(new Error(`marsad serve ended with ${code}`)));
  })).replace(/\/$/, '');
};
let failed = 0, passed = 0;
const faults = [];
let browser;
try {
  const base = await serve(...samples, hostile), bases = [base];
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
  const open = async (lang, size = {width: 1280, height: 900}) => {
    const context = await browser.newContext({viewport: size});
    await context.addInitScript((value) => {
      if (!localStorage.getItem('lang')) localStorage.setItem('lang', value);
      addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
    }, lang);
    const page = await context.newPage();
    page.setDefaultTimeout(60000);
    page.on('request', (r) => { if (!bases.some((b) => r.url().startsWith(b)) && !r.url().startsWith('data:')) faults.push(`foreign request ${r.url()}`); });
    page.on('pageerror', (e) => faults.push(`error ${e.message}`));
    page.on('console', (m) => { if (m.type() === 'error' && !/status of (4\d\d|503)/.test(m.text())) faults.push(`console ${m.text()}`); });
    return page;
  };
  const ready = (page) => page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('main [aria-busy], main .state[role=status]'));
  const visit = async (page, address) => { await page.goto(address.startsWith('http') ? address : base + address); await ready(page); };
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
    await page.waitForFunction((n) => document.querySelector('#total')?.dataset.count === String(n), assaults);
    assert.match(page.url(), /type=ASSAULT/);
    assert.ok(assaults < all);
    await page.reload();
    await ready(page);
    assert.equal(await number(page, '#total'), assaults);
    await page.goBack();
    await page.waitForFunction((n) => document.querySelector('#total')?.dataset.count === String(n), all);
  });
  await test('overview: the trays list what has no day and no place', async () => {
    await visit(page, '/');
    const undated = (await api('overview')).trays.no_day;
    await page.click('.tray >> nth=0');
    await page.waitForFunction((n) => document.querySelector('#total')?.dataset.count === String(n), undated);
  });
  await test('overview: a place of the table filters the list', async () => {
    await visit(page, '/');
    await page.click('details.table summary');
    const row = page.locator('details.table tbody tr').first();
    const events = Number((await row.locator('td').nth(1).textContent()).trim());
    await row.locator('button').click();
    await page.waitForFunction((n) => document.querySelector('#total')?.dataset.count === String(n), events);
  });
  await test('overview: a mark on the map is picked, its place filters the list and stands in the address', async () => {
    await visit(page, '/');
    const spot = (await api('overview')).places.sort((a, b) => b.events - a.events)[0];
    const pixel = await page.waitForFunction((s) => {
      const map = document.querySelector('marsad-map')?.olMap;
      if (!map?.getSize()) return null;
      const k = 20037508.342789244, at = map.getPixelFromCoordinate([(s.lon * k) / 180, (Math.log(Math.tan(((90 + s.lat) * Math.PI) / 360)) / Math.PI) * k]);
      const box = map.getTargetElement().getBoundingClientRect();
      return at && at[0] > 5 && at[1] > 5 && at[0] < box.width - 5 && at[1] < box.height - 5 ? [box.left + at[0], box.top + at[1]] : null;
    }, spot);
    await page.waitForTimeout(500);  // the map takes a second click within a quarter of a second for a double one
    await page.mouse.click(...(await pixel.jsonValue()));
    await page.waitForFunction(() => location.search.includes('place='));
    const place = new URL(page.url()).searchParams.get('place');
    await page.waitForFunction((n) => document.querySelector('#total')?.dataset.count === String(n), (await api(`overview?place=${encodeURIComponent(place)}`)).total.events);
  });
  await test('agreements: provisions with both sides, who is accused in this period and the last', async () => {
    const id = (await api('agreements')).agreements.at(-1).id, told = await api(`agreements/${encodeURIComponent(id)}?period=90`);
    await visit(page, `/agreement/${encodeURIComponent(id)}?period=90`);
    assert.equal(await page.locator('.provision h3.alleged_breach').count(), told.provisions.length);
    assert.equal(await page.locator('table caption').count(), 2);
    await page.selectOption('.filters select', '365');
    await page.waitForFunction(() => location.search.includes('period=365'));
    await visit(page, '/agreement/none');
    assert.ok(await page.locator('[role=alert] a[href="/search"]').count());
  });
  await test('agreements: provisions in the language of the page, and in its direction', async () => {
    const id = (await api('agreements')).agreements.at(-1).id, {provisions} = await api(`agreements/${encodeURIComponent(id)}`);
    assert.ok(provisions.length);
    for (const [lang, key, direction] of [['ar', 'text_ar', 'rtl'], ['en', 'text', 'ltr']]) {
      const p = await open(lang);
      await visit(p, `/agreement/${encodeURIComponent(id)}`);
      const shown = await p.locator('.provision h2 > bdi').evaluateAll((all) => all.map((x) => [x.lang, x.textContent, getComputedStyle(x).direction]));
      assert.deepEqual(shown.slice(0, provisions.length), provisions.map((x) => [lang, x[key], direction]));
      await p.context().close();
    }
  });
  await test('agreements: the list counts what each page lists, and of which types', async () => {
    const {agreements} = await api('agreements');
    assert.ok(agreements.length && agreements.every((a) => a.events > 0));
    for (const lang of ['ar', 'en']) {
      const p = await open(lang);
      await visit(p, '/agreements');
      const rows = await p.locator('tbody tr').evaluateAll((all) => all.map((row) => ({address: row.querySelector('th a').getAttribute('href'), events: Number(row.cells[3].textContent), types: row.cells[4].textContent})));
      assert.equal(rows.length, agreements.length);
      for (const row of rows) {
        assert.equal(row.types.split(' · ').reduce((sum, x) => sum + Number(x.match(/\d+$/)[0]), 0), row.events, row.types);
        await visit(p, row.address);
        const linked = await p.locator('.quotes a[href^="/event/"]').evaluateAll((all) => new Set(all.map((a) => a.getAttribute('href'))).size);
        assert.equal(row.events, linked, row.address);
        assert.equal(await number(p, '#count'), linked);
      }
      await p.context().close();
    }
  });
  await test('nothing of the page is English on the Arabic page, no composed name Arabic on the English one', async () => {
    const {agreements} = await api('agreements'), {items} = await api('events?limit=200'), p = await open('ar'), bad = [];
    for (const view of ['/', '/review', '/disagreements', '/actors', '/sources', '/agreements', '/docs', '/event/none', '/nowhere', `/search?q=${encodeURIComponent('قصف')}`, ...agreements.map((a) => `/agreement/${a.id}`), ...items.slice(0, 25).map((e) => `/event/${e.id}`)]) {
      await visit(p, view);
      // Words of the hostile article and what is said to be English, a code or a quotation are left out.
      bad.push(...(await p.evaluate(() => {
        const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), out = [];
        while (walk.nextNode()) if (/[A-Za-z]{3}/.test(walk.currentNode.data) && !walk.currentNode.parentElement.closest('[lang=en], code, kbd, q, blockquote, .title, .snippet, svg title')) out.push(walk.currentNode.data.trim());
        return out;
      })).filter((x) => !/onerror|<script|<b>|ETag|CSV/.test(x)).map((x) => `${view}: ${x}`));
    }
    assert.deepEqual(bad, []);
    await p.context().close();
    const names = await api('names');
    for (const kind of ['actors', 'places'])
      assert.deepEqual(Object.entries(names[kind]).filter(([id, [ar, en]]) => !/[\u0621-\u064a]/.test(ar) || !/[A-Za-z]/.test(en)), [], kind);
  });
  await test('an address that is badly written shows a word of it, not an empty page', async () => {
    const faultless = faults.length;
    for (const address of ['/event/%E0%A4%A', '/article/%', '/nowhere/%E0', `/article/strike-two-outlets-a#%E0%A4%A`]) {
      await page.goto(base + address);
      await page.waitForSelector(address.includes('#') ? '.paper' : address.startsWith('/nowhere') ? 'main .state a[href="/"]' : 'main [role=alert] :is(a, button)');
    }
    assert.equal(faults.length, faultless);
  });
  await test('actors: the picture of who acts on whom has the lines that the table has', async () => {
    await visit(page, '/actors');
    const {edges} = await api('actors');
    assert.ok(await page.locator('.network circle').count() > 1);
    assert.ok(await page.locator('.network a').count() <= edges.length && await page.locator('.network a').count() > 0);
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
    const waits = async () => (await api('events?review=open&limit=1')).total;
    const held = await waits();
    await page.keyboard.press('KeyE');
    await page.waitForSelector('.ruling select:focus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.type('relief came');
    await page.keyboard.press('Control+Enter');
    await moved(third);
    assert.equal((await api(`events/${third}`)).type, 'AID');
    // What is ruled on may join or part others, so the server says how many wait; undo brings back exactly what waited before.
    const shown = (n) => page.waitForFunction((m) => document.querySelector('#waiting').textContent === String(m), n);
    const left = await waits();
    assert.ok(left < held && held <= waiting - 2);
    await shown(left);
    await page.keyboard.press('KeyZ');
    await page.waitForFunction((id) => document.querySelector('#current')?.dataset.event === id, third);
    await shown(held);
    assert.equal((await api(`events/${third}`)).review.state, 'open');
  });
  await test('event: by keyboard too; a place by its name moves on the map, one that nobody knows is kept as a name', async () => {
    const {id, place: was} = (await api('events?type=ASSAULT&placed=no&limit=1')).items[0];
    const correct = async (slot, value) => {
      await visit(page, `/event/${id}`);
      const before = await page.locator('.history li').count();
      await page.keyboard.press('KeyE');
      await page.waitForSelector('.ruling select:focus');
      await page.selectOption('.ruling select >> nth=0', slot);
      await page.fill('.ruling [name=value]', value);
      await page.fill('.ruling textarea', 'the photograph shows it');
      await page.keyboard.press('Control+Enter');
      await page.waitForFunction((n) => document.querySelectorAll('.history li').length > n, before);
    };
    assert.ok(!was?.lat);
    await correct('place', 'سراقب');
    let now = await api(`events/${id}`);
    assert.deepEqual([now.place.id, Math.round(now.place.lat)], ['saraqib', 36]);
    await correct('place', 'تل لا يعرفه أحد');
    now = await api(`events/${id}`);
    assert.deepEqual([now.place.name, now.place.lat ?? null], ['تل لا يعرفه أحد', null]);
    await correct('actors', 'روسيا، رجل غريب');
    now = await api(`events/${id}`);
    assert.deepEqual(now.actors.map((a) => a.id || a.text), ['rus', 'رجل غريب']);
    for (let left = 3; left; left--) {
      await page.keyboard.press('KeyZ');
      await page.waitForFunction((n) => document.querySelectorAll('.history li:not(.undone)').length < n, left);
    }
    assert.equal((await api(`events/${id}`)).review.state, 'open');
  });
  await test('search and filters that are not understood stay, to be put right', async () => {
    await visit(page, `/search?q=${encodeURIComponent('"قصف')}`);
    assert.ok(await page.locator('main [role=alert]').count());
    assert.equal(await page.inputValue('.filters [name=q]'), '"قصف');
    await page.fill('.filters [name=q]', 'قصف');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card');
    assert.equal(await page.locator('main [role=alert]').count(), 0);
    await visit(page, '/?from=zz');
    await page.click('main [role=alert] a');
    await page.waitForSelector('#total');
  });
  await test('review: two events merged and split again, by keyboard alone', async () => {
    const list = (await api('events?limit=2')).items, [first, second] = list.map((e) => e.id), all = (await api('events')).total;
    await visit(page, `/review?event=${first}`);
    await page.keyboard.press('KeyM');
    await page.waitForSelector('.ruling input[name=other]');
    await page.waitForFunction(() => document.activeElement?.matches('.ruling fieldset input'));
    await page.focus('.ruling input[name=other]');
    await page.keyboard.type(second);
    await page.keyboard.press('Tab');
    await page.keyboard.type('one and the same');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => !document.querySelector('.ruling form'));
    assert.equal((await api('events')).total, all - 1);
    const merged = await api(`events/${first}`);
    assert.equal((await api(`events/${second}`)).id, merged.id);
    await visit(page, `/review?event=${merged.id}`);
    await page.keyboard.press('KeyS');
    await page.waitForFunction(() => document.activeElement?.matches('.ruling fieldset input'));
    await page.keyboard.press('Space');
    await page.focus('.ruling textarea');
    await page.keyboard.type('two after all');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => !document.querySelector('.ruling form'));
    assert.ok((await api('events')).total >= all);
    await visit(page, `/event/${merged.id}`);
    await page.click('.ruling > button:has-text("Undo")');
    await page.waitForFunction(() => /undone|أُلغي/.test(document.querySelector('#status').textContent));
    assert.equal((await api('events')).total, all - 1);
  });
  await test('article: words are chosen, a report added, the day corrected, both undone', async () => {
    const id = 'strike-two-outlets-a', before = (await api(`articles/${id}`)).events.length;
    await visit(page, `/article/${id}`);
    await page.click('marsad-desk button >> nth=0');
    assert.ok(await page.locator('.ruling .warn').count(), 'it says that words must be chosen');
    const quote = await page.evaluate(() => {
      const node = [...document.querySelectorAll('.region.body')].flatMap((x) => [...x.childNodes]).find((x) => x instanceof Text && x.length > 40);
      getSelection().setBaseAndExtent(node, 0, node, 20);
      return getSelection().toString().trim();
    });
    await page.waitForFunction((words) => document.querySelector('.ruling q')?.textContent === words, quote);
    await page.selectOption('.ruling select[name=type]', 'COERCE');
    await page.fill('.ruling textarea', 'it was missed');
    await page.click('.ruling button[type=submit]');
    await page.waitForFunction(() => document.querySelector('marsad-desk .history li'));
    const after = await api(`articles/${id}`), made = after.events.find((e) => e.added);
    assert.equal(after.events.length, before + 1);
    assert.equal(made.text.trim(), quote);
    assert.equal((await api(`events/${made.event}`)).type, 'COERCE');
    await page.click('marsad-desk .history button');
    await page.waitForFunction(() => document.querySelector('marsad-desk .history li.undone'));
    assert.equal((await api(`articles/${id}`)).events.length, before);
    await page.click('marsad-desk button >> nth=1');
    await page.fill('.ruling input[name=published]', '2017-01-02');
    await page.fill('.ruling textarea', 'the page says so');
    await page.click('.ruling button[type=submit]');
    await page.waitForFunction(() => document.querySelectorAll('marsad-desk .history li').length === 2);
    assert.equal((await api(`articles/${id}`)).published.start, '2017-01-02');
    await page.click('marsad-desk .history li:not(.undone) button');
    await page.waitForFunction(() => document.querySelectorAll('marsad-desk .history li.undone').length === 2);
    assert.notEqual((await api(`articles/${id}`)).published?.start, '2017-01-02');
  });
  await test('a name is always to be read as an entry: shown before it is written, written to the overlay, read again, taken back', async () => {
    const ledger = join(folder, 'names'), overlay = join(folder, 'my-names'), file = join(folder, 'names.jsonl');
    writeFileSync(file, [['hatash', 'قصفت قفد مدينة سراقب صباح اليوم.'], ['hatash-2', 'اعتقلت قفد ناشطا في مدينة إدلب.'], ['tell', 'قصفت الطائرات الروسية قرية تل القمر في ريف إدلب.']].map(([id, text]) => JSON.stringify({id, published: '2018-02-18', text})).join('\n'));
    assert.equal(spawnSync(program, ['ingest', file, '--ledger', ledger]).status, 0);
    const own = await serve('--ledger', ledger, '--overlay', overlay), ask = async (path) => (await fetch(`${own}/api/v1/${path}`)).json();
    bases.push(own);
    const rows = (kind) => { try { return readFileSync(join(overlay, kind, 'named.tsv'), 'utf8'); } catch { return ''; } };
    const actors = async () => (await ask('articles/hatash')).events[0].actors.map((a) => a.id);
    const p = await open('en');
    await visit(p, `${own}/article/hatash`);
    await p.evaluate(() => {
      const node = [...document.querySelectorAll('.region')].flatMap((x) => [...x.childNodes]).find((x) => x instanceof Text && x.data.includes('قفد')), at = node.data.indexOf('قفد');
      getSelection().setBaseAndExtent(node, at, node, at + 3);
    });
    await p.waitForFunction(() => document.querySelector('marsad-desk').chosen?.quote === 'قفد');
    await p.click('marsad-desk button:has-text("Always read")');
    await p.waitForSelector('dialog[open] .entries');
    assert.equal(await p.inputValue('dialog [name=name]'), 'قفد');
    await p.fill('dialog [name=words]', 'Hayat Tahrir');
    await p.click('dialog .entries label:has(input[value=hts])');
    await p.click('dialog form button.good');
    await p.waitForSelector('dialog .diff');
    assert.match(await p.textContent('dialog .diff'), /2 reports in 2 articles/);
    assert.match(await p.textContent('dialog .diff'), /→ hts/);
    assert.match(await p.textContent('dialog .diff pre'), /قفد/);
    assert.equal(rows('actors'), '', 'nothing is written before it is asked for');
    assert.deepEqual(await actors(), []);
    for (const lang of ['en', 'ar']) {
      const {violations} = await p.evaluate(`(async () => { ${axe}; return await axe.run({resultTypes: ['violations']}); })()`);
      assert.deepEqual(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${lang} ${v.id} ${v.nodes[0].html.slice(0, 160)}`), []);
      await p.evaluate(() => document.querySelector('header .settings button').click());
    }
    await p.click('dialog button.good:has-text("Write")');
    await p.waitForSelector('dialog .ok');
    assert.match(await p.textContent('dialog .ok'), /2 articles/);
    assert.match(rows('actors'), /^hts\t.*قفد/m);
    assert.deepEqual(await actors(), ['hts']);
    await p.click('dialog button:has-text("Undo")');
    await p.waitForFunction(() => /taken out/.test(document.querySelector('dialog .ok').textContent));
    assert.equal(rows('actors'), '');
    assert.deepEqual(await actors(), []);
    await p.keyboard.press('Escape');
    // A place by its coordinates, from the highlighted place of a report; its English name means ill.
    await visit(p, `${own}/article/tell`);
    await p.click('.found button.link');
    await p.click('marsad-desk button:has-text("Always read")');
    await p.waitForSelector('dialog[open] .entries');
    await p.fill('dialog [name=name]', 'تل القمر');
    await p.click('dialog fieldset.line label >> nth=1');
    await p.click('dialog .entries label:has(input[value="+"])');
    await p.fill('dialog [name=name_ar]', 'تل القمر');
    await p.fill('dialog [name=name_en]', '<img src=x onerror=alert(1)> Moon');
    assert.equal(await p.inputValue('dialog [name=id]'), 'img-src-x-onerror-alert-1-moon');
    await p.fill('dialog [name=id]', 'tell-moon');
    await p.fill('dialog [name=lat]', '135');
    await p.fill('dialog [name=lon]', '36.6');
    await p.click('dialog form button.good');
    assert.equal(await p.locator('dialog .diff').count(), 0, 'no such latitude');
    await p.fill('dialog [name=lat]', '35.7');
    await p.fill('dialog [name=within]', 'idlib-governorate');
    await p.click('dialog form button.good');
    await p.waitForSelector('dialog .diff');
    await p.click('dialog button.good:has-text("Write")');
    await p.waitForSelector('dialog .ok');
    assert.match(rows('places'), /^tell-moon\tتل القمر\t<img src=x onerror=alert\(1\)> Moon\t.*\t35\.7\t36\.6\t/m);
    assert.equal((await ask('articles/tell')).events[0].place.id, 'tell-moon');
    await p.keyboard.press('Escape');
    await visit(p, `${own}/article/tell`);
    await p.click('marsad-desk button:has-text("Always read")');
    await p.fill('dialog [name=name]', 'القمر');
    await p.click('dialog fieldset.line label >> nth=1');
    await p.fill('dialog [name=words]', 'Moon');
    await p.click('dialog .entries label:has(input[value=tell-moon])');
    assert.match(await p.textContent('dialog .entries'), /<img src=x onerror=alert\(1\)> Moon/);
    assert.equal(await p.locator('dialog img').count(), 0);
    await p.context().close();
    // Without an overlay the dialog says how to start with one.
    const q = await open('ar');
    await visit(q, '/article/strike-two-outlets-a');
    await q.click('.found button.link');
    await q.click('.found button.aside >> nth=0');
    await q.waitForSelector('dialog[open] code');
    assert.match(await q.textContent('dialog'), /--overlay/);
    assert.equal(await q.locator('dialog form').count(), 0);
    await q.context().close();
  });
  await test('a report to send on: map, timeline and sources in one file, which asks for nothing', async () => {
    const ledger = join(folder, 'l'), file = join(folder, 'report.html');
    assert.equal(spawnSync(program, ['ingest', ...samples, hostile, '--ledger', ledger]).status, 0);
    for (const lang of ['ar', 'en']) {
      assert.equal(spawnSync(program, ['report', '--ledger', ledger, '--lang', lang, '-o', file]).status, 0);
      const context = await browser.newContext(), p = await context.newPage(), asked = [];
      p.on('request', (r) => { if (!r.url().startsWith('file:')) asked.push(r.url()); });
      await p.goto(`file://${file}`);
      assert.equal(await p.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr');
      assert.ok(await p.locator('svg.map circle').count() > 3);
      assert.ok((await p.locator('svg.map path.land').getAttribute('d')).length > 500);
      assert.ok(await p.locator('svg.time rect').count() > 3);
      assert.ok(await p.locator('table').count() >= 2);
      assert.ok((await p.textContent('body')).includes('<img src=x onerror='), 'hostile text is text');
      assert.ok(!(await p.textContent('body')).includes('\u202E'), 'a bidi control is shown, not obeyed');
      assert.equal(await p.locator('img, script, link, iframe').count(), 0);
      assert.notEqual(await p.title(), 'owned');
      assert.deepEqual(asked, []);
      const {violations} = await p.evaluate(`(async () => { ${axe}; return await axe.run({resultTypes: ['violations']}); })()`);
      assert.deepEqual(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id), []);
      await context.close();
    }
  });
  await test('accounts: sign in, rule by name, be told what one may not, sign out', async () => {
    const ledger = join(folder, 'l');
    for (const [name, role] of [['سمير', 'coder'], ['rana', 'viewer']])
      assert.equal(spawnSync(program, ['account', 'add', name, '--role', role, '--password-stdin', '--ledger', ledger], {input: 'eight blue lanterns\n'}).status, 0);
    const own = await serve('--ledger', ledger);
    bases.push(own);
    for (const lang of ['ar', 'en']) {
      const p = await open(lang);
      await visit(p, `${own}/event/none`);
      assert.equal(await p.locator('header nav a').count(), 0);
      const {violations} = await p.evaluate(`(async () => { ${axe}; return await axe.run({resultTypes: ['violations']}); })()`);
      assert.deepEqual(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id), []);
      await p.context().close();
    }
    const p = await open('en');
    await visit(p, `${own}/review`);
    const enter = async (name, password) => {
      await p.waitForSelector('.sign-in input[name=name]');
      await p.fill('.sign-in input[name=name]', name);
      await p.fill('.sign-in input[name=password]', password);
      await p.keyboard.press('Enter');
    };
    await enter('سمير', 'a wrong password');
    await p.waitForSelector('.sign-in [role=alert]');
    await enter('سمير', 'eight blue lanterns');
    await p.waitForSelector('#current');
    assert.ok(p.url().endsWith('/review'), 'the address asked for stays');
    assert.match(await p.textContent('.account'), /سمير/);
    assert.equal(await p.locator('.ruling > button.bad').count(), 0, 'a coder rejects nothing');
    const id = await p.getAttribute('#current', 'data-event');
    await p.keyboard.press('KeyC');
    await p.waitForFunction((was) => document.querySelector('#current')?.dataset.event !== was, id);
    await visit(p, `${own}/event/${id}`);
    assert.match(await p.textContent('.history'), /سمير/);
    assert.equal((await p.context().cookies())[0].httpOnly, true);
    assert.equal(await p.evaluate(() => document.cookie), '');
    await p.click('.account button');
    await enter('rana', 'eight blue lanterns');
    await p.waitForSelector('article.event');
    assert.equal(await p.locator('.ruling button').count(), 0, 'a viewer rules on nothing');
    assert.equal(await p.locator('header nav a[href="/accounts"]').count(), 0, 'a viewer sees no accounts');
    // The account goes while the page is open: it asks to sign in.
    assert.equal(spawnSync(program, ['account', 'remove', 'rana', '--ledger', ledger]).status, 0);
    await p.click('header nav a >> nth=1');
    await p.waitForSelector('.sign-in');
    await p.context().close();
  });
  await test('accounts: an admin makes one, changes its role, gives a new password, removes it', async () => {
    const ledger = join(folder, 'l');
    assert.equal(spawnSync(program, ['account', 'add', 'chief', '--role', 'admin', '--password-stdin', '--ledger', ledger], {input: 'eight blue lanterns\n'}).status, 0);
    const own = await serve('--ledger', ledger), p = await open('en'), hostileName = 'نور <b>';
    bases.push(own);
    const enter = async (q, name, password) => { await q.waitForSelector('.sign-in input[name=name]'); await q.fill('.sign-in input[name=name]', name); await q.fill('.sign-in input[name=password]', password); await q.keyboard.press('Enter'); };
    await visit(p, `${own}/accounts`);
    await enter(p, 'chief', 'eight blue lanterns');
    await p.waitForSelector('table.accounts');
    await p.fill('form.add [name=name]', hostileName);
    await p.selectOption('form.add [name=role]', 'viewer');
    await p.fill('form.add [name=password]', 'nine green lanterns');
    await p.click('form.add button');
    const row = p.locator('table.accounts tr', {hasText: hostileName});
    await row.waitFor();
    assert.equal(await p.locator('table.accounts b').count(), 0);
    await row.locator('select').selectOption('coder');
    await p.waitForFunction(() => /role changed to coder/.test(document.querySelector('table.audit').textContent));
    // The log in both languages, and what it is about in words.
    await p.click('header .settings .account ~ button');
    await p.waitForFunction(() => /صار الدور مرمّز/.test(document.querySelector('table.audit').textContent));
    assert.deepEqual(await p.locator('table.audit tbody tr').evaluateAll((all) => all.map((row) => row.cells[2].textContent).filter((act) => /[a-z]/i.test(act))), []);
    await p.click('header .settings .account ~ button');
    const q = await open('ar');
    await visit(q, `${own}/accounts`);
    await enter(q, hostileName, 'nine green lanterns');
    await q.waitForSelector('[role=alert]');
    assert.match(await q.textContent('[role=alert]'), /admin/, 'a coder is told that he may not');
    await row.locator('summary').click();
    await row.locator('input[type=password]').fill('ten yellow lanterns');
    await row.locator('form button').click();
    await p.waitForFunction(() => /password changed/.test(document.querySelector('table.audit').textContent));
    await q.click('header nav a >> nth=1');
    await q.waitForSelector('.sign-in');
    await p.locator('table.accounts tr', {hasText: 'chief'}).locator('td > button').click();
    await p.click('table.accounts button.bad');
    await p.waitForSelector('main [role=alert]');
    assert.match(await p.textContent('main [role=alert]'), /only admin/);
    for (const lang of ['ar', 'en']) {
      await p.evaluate((value) => { if (document.documentElement.lang !== value) document.querySelector('header .settings .account ~ button').click(); }, lang);
      await p.waitForFunction((value) => document.documentElement.lang === value && !document.querySelector('main [aria-busy]'), lang);
      const {violations} = await p.evaluate(`(async () => { ${axe}; return await axe.run({resultTypes: ['violations']}); })()`);
      assert.deepEqual(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${lang} ${v.id} ${v.nodes[0].html.slice(0, 160)}`), []);
    }
    await row.locator('button').last().click();
    await row.locator('button.bad').click();
    await row.waitFor({state: 'detached'});
    await q.context().close();
    await p.context().close();
  });
  await test('hostile text shows as text', async () => {
    const id = encodeURIComponent('hostile/"><img src=x onerror=alert(1)>');
    await visit(page, `/article/${id}`);
    assert.match(await page.textContent('.paper'), /<script>document\.title="owned"<\/script>/);
    assert.equal(await page.locator('.paper script, .paper img').count(), 0);
    assert.ok(!(await page.textContent('.paper')).includes('\u202E'), 'a bidi control is shown, not obeyed');
    // What a person wrote is no safer than what was read.
    const reading = await api(`articles/${id}`), event = reading.events.find((e) => e.event).event;
    const answer = await page.evaluate(async ([event, reason]) => {
      const tag = (await fetch(`/api/v1/events/${event}`)).headers.get('ETag');
      return (await fetch('/api/v1/decisions', {method: 'POST', headers: {'Content-Type': 'application/json', 'If-Match': tag}, body: JSON.stringify({kind: 'comment', event, reason})})).status;
    }, [event, '\u202E<img src=x onerror="document.title=\'owned\'">']);
    assert.equal(answer, 201);
    for (const view of [`/event/${event}`, `/review?event=${event}`, '/?q=onerror', '/sources']) {
      await visit(page, view);
      assert.ok(!(await page.textContent('body')).includes('\u202E'), view);
      assert.equal(await page.locator('main img, main script').count(), 0, view);
      assert.ok(!/^owned$/.test(await page.title()), view);
    }
    await visit(page, `/event/${event}`);
    assert.match(await page.textContent('.history'), /<img src=x onerror=/);
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
  await test('an empty ledger says that it is empty, and of no filter to be cleared', async () => {
    const ledger = join(folder, 'empty'), file = join(folder, 'none.jsonl');
    writeFileSync(file, '');
    spawnSync(program, ['ingest', file, '--ledger', ledger]);
    const own = await serve('--ledger', ledger), p = await open('en');
    bases.push(own);
    for (const view of ['/', '/disagreements', '/actors', '/sources', '/agreements']) {
      await visit(p, own + view);
      assert.match(await p.textContent('main .state'), /nothing of this kind yet/, view);
    }
    await visit(p, `${own}/review`);
    assert.match(await p.textContent('main .state'), /Nothing is waiting/);
    await p.context().close();
  });
  await test('an address that is not there says so, and where to go', async () => {
    await visit(page, '/event/none');
    assert.equal(await page.locator('[role=alert] a[href="/search"]').count(), 1);
    await page.click('[role=alert] a[href="/"]');
    await page.waitForSelector('main .list, main ol, main canvas');
    assert.equal(new URL(page.url()).pathname, '/');
  });
  const event = (await api('disagreements?limit=1')).items[0].id;
  const views = ['/', `/event/${event}`, '/article/prisoners-page-furniture', '/review', '/disagreements', '/actors', '/sources', '/agreements', `/agreement/${encodeURIComponent((await api('agreements')).agreements[0].id)}`, `/search?q=${encodeURIComponent('قصف')}`, '/docs'];
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
  for (const server of servers) {
    server.kill('SIGINT');
    const code = await new Promise((done) => (server.exitCode !== null ? done(server.exitCode) : server.once('exit', done)));
    if (code !== 0) { failed++; console.log(`FAIL marsad serve ended with ${code} after SIGINT`); }
  }
  rmSync(folder, {recursive: true});
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
