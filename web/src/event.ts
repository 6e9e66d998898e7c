// Event: what happened, and according to whom. Disagreements first; every report beside the others with its words marked.
import {tagged, type Full} from './api';
import {dateText, days, many, modeName, moment, n, name, names, people, t, typeName} from './lang';
import {whyMerged} from './said';
import {paint, range, wipe} from './highlight';
import {plain, utf16} from './look';
import {articleAddress, go, route} from './url';
import {View, badge, html, nothing, place, tolls} from './view';
import {pressed, type Ruling} from './ruling';

export class EventView extends View {
  private event?: Full;
  private tag = '';
  protected async load(signal: AbortSignal) {
    const {value, tag} = await tagged<Full>(`events/${encodeURIComponent(route().id)}`, signal);
    signal.throwIfAborted();
    this.event = value;
    this.tag = tag;
  }
  private key = (e: KeyboardEvent) => void pressed(e, this.querySelector<Ruling>('marsad-ruling'));
  connectedCallback() { super.connectedCallback(); addEventListener('keydown', this.key); }
  disconnectedCallback() { super.disconnectedCallback(); removeEventListener('keydown', this.key); wipe(this); }
  updated() { if (this.event) mark(this, this.event); }
  private value(slot: string, value: string | number) {
    if (slot === 'actors' || slot === 'recipients' || slot === 'actor') return name('actors', String(value));
    if (slot === 'place') return name('places', String(value));
    if (slot === 'type') return typeName(String(value));
    if (slot === 'mode') return modeName(String(value));
    if (slot === 'date') return dateText(String(value));
    const range = /^(\d+)-(\d+)$/.exec(String(value));
    if (range) return `${n(Number(range[1]))}–${n(Number(range[2]))}`;
    return typeof value === 'number' ? n(value) : t(String(value));
  }
  // A slot's value in a ruling; codes by their names, days as days.
  private ruled(slot: string, value: unknown): string {
    if (typeof value === 'string' && ['type', 'mode', 'factuality', 'place', 'date'].includes(slot)) return this.value(slot, value);
    if (value && typeof value === 'object' && 'start' in value) return days(value as {start: string; end: string});
    if (Array.isArray(value)) return value.map((one) => this.ruled(slot, one)).join(document.documentElement.lang === 'ar' ? '، ' : ', ') || '—';
    const known = value && typeof value === 'object' ? (value as {id?: string}).id : undefined;
    if (known) return name(slot === 'place' ? 'places' : 'actors', known) === known ? shown(value) : name(slot === 'place' ? 'places' : 'actors', known);
    return shown(value);
  }
  protected show() {
    const e = this.event!;
    document.title = `${typeName(e.type)} · ${t('marsad')}`;
    return html`<article class="event">
      <h1>${badge(e.type, e.factuality, e.mode)} <bdi>${place(e)}</bdi> <time>${days(e.date)}</time>${e.date?.basis === 'published' ? html` <small class="muted">${t('day_of_article')}</small>` : nothing}</h1>
      <p class="who big"><bdi>${plain(people(e.actors))}</bdi> <span class="arrow" aria-hidden="true">${document.documentElement.dir === 'rtl' ? '←' : '→'}</span> <bdi>${plain(people(e.recipients))}</bdi></p>
      <p class="line">${tolls(e.numbers)} <span>${many(e.reports.length, 'reports')}</span> <span>${many(e.origins.length, 'origins')}</span> <span class=${e.review.state === 'open' ? 'muted' : 'ok'}>${t(e.review.state)}</span> <code dir="ltr">${e.id}</code></p>
      ${e.disagreements.length ? html`<section class="disagree" role="note"><h2>${t('disagree')}</h2>${e.disagreements.map((d) => html`<table><caption>${t(d.slot)}</caption><tbody>${d.values.map((v) => html`<tr><th scope="row"><bdi>${this.value(d.slot, v.value)}</bdi></th><td>${this.bySource(v.reports).map(([source, list]) => html`<span class="told"><bdi>${source}</bdi> ${list.map((i) => html`<a href="#r${i}" aria-label=${`${source} ${n(i + 1)}`}>${n(i + 1)}</a> `)}</span>`)}</td></tr>`)}</tbody></table>`)}</section>` : nothing}
      ${e.review.proposals.length ? html`<section class="disagree" role="note"><h2>${t('proposals')}</h2><p class="small">${t('proposals_note')}</p><table><tbody>${e.review.proposals.map((p) => html`<tr><th scope="row">${t(p.slot.split('/').pop()!)}</th><td>${t('decided')}: <bdi>${this.ruled(p.slot, p.decided)}</bdi></td><td>${t('reads')}: <bdi>${this.ruled(p.slot, p.reads)}</bdi></td></tr>`)}</tbody></table></section>` : nothing}
      <marsad-ruling .event=${e} .tag=${this.tag} @ruled=${() => this.reload()}></marsad-ruling>
      <h2>${t('reports')}</h2>
      <div class="side">${e.reports.map((_, i) => reportCard(e, i))}</div>
      <div class="cols">
      <section><h2>${t('origin_chain')}</h2><ul>${e.origins.map((o) => html`<li><b><bdi>${sayer(o.source)}</bdi></b>: ${o.articles.map((a) => html`<a href=${articleAddress(a)} dir="auto">${this.titleOf(a)}</a> `)}</li>`)}</ul></section>
      ${e.because.length ? html`<section><h2>${t('because')}</h2><ul>${e.because.map((b) => html`<li>${whyMerged(b)}</li>`)}</ul></section>` : nothing}
      <section><h2>${t('history')}</h2>${e.review.decisions.length ? html`<ol class="history">${e.review.decisions.map((d) => html`<li class=${d.undone ? 'undone' : ''}>${t(d.kind)} ${Object.entries(d.values ?? {}).map(([slot, value]) => html`<b>${t(slot.split('/').pop()!)}</b>: <bdi>${this.ruled(slot, value)}</bdi> `)} <q dir="auto">${plain(d.reason)}</q> <small><bdi>${d.who}</bdi> · <time>${moment(d.at)}</time></small></li>`)}</ol>` : html`<p class="muted">—</p>`}
        ${Object.entries(e.review.corrections).map(([slot, c]) => html`<p class="small">${t(slot.split('/').pop()!)} · ${t('reading_rule')}: <bdi>${this.ruled(slot, c.machine)}</bdi></p>`)}</section></div>
    </article>`;
  }
  // Each source once, with the numbers of its reports below.
  private bySource(reports: number[]) {
    const by = new Map<string, number[]>();
    for (const i of reports) by.set(this.source(i), [...(by.get(this.source(i)) ?? []), i]);
    return [...by];
  }
  private titleOf(article: string) { return this.event!.reports.find((r) => r.article === article)?.context?.title ?? article; }
  private source(i: number) { return publisher(this.event!.reports[i]?.context?.source); }
}

// An origin may be a source of the codebook or somebody whom it quotes.
// or, of one that nobody signed, "article ID".
const sayer = (id: string) => (names.sources[id] ? name('sources', id) : names.actors[id] ? name('actors', id) : id.startsWith('article ') ? t('no_publisher') : id);
export const publisher = (source: string | null | undefined) => (source ? name('sources', source) : t('no_publisher'));

export function reportCard(e: Full, i: number) {
  const one = e.reports[i], r = one.report, c = one.context;
  return html`<section class="report" id="r${i}">
    <h3><span class="number">${n(i + 1)}</span> <bdi>${publisher(c?.source)}</bdi> <small>${c?.published ? html`${t('published')} ${days(c.published)}${c.published.basis === 'inferred' ? html` (${t('inferred')})` : nothing}` : t('no_day')}</small></h3>
    <p class="title" dir="auto"><a href=${articleAddress(one.article, r?.key ?? '')}>${plain(c?.title ?? one.article)}</a></p>
    <blockquote dir="auto" lang="ar" class="sentence" data-report=${i}>${c ? plain(c.sentence) : t('no_quote')}</blockquote>
    ${r ? html`<dl>
      <dt>${t('type')}</dt><dd>${badge(r.type, r.factuality, r.mode)}</dd>
      <dt>${t('actor')}</dt><dd><bdi>${plain(r.actors.map((a) => `${a.text}${a.id ? ` (${name('actors', a.id)})` : ''}`).join('، ')) || t('unsaid')}</bdi></dd>
      <dt>${t('recipient')}</dt><dd><bdi>${plain(r.recipients.map((a) => `${a.text}${a.id ? ` (${name('actors', a.id)})` : ''}`).join('، ')) || t('unsaid')}</bdi></dd>
      <dt>${t('place')}</dt><dd><bdi>${r.place ? plain(r.place.text ?? r.place.name) : t('unsaid')}</bdi>${r.place?.precision && r.place.precision !== 'exact' ? html` <small>(${t(`precision_${r.place.precision}`)}${r.place.radius_km ? html`${document.documentElement.lang === 'ar' ? '،' : ','} <bdi dir="ltr">±${n(r.place.radius_km)}</bdi> ${t('km')}` : nothing})</small>` : nothing}</dd>
      <dt>${t('date')}</dt><dd>${r.date ? html`<bdi>${dateText(r.date)}</bdi>` : t('unsaid')} ${r.date_basis ? html`<small class="muted">(${t(r.date_basis === 'published' ? 'day_of_article' : r.date_basis)})</small>` : nothing}</dd>
      ${Object.entries({...r.numbers, ...r.magnitudes}).map(([kind, v]) => html`<dt>${t(kind)}</dt><dd><bdi>${v.min === v.max ? n(v.min) : `${n(v.min)}–${n(v.max)}`}</bdi> <small class="muted"><bdi>«${plain(v.text)}»</bdi></small></dd>`)}
      ${r.attributed_to.length ? html`<dt>${t('says')}</dt><dd><bdi>${plain(r.attributed_to.map((a) => (a.id ? name('actors', a.id) : a.text)).join('، '))}</bdi></dd>` : nothing}
      <dt>${t('rule')}</dt><dd>${ruleText(r.rule)}</dd></dl>` : nothing}
  </section>`;
}
// verb:قتل base/predicates/assault.tsv:73: what fired, and where it stands; each part keeps its own direction.
export const ruleText = (rule: string) => { const [entry, ...where] = rule.split(' '); return html`<code><bdi>${entry}</bdi> <bdi dir="ltr">${where.join(' ')}</bdi></code>`; };
// The words of each slot in the sentence it was read from.
export function mark(owner: HTMLElement, e: Full) {
  const words: Record<string, Range[]> = {trigger: [], actor: [], place: [], number: []};
  owner.querySelectorAll<HTMLElement>('.sentence').forEach((box) => {
    const one = e.reports[Number(box.dataset.report)];
    const node = [...box.childNodes].find((x): x is Text => x instanceof Text && x.length > 0);
    if (!node || !one.report || !one.context) return;
    const to = utf16(one.context.sentence), begin = one.context.start, length = [...one.context.sentence].length;
    const put = (kind: string, span: {start: number; end: number}) => { if (span.start >= begin && span.end <= begin + length) words[kind].push(range(node, to(span.start - begin), to(span.end - begin))); };
    put('trigger', one.report);
    [...one.report.actors, ...one.report.recipients].forEach((a) => put('actor', a));
    if (one.report.place) put('place', one.report.place);
    Object.values(one.report.numbers).forEach((v) => put('number', v));
  });
  for (const [kind, ranges] of Object.entries(words)) paint(owner, kind, ranges);
}
// A slot's value in few words: a toll by its best number, people and places by their names.
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.map(shown).join('، ') || '—';
  if (typeof value === 'object') { const o = value as Record<string, unknown>; return 'best' in o ? (o.low === o.high ? String(o.best) : `${o.low}–${o.high}`) : plain(String(o.name || o.text || o.id || JSON.stringify(o))); }
  return plain(String(value));
}
export {go};
customElements.define('marsad-event', EventView);
