// Sources, actors, agreements, disagreements and search: plain tables and lists.
import {Problem, get, patient, type Brief, type List, type Span} from './api';
import {dateText, day, days, many, n, name, settings, t, typeName} from './lang';
import {trouble, whyFound} from './said';
import {plain, utf16} from './look';
import {paint, range, wipe} from './highlight';
import {articleAddress, change, route} from './url';
import {network} from './network';
import {View, card, html, nothing} from './view';

interface OneSource { id: string | null; articles: number; reports: number; events: number; alone: number; undated: number; months: [string, number][] }
class SourcesView extends View {
  private list: OneSource[] = [];
  protected async load(signal: AbortSignal) { this.list = (await get<{sources: OneSource[]}>('sources', signal)).sources.sort((a, b) => b.articles - a.articles); }
  protected show() {
    if (!this.list.length) return html`<h1>${t('sources')}</h1><p class="state">${t('nothing_here')}</p>`;
    const months = [...new Set(this.list.flatMap((s) => s.months.map((m) => m[0])))].sort().slice(-24);
    const most = Math.max(1, ...this.list.flatMap((s) => s.months.map((m) => m[1])));
    return html`<h1>${t('sources')}</h1><p class="muted">${t('coverage_note')}</p><div class="scroll" tabindex="0" role="region" aria-label=${t('sources')}><table class="full"><thead><tr><th scope="col">${t('source')}</th><th scope="col">${t('articles')}</th><th scope="col">${t('reports')}</th><th scope="col">${t('events')}</th><th scope="col">${t('alone')}</th><th scope="col">${t('undated')}</th><th scope="col">${t('coverage')} ${months.length ? html`<small><bdi>${dateText(`${months[0]}/${months[months.length - 1]}`)}</bdi></small>` : nothing}</th></tr></thead>
      <tbody>${this.list.map((s) => html`<tr><th scope="row">${s.id ? html`<a href="/?source=${encodeURIComponent(s.id)}"><bdi>${name('sources', s.id)}</bdi></a>` : t('unsaid')}</th><td>${n(s.articles)}</td><td>${n(s.reports)}</td><td>${s.id ? n(s.events) : '—'}</td><td>${s.id ? n(s.alone) : '—'}${s.events ? html` <small>(${n(Math.round((100 * s.alone) / s.events))}${settings.lang === 'ar' ? '٪' : '%'})</small>` : nothing}</td><td>${n(s.undated)}</td>
        <td><svg class="spark" dir="ltr" viewBox="0 0 ${Math.max(1, months.length) * 8} 24" role="img" aria-label="${s.months.map((m) => `${dateText(m[0])}: ${n(m[1])}`).join(settings.lang === 'ar' ? '، ' : ', ')}">${svgBars(months, s.months, most)}</svg></td></tr>`)}</tbody></table></div>`;
  }
}
import {svg} from 'lit';
const svgBars = (months: string[], has: [string, number][], most: number) => months.map((m, i) => {
  const value = has.find((x) => x[0] === m)?.[1] ?? 0;
  const h = value ? Math.max(1.5, (22 * value) / most) : 0;
  return svg`<rect x=${i * 8 + 1} width="6" y=${23 - h} height=${h}></rect>`;
});

// Types and how many of each.
const counted = (types: [string, number][]) => types.map(([type, c], i) => html`${i ? ' · ' : nothing}<span class="label">${typeName(type)} ${n(c)}</span>`);

interface OneActor { id: string; acts: number; receives: number; types: [string, number][]; labels: [string, number][] }
class ActorsView extends View {
  private data?: {actors: OneActor[]; edges: [string, string, number][]};
  protected async load(signal: AbortSignal) { this.data = await get('actors', signal); }
  protected show() {
    const {actors, edges} = this.data!;
    if (!actors.length) return html`<h1>${t('actors')}</h1><p class="state">${t('nothing_here')}</p>`;
    return html`<h1>${t('actors')}</h1>${network(edges)}<div class="scroll" tabindex="0" role="region" aria-label=${t('actors')}><table class="full"><thead><tr><th scope="col">${t('actor')}</th><th scope="col">${t('acts')}</th><th scope="col">${t('receives')}</th><th scope="col">${t('type')}</th><th scope="col" class="quoted">${t("called")}</th></tr></thead>
      <tbody>${actors.slice(0, 150).map((a) => html`<tr><th scope="row"><a href="/?side=${encodeURIComponent(a.id)}"><bdi>${name('actors', a.id) === a.id && a.labels.length ? plain(a.labels[0][0]) : name('actors', a.id)}</bdi></a></th><td>${n(a.acts)}</td><td>${n(a.receives)}</td><td>${a.types.length ? counted(a.types.slice(0, 3)) : '—'}</td><td class="quoted" lang="ar" dir="rtl">${a.labels.slice(0, 6).map(([label, c], i) => html`${i ? '· ' : nothing}<span class="label"><bdi>${plain(label)}</bdi> <small>${n(c)}</small></span> `)}</td></tr>`)}</tbody></table></div>
      <h2>${t('on_whom')}</h2><div class="scroll" tabindex="0" role="region" aria-label=${t('on_whom')}><table class="full"><thead><tr><th scope="col">${t('actor')}</th><th scope="col">${t('recipient')}</th><th scope="col">${t('events')}</th></tr></thead><tbody>${edges.slice(0, 100).map(([a, b, c]) => html`<tr><td><bdi>${name('actors', a)}</bdi></td><td><bdi>${name('actors', b)}</bdi></td><td><a href="/?actor=${encodeURIComponent(a)}&recipient=${encodeURIComponent(b)}">${n(c)}</a></td></tr>`)}</tbody></table></div>`;
  }
}

interface OneAgreement { id: string; parties: string[]; start: string | null; end: string | null; events: number; types: [string, number][] }
class AgreementsView extends View {
  private list: OneAgreement[] = [];
  protected async load(signal: AbortSignal) { this.list = (await patient<{agreements: OneAgreement[]}>('agreements', signal)).agreements.sort((a, b) => b.events - a.events); }
  protected show() {
    return html`<h1>${t('agreements')}</h1>${this.list.length ? html`<div class="scroll" tabindex="0" role="region" aria-label=${t('agreements')}><table class="full"><thead><tr><th scope="col">${t('agreements')}</th><th scope="col">${t('parties')}</th><th scope="col">${t('in_force')}</th><th scope="col">${t('events')}</th><th scope="col">${t('type')}</th></tr></thead>
      <tbody>${this.list.map((a) => html`<tr><th scope="row"><a href="/agreement/${encodeURIComponent(a.id)}"><bdi>${name('agreements', a.id)}</bdi></a></th><td><bdi>${a.parties.map((p) => name("actors", p)).join(settings.lang === "ar" ? "، " : ", ")}</bdi></td><td>${a.start ? day(a.start) : '—'}${a.end ? html` – ${day(a.end)}` : nothing}</td><td><a href="/agreement/${encodeURIComponent(a.id)}">${n(a.events)}</a></td><td>${a.types.length ? counted(a.types) : '—'}</td></tr>`)}</tbody></table></div>` : html`<p class="state">${t('nothing_here')}</p>`}`;
  }
}

class DisagreementsView extends View {
  private list?: List<Brief>;
  protected async load(signal: AbortSignal) { this.list = await get('disagreements?limit=100', signal); }
  protected show() {
    return html`<h1>${t('disagreements')} <small>${n(this.list!.total)}</small></h1>${this.list!.items.length ? html`<ol class="cards">${this.list!.items.map(card)}</ol>` : html`<p class="state">${t('nothing_here')}</p>`}`;
  }
}

interface Hit { id: string; title: string; source: string | null; published: Span | null; reports: number; snippet: string; matches: [number, number][]; because: {text: string; why: string}[]; more: number; aside: boolean }
class SearchView extends View {
  private refused?: Problem;
  private list?: List<Hit>;
  protected async load(signal: AbortSignal) {
    const q = route().query.get('q') ?? '';
    this.refused = undefined;
    this.list = undefined;
    if (q) try { this.list = await get<List<Hit>>(`search?q=${encodeURIComponent(q)}&exact=${route().query.get('exact') === 'yes' ? 'yes' : 'no'}&limit=30`, signal); } catch (error) {
      // What was asked is not understood: it stays in its box, to be put right.
      if (!(error instanceof Problem) || error.status !== 400) throw error;
      this.refused = error;
    }
  }
  disconnectedCallback() { super.disconnectedCallback(); wipe(this); }
  updated() {
    paint(this, 'trigger', [...this.querySelectorAll<HTMLElement>('.snippet')].flatMap((box, i) => {
      const node = [...box.childNodes].find((x): x is Text => x instanceof Text && x.length > 0), hit = this.list?.items[i];
      if (!node || !hit) return [];
      const to = utf16(hit.snippet);
      return hit.matches.map(([a, b]) => range(node, to(a), to(b)));
    }));
  }
  protected show() {
    const query = route().query;
    return html`<h1>${t('search')}</h1><form class="filters" role="search" @submit=${(e: Event) => { e.preventDefault(); const f = new FormData(e.target as HTMLFormElement); change({q: String(f.get('q')), exact: f.get('exact') ? 'yes' : ''}); }}>
      <label>${t('words')}<input type="search" name="q" dir="auto" .value=${query.get('q') ?? ''}></label><label class="check"><input type="checkbox" name="exact" ?checked=${query.get('exact') === 'yes'}>${t('exact')}</label><button>${t('search')}</button></form>
      ${this.refused ? html`<p class="state warn" role="alert">${trouble(this.refused)}</p>` : nothing}${!this.list ? html`<p class="state">${t('search_hint')}</p>` : !this.list.total ? html`<p class="state">${t('empty')}</p>` : html`<p><b>${many(this.list.total, 'results')}</b></p><ol class="cards">${this.list.items.map((h) => html`<li class="card"><a href=${articleAddress(h.id)}><b dir="auto">${plain(h.title)}</b><span class="line small"><bdi>${h.source ? name('sources', h.source) : t('unsaid')}</bdi> ${days(h.published)} <span>${many(h.reports, 'reports')}</span></span><span class="snippet" dir="auto">${plain(h.snippet)}</span><span class="line small muted">${h.aside ? html`<span>${t('aside')}</span>` : nothing}${h.because.map((b) => html`<span><bdi>${plain(b.text)}</bdi>: <bdi dir="auto">${plain(whyFound(b.why))}</bdi></span>`)}${h.more ? html`<span>${t('matches_more')} ${n(h.more)}</span>` : nothing}</span></a></li>`)}</ol>`}`;
  }
}

interface Operation { summary: string; 'x-role': string; parameters?: {$ref?: string; name?: string}[] }
class ApiView extends View {
  private doc?: {paths: Record<string, Record<string, Operation>>; components: {parameters: Record<string, {name: string; description?: string}>}; info: {description: string}};
  protected async load(signal: AbortSignal) { this.doc = await get('openapi.json', signal); }
  protected show() {
    const d = this.doc!;
    return html`<h1>${t('docs')}</h1>${settings.lang === 'ar' ? html`<p>${t('docs_intro')}</p>` : nothing}<p lang="en" dir="ltr" class=${settings.lang === 'ar' ? 'muted small' : nothing}>${d.info.description}</p><p>${t('docs_file')}: <a href="/api/v1/openapi.json" lang="en" dir="ltr">openapi.json</a></p>
      ${Object.entries(d.paths).map(([path, methods]) => Object.entries(methods).map(([method, op]) => html`<section class="operation"><h2><code dir="ltr">${method.toUpperCase()} ${path}</code> <small class="muted">${t('least_role')}: ${t(op['x-role'])}</small></h2><p lang="en" dir="ltr">${op.summary}</p>
        ${op.parameters?.length ? html`<details><summary>${t('parameters')}: ${n(op.parameters.length)}</summary><dl lang="en" dir="ltr">${op.parameters.map((p) => { const q = p.$ref ? d.components.parameters[p.$ref.split('/').pop()!] : (p as {name: string; description?: string}); return html`<dt><code>${q.name}</code></dt><dd>${q.description ?? ''}</dd>`; })}</dl></details>` : nothing}</section>`))}`;
  }
}
customElements.define('marsad-sources', SourcesView);
customElements.define('marsad-actors', ActorsView);
customElements.define('marsad-agreements', AgreementsView);
customElements.define('marsad-disagreements', DisagreementsView);
customElements.define('marsad-search', SearchView);
customElements.define('marsad-api', ApiView);
