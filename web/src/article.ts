// Article: its text as printed, with what was read from it. Furniture is greyed; each highlight opens its report.
import {get, may, type Decided, type ReadReport, type Span} from './api';
import './desk';
import type {Chosen, Desk} from './desk';
import {ruleText} from './event';
import {dateText, days, many, name, t} from './lang';
import {paint, range, wipe} from './highlight';
import './naming';
import type {Naming} from './naming';
import {plain, utf16} from './look';
import {decoded, eventAddress, route} from './url';
import {View, badge, html, nothing} from './view';

interface Reading { id: string; text: string; title: string; source: {text: string; id: string | null} | null; published: (Span & {why: string[]}) | null; agencies: {text: string}[];
  regions: {start: number; end: number; kind: string}[]; events: ReadReport[]; reader: {program: string; codebook: string}; latest: boolean; version: number; url: string | null; decisions: Decided[] }

export class ArticleView extends View {
  private reading?: Reading;
  private chosen = '';
  protected async load(signal: AbortSignal) {
    this.reading = await get<Reading>(`articles/${encodeURIComponent(route().id)}`, signal);
    this.chosen = decoded(location.hash.slice(1));
  }
  connectedCallback() { super.connectedCallback(); document.addEventListener('selectionchange', this.selected); }
  disconnectedCallback() { super.disconnectedCallback(); document.removeEventListener('selectionchange', this.selected); wipe(this); }
  // The words chosen in the text, with those around them: what a decision is anchored by.
  private selected = () => {
    const box = this.querySelector<Desk>('marsad-desk'), s = getSelection();
    if (!box || !s || s.isCollapsed || !s.rangeCount) return;
    const r = s.getRangeAt(0), from = this.nodes.find((x) => x.node === r.startContainer), to = this.nodes.find((x) => x.node === r.endContainer);
    if (!from || from !== to) return;
    const at = utf16(this.reading!.text), base = at(from.start), text = this.reading!.text;
    let a = base + r.startOffset, b = base + r.endOffset;
    while (a < b && /\s/.test(text[a])) a++;
    while (b > a && /\s/.test(text[b - 1])) b--;
    if (a < b && b - a < 2000) box.chosen = {quote: text.slice(a, b), before: text.slice(Math.max(0, a - 40), a), after: text.slice(b, b + 40), start: [...text.slice(0, a)].length} satisfies Chosen;
  };
  private nodes: {node: Text; start: number; end: number}[] = [];
  updated() {
    const r = this.reading;
    if (!r || this.state !== 'ready') return;
    this.nodes = [...this.querySelectorAll<HTMLElement>('.region')].map((box) => ({node: [...box.childNodes].find((x): x is Text => x instanceof Text && x.length > 0)!, start: Number(box.dataset.start), end: Number(box.dataset.end)})).filter((x) => x.node);
    const to = utf16(r.text);
    const cut = (start: number, end: number): Range[] => this.nodes.filter((x) => start < x.end && end > x.start).map((x) => range(x.node, to(Math.max(start, x.start)) - to(x.start), to(Math.min(end, x.end)) - to(x.start)));
    const one = r.events.find((e) => e.key === this.chosen);
    paint(this, 'trigger', r.events.flatMap((e) => cut(e.start, e.end)));
    paint(this, 'sentence', one ? cut(one.sentence.start, one.sentence.end) : []);
    paint(this, 'actor', one ? [...one.actors, ...one.recipients].flatMap((a) => cut(a.start, a.end)) : []);
    paint(this, 'place', one?.place ? cut(one.place.start, one.place.end) : []);
    paint(this, 'number', one ? Object.values(one.numbers).flatMap((v) => cut(v.start, v.end)) : []);
  }
  private choose(key: string) {
    this.chosen = key;
    history.replaceState(null, '', `#${encodeURIComponent(key)}`);
    this.requestUpdate();
    void this.updateComplete.then(() => document.getElementById(`k-${key}`)?.scrollIntoView({block: 'nearest'}));
  }
  private name(words: string, kind: 'actor' | 'place') { void this.querySelector<Naming>('marsad-naming')!.ask(words, kind); }
  // Words that were read as somebody or some place, each with the way to say what they always are.
  private read(list: {text?: string}[], kind: 'actor' | 'place') {
    if (!list.length) return t('unsaid');
    return list.map((a, i) => html`${i ? '، ' : nothing}<bdi>${plain(a.text ?? '')}</bdi>${may('name') && a.text ? html` <button class="aside" title=${t('always_read')} aria-label=${`${t('always_read')} ${plain(a.text)}`} @click=${() => this.name(a.text!, kind)}>✎</button>` : nothing}`);
  }
  // Which report's words were clicked.
  private pressed(e: MouseEvent) {
    const caret = document.caretRangeFromPoint?.(e.clientX, e.clientY);
    const at = caret && this.nodes.find((x) => x.node === caret.startContainer);
    if (!at || !caret) return;
    const to = utf16(this.reading!.text), place = to(at.start) + caret.startOffset;
    const hits = this.reading!.events.filter((x) => to(x.sentence.start) <= place && place <= to(x.sentence.end));
    const hit = hits.find((x) => to(x.start) <= place && place <= to(x.end)) ?? hits[0];
    if (hit) this.choose(hit.key);
  }
  protected show() {
    const r = this.reading!, to = utf16(r.text);
    document.title = `${plain(r.title)} · ${t('marsad')}`;
    return html`<div class="reading"><section class="text"><h1 class="visually-hidden">${t('article')}</h1>
      <p class="line"><b><bdi>${r.source ? (r.source.id ? name('sources', r.source.id) : plain(r.source.text)) : t('unsaid')}</bdi></b> ${r.published ? html`<time>${days(r.published)}</time> <small>${t(r.published.basis ?? '')}</small>` : html`<span>${t('no_day')}</span>`} <code dir="ltr">${r.id}</code>${r.latest ? nothing : html` <span class="warn">${t('superseded')}</span>`}</p>
      <div class="paper" lang="ar" dir="rtl" @click=${this.pressed}>${r.regions.map((x) => html`<div class="region ${x.kind}" data-start=${x.start} data-end=${x.end} title=${x.kind === 'furniture' ? t('furniture') : nothing}>${plain(r.text.slice(to(x.start), to(x.end)))}</div>`)}</div></section>
      <aside><marsad-desk .article=${r.id} .published=${r.published && r.published.start === r.published.end ? r.published.start : ''} .publisher=${r.source?.text ?? ''} .decisions=${r.decisions} @ruled=${() => this.reload()} @name=${(e: CustomEvent<string>) => this.name(e.detail, 'actor')}></marsad-desk><marsad-naming @ruled=${() => this.reload()}></marsad-naming><h2>${many(r.events.length, 'reports')}</h2><ol class="found">${r.events.map((e) => html`<li id="k-${e.key}" class=${e.key === this.chosen ? 'chosen' : ''}>
        <button class="link" aria-pressed=${e.key === this.chosen} @click=${() => this.choose(e.key)}>${badge(e.type, e.factuality, e.mode)}<bdi lang="ar">«${plain(e.text)}»</bdi></button>
        ${e.key === this.chosen ? html`<dl><dt>${t('actor')}</dt><dd>${this.read(e.actors, 'actor')}</dd><dt>${t('recipient')}</dt><dd>${this.read(e.recipients, 'actor')}</dd>
          <dt>${t('place')}</dt><dd>${this.read(e.place ? [e.place] : [], 'place')}</dd><dt>${t('date')}</dt><dd>${e.date ? html`<bdi>${dateText(e.date)}</bdi>` : t('unsaid')}</dd>
          ${e.attributed_to.length ? html`<dt>${t('says')}</dt><dd><bdi>${plain(e.attributed_to.map((a) => a.text).join('، '))}</bdi></dd>` : nothing}
          <dt>${t('rule')}</dt><dd>${e.added ? t('added_by') : ruleText(e.rule)}</dd></dl>${e.event ? html`<p><a href=${eventAddress(e.event)}>${t('open_event')}</a></p>` : nothing}` : nothing}</li>`)}</ol>
        <p class="muted small" dir="ltr">${r.reader.program} · ${r.reader.codebook}</p></aside></div>`;
  }
}
customElements.define('marsad-article', ArticleView);
