// Agreement: provision by provision what the reports say of it, a time line of both sides, this period against the last,
// who accuses whom, deadlines. Candidates for a person: alleged and reported, never found.
import {svg} from 'lit';
import {scaleUtc} from 'd3-scale';
import {patient} from './api';
import {dateText, day, many, n, name, names, settings, t} from './lang';
import {plain} from './look';
import {articleAddress, change, eventAddress, route} from './url';
import {View, html, nothing} from './view';

interface Quote { article: string; source: string; published: string; text: string; speakers?: {id: string; text: string; via: string[]}[]; event?: string; day?: string }
interface Side { events: number; reports: number; quotes: Quote[] }
interface Provision { provision: string; text: string; text_ar: string; deadline: string; deadline_passed?: string; alleged_breach: Side; reported_compliance: Side; against: Side; unclear: Side }
interface Count { id: string; name: string; this: number; last: number }
interface Finding { agreement: string; name: string; name_ar: string; parties: {id: string; name: string}[]; from: string; until: string; named_in: number; period: {this: string; last: string}; provisions: Provision[]; accusations: Side; told_of: Side; events: {count: number}; not_kept: {id: string; name: string; by: string[]; quote: Quote}[]; accused: Count[]; accusers: Count[];
  tallies: {reporter: string; name: string; period: string; quote: Quote}[] }
const sides = ['alleged_breach', 'reported_compliance', 'against', 'unclear'] as const, kShown = 5;

class AgreementView extends View {
  private found?: Finding;
  protected async load(signal: AbortSignal) {
    const query = new URLSearchParams();
    for (const key of ['until', 'period']) if (route().query.get(key)) query.set(key, route().query.get(key)!);
    const found = await patient<Finding>(`agreements/${encodeURIComponent(route().id)}?${query}`, signal);
    signal.throwIfAborted();
    this.found = found;
  }
  // Both sides by day: breaches above the line, compliance below; as far as there are quotes.
  private line(f: Finding) {
    const dots = f.provisions.flatMap((p) => sides.slice(0, 2).flatMap((side) => p[side].quotes.map((q) => ({side, at: Date.parse((q.day ?? '').slice(0, 10))})))).filter((d) => d.at);
    if (!dots.length) return nothing;
    const width = Math.min(960, innerWidth - 40), times = dots.map((d) => d.at), x = scaleUtc([Math.min(...times) - 86400000, Math.max(...times) + 86400000], [12, width - 12]), stack = new Map<string, number>();
    return html`<figure class="trend" dir="ltr"><svg viewBox="0 0 ${width} 120" role="img" aria-label="${t('timeline')}"><line class="grid" x1="0" x2=${width} y1="52" y2="52"></line>
      ${dots.map((d) => { const key = `${d.side} ${Math.round(x(d.at) / 7)}`, at = stack.get(key) ?? 0; stack.set(key, at + 1); return svg`<circle class=${d.side} cx=${x(d.at)} cy=${d.side === 'alleged_breach' ? 44 - Math.min(at, 5) * 7 : 60 + Math.min(at, 5) * 7} r="3.2"></circle>`; })}
      ${x.ticks(width / 150).filter((d) => x(d) > 45 && x(d) < width - 45).map((d) => svg`<text class="tick" x=${x(d)} y="116" text-anchor="middle" direction=${document.documentElement.dir}>${day(d.toISOString().slice(0, 10))}</text>`)}</svg>
      <figcaption dir=${document.documentElement.dir}>${sides.slice(0, 2).map((side) => html`<span class="key ${side}">${t(side)}</span>`)}</figcaption></figure>`;
  }
  private quotes(side: Side) {
    const one = (q: Quote) => html`<li><q dir="auto" lang="ar">${plain(q.text)}</q> <small><a href=${articleAddress(q.article)}><bdi>${names.sources[q.source] ? name('sources', q.source) : t('article')}</bdi></a> ${q.published ? day(q.published.slice(0, 10)) : ''}${q.speakers?.length ? html` · ${t('says')}: <bdi>${plain(q.speakers.map(speaker).join(comma()))}</bdi>` : nothing}${q.event ? html` · <a href=${eventAddress(q.event)}>${t('event')}</a>` : nothing}</small></li>`;
    const rest = side.quotes.slice(kShown);
    return html`<ul class="quotes">${side.quotes.slice(0, kShown).map(one)}</ul>${rest.length ? html`<details><summary>${t('more')} (${n(rest.length)}${side.reports > side.quotes.length ? ` / ${n(side.reports - kShown)}` : ''})</summary><ul class="quotes">${rest.map(one)}</ul></details>` : nothing}`;
  }
  // Articles whose publisher nobody knows accuse in their own names.
  private told(): Set<string> {
    const f = this.found!;
    return new Set([...f.provisions.flatMap((p) => sides.map((side) => p[side])), f.accusations, f.told_of].flatMap((side) => side.quotes).concat(f.not_kept.map((x) => x.quote)).map((q) => q.article));
  }
  private counts(title: string, rows: Count[]) {
    return html`<table class="full"><caption>${t(title)}</caption><thead><tr><th scope="col">${t('actor')}</th><th scope="col">${t('this_period')}</th><th scope="col">${t('last_period')}</th></tr></thead><tbody>${rows.length ? rows.map((r) => html`<tr><th scope="row"><bdi>${this.told().has(r.id) ? html`<a href=${articleAddress(r.id)}>${t('unnamed_source')}</a>` : actor(r.id, r.name)}</bdi></th><td>${n(r.this)}</td><td>${n(r.last)}</td></tr>`) : html`<tr><td colspan="3">—</td></tr>`}</tbody></table>`;
  }
  // In the page's language; English where the codebook has no Arabic, and said to be English.
  private clause(p: Provision) {
    return settings.lang === 'ar' && p.text_ar ? html`<bdi lang="ar">${p.text_ar}</bdi>` : html`<bdi lang="en">${p.text}</bdi>`;
  }
  private provision(p: Provision) {
    const deadline = p.deadline ? html` <small class=${p.deadline_passed?.includes('no report') ? 'warn' : 'muted'}>${t('deadline')} <bdi>${dateText(p.deadline)}</bdi>${p.deadline_passed ? html` · ${t(p.deadline_passed)}` : nothing}</small>` : nothing;
    return html`<section class="provision"><h2>${this.clause(p)}${deadline}</h2><div class="cols">${sides.filter((side, i) => i < 2 || p[side].events).map((side) => html`<div><h3 class=${side}>${t(side)}: ${p[side].events ? many(p[side].events, 'events') : t('none_told')}</h3>${p[side].quotes.length ? this.quotes(p[side]) : nothing}</div>`)}</div></section>`;
  }
  protected show() {
    const f = this.found!, arabic = document.documentElement.lang === 'ar', query = route().query;
    document.title = `${arabic ? f.name_ar : f.name} · ${t('marsad')}`;
    return html`<h1>${arabic ? f.name_ar : f.name}</h1><p class="line"><span>${f.parties.map((p) => actor(p.id, p.name)).join(arabic ? '، ' : ', ')}</span> <span>${t('in_force')}: ${f.from ? day(f.from.slice(0, 10)) : '—'} – ${f.until ? day(f.until.slice(0, 10)) : '…'}</span> <span>${t('named_in')} ${many(f.named_in, 'articles')}</span> <span>${t('all_events')}: <b id="count" data-count=${f.events.count}>${n(f.events.count)}</b></span></p>
      <p class="muted small">${t('finding_note')}</p>${this.line(f)}
      <div class="filters"><label>${t('to')}<input type="date" .value=${query.get('until') ?? f.period.this.split('/').pop()!} @change=${(e: Event) => change({until: (e.target as HTMLInputElement).value})}></label>
        <label>${t('period_days')}<select @change=${(e: Event) => change({period: (e.target as HTMLSelectElement).value})}>${['7', '30', '90', '365'].map((d) => html`<option value=${d} ?selected=${(query.get('period') ?? '30') === d}>${n(Number(d))}</option>`)}</select></label>
        <span class="muted small">${t('this_period')} <bdi>${dateText(f.period.this)}</bdi> · ${t('last_period')} <bdi>${dateText(f.period.last)}</bdi></span></div>
      <div class="cols">${this.counts('accused', f.accused)}${this.counts('accusers', f.accusers)}</div>
      ${f.provisions.length ? f.provisions.map((p) => this.provision(p)) : html`<p class="state">${t('no_provisions')}</p>`}
      ${f.accusations.events ? html`<section class="provision"><h2>${t('accusations')}: ${many(f.accusations.events, 'events')}</h2>${this.quotes(f.accusations)}</section>` : nothing}
      ${f.told_of.events ? html`<section class="provision"><h2>${t('told_of')}: ${many(f.told_of.events, 'events')}</h2>${this.quotes(f.told_of)}</section>` : nothing}
      ${f.not_kept.length ? html`<section class="provision"><h2>${t('not_kept')}</h2><ul class="quotes">${f.not_kept.map((x) => html`<li><b><bdi>${actor(x.id, x.name)}</bdi></b><q dir="auto" lang="ar">${plain(x.quote.text)}</q> <small><a href=${articleAddress(x.quote.article)}>${t('article')}</a> ${x.quote.published ? day(x.quote.published.slice(0, 10)) : ''}</small></li>`)}</ul></section>` : nothing}
      ${f.tallies.length ? html`<section class="provision"><h2>${t('tallies')}</h2><ul class="quotes">${f.tallies.map((x) => html`<li><q dir="auto" lang="ar">${plain(x.quote.text)}</q> <small><bdi>${actor(x.reporter, x.name)}</bdi> · <a href=${articleAddress(x.quote.article)}>${t('article')}</a></small></li>`)}</ul></section>` : nothing}`;
  }
}
const comma = () => (settings.lang === 'ar' ? '، ' : ', ');
const actor = (id: string, otherwise: string) => (names.actors[id] ? name('actors', id) : names.sources[id] ? name('sources', id) : otherwise);
const speaker = (who: {id: string; text: string; via: string[]}) => [actor(who.id, who.text || who.id), ...who.via.map((via) => actor(via, via))].join(` ${t('via')} `);
customElements.define('marsad-agreement', AgreementView);
