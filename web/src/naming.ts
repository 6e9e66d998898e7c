// "Always read this name as…": which entry of the codebook some words always mean. The change is shown over the ledger's
// articles before anything is written; then its row goes to the reviewer's overlay and the articles are read again.
import {LitElement, html, nothing} from 'lit';
import {Problem, get, post, postTagged, type List} from './api';
import {many, n, settings, t} from './lang';
import {trouble} from './said';
import {plain} from './look';
import {status} from './status';
import {articleAddress} from './url';

interface Entry { id: string; name_ar: string; name_en: string; kind: string; names: string[] }
interface Given { n: string; name: string; id: string; who: string; at: string; undone: unknown }
interface State { overlay: string | null; names: Given[] }
interface Diff {
  file: string; row: string; was: string | null; copied: string | null; articles: {hold: number; read: number; differ: number}; reports: {read: number; added: number; lost: number; changed: number};
  events: number; bounded: 'articles' | 'time' | null; groups: {sign: string; what: string; count: number; examples: {article: string; quote: string; slots: string}[]}[];
}
interface Written { id: string; read_again: number; left: number; undone?: boolean }
type Kind = 'actor' | 'place';
const kinds: Record<Kind, string[]> = {
  actor: ['rebel', 'militia', 'jihadist', 'military', 'police', 'intelligence', 'government', 'state', 'party', 'person', 'population', 'igo', 'ngo', 'media', 'monitor', 'court', 'company', 'other'],
  place: ['village', 'town', 'city', 'neighbourhood', 'camp', 'district', 'region', 'base', 'crossing', 'road', 'hospital', 'mountain', 'river', 'site'],
};
const slug = (text: string) => text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

export class Naming extends LitElement {
  static properties = {name: {state: true}, kind: {state: true}, found: {state: true}, picked: {state: true}, state: {state: true}, diff: {state: true}, written: {state: true}, trouble: {state: true}, busy: {state: true}};
  private name = '';
  private kind: Kind = 'actor';
  private found?: Entry[];
  private picked = '';  // chosen; '+': a new entry
  private state?: State;
  private diff?: Diff;
  private tag = '';
  private wish: unknown;
  private written?: Written;
  private trouble: unknown;
  private busy = false;
  private asked = 0;
  createRenderRoot() { return this; }
  connectedCallback() { super.connectedCallback(); addEventListener('popstate', this.turned); }
  disconnectedCallback() { super.disconnectedCallback(); removeEventListener('popstate', this.turned); }
  private turned = () => this.requestUpdate();  // to the other language
  private get box() { return this.querySelector('dialog')!; }
  async ask(name: string, kind: Kind) {
    Object.assign(this, {name: name.replace(/\s+/g, ' ').trim(), kind, found: undefined, picked: '', diff: undefined, written: undefined, trouble: undefined});
    await this.updateComplete;
    this.box.showModal();
    await this.try(async () => { this.state = await get<State>('codebook/names'); await this.search(this.name); });
  }
  private async try(what: () => Promise<void>) {
    this.busy = true;
    this.trouble = undefined;
    try { await what(); } catch (error) { this.trouble = error; }
    this.busy = false;
  }
  private async search(words: string) {
    const asked = ++this.asked;
    const list = words.trim() ? (await get<List<Entry>>(`codebook/entries?${new URLSearchParams({kind: this.kind, q: words.slice(0, 60), limit: '12'})}`)).items : [];
    if (asked === this.asked) this.found = list;
  }
  private timer = 0;
  private typed(e: Event) {
    const words = (e.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.search(words).catch((error: Error) => (this.trouble = error)), 200);
  }
  // What was shown is of another wish now.
  private stale() { this.diff = undefined; this.trouble = undefined; }
  private compare(e: Event) {
    e.preventDefault();
    const f = new FormData(e.target as HTMLFormElement), say = (key: string) => String(f.get(key) ?? '').trim(), number = (key: string) => (say(key) ? Number(say(key)) : null);
    const made = this.picked === '+' ? {name_ar: say('name_ar'), name_en: say('name_en'), kind: say('entry_kind'), lat: number('lat'), lon: number('lon'), radius_km: number('radius_km'), within: say('within')} : null;
    this.wish = {name: this.name, kind: this.kind, id: made ? say('id') : this.picked, new: made};
    void this.try(async () => {
      const answer = await postTagged<Diff>('codebook/names/diff', this.wish);
      this.diff = answer.value;
      this.tag = answer.tag;
      await this.updateComplete;
      this.querySelector('.diff')?.scrollIntoView({block: 'nearest'});
    });
  }
  private write() {
    void this.try(async () => {
      try {
        this.written = await post<Written>('codebook/names', this.wish, this.tag);
      } catch (error) {
        if (error instanceof Problem && error.status === 412) this.diff = undefined;
        throw error;
      }
      await this.changed('done');
    });
  }
  private undo(n: string) {
    void this.try(async () => {
      const undone = await post<Written>(`codebook/names/${encodeURIComponent(n)}/undo`, {});
      if (this.written?.id === n) { this.written = undone; this.diff = undefined; }
      await this.changed('undone');
    });
  }
  private async changed(word: string) {
    status(t(word));
    this.state = await get<State>('codebook/names');
    this.dispatchEvent(new CustomEvent('ruled', {bubbles: true}));
  }
  private entry(x: Entry) {
    const [first, second] = settings.lang === 'ar' ? [x.name_ar, x.name_en] : [x.name_en, x.name_ar];
    return html`<label class="check"><input type="radio" name="entry" value=${x.id} .checked=${this.picked === x.id} @change=${() => { this.picked = x.id; this.stale(); }}> <span><b><bdi>${plain(first)}</bdi></b> <bdi>${plain(second)}</bdi> <small class="muted">${t(`kind_${x.kind}`)} · <code dir="ltr">${x.id}</code>${x.names.length ? html` · <bdi>${plain(x.names.slice(0, 4).join('، '))}</bdi>` : nothing}</small></span></label>`;
  }
  private fresh() {
    const arabic = /[\u0600-\u06ff]/.test(this.name) ? this.name : '';
    return html`<div class="fields"><label>${t('name_ar')}<input name="name_ar" required maxlength="120" dir="rtl" lang="ar" .value=${arabic}></label>
      <label>${t('name_en')}<input name="name_en" required maxlength="120" dir="ltr" lang="en" @input=${(e: Event) => { const id = this.querySelector<HTMLInputElement>('[name=id]')!; if (!id.dataset.own) id.value = slug((e.target as HTMLInputElement).value); }}></label>
      <label>${t('entry_id')}<input name="id" required maxlength="64" dir="ltr" pattern="[a-z0-9]+(-[a-z0-9]+)*" @input=${(e: Event) => ((e.target as HTMLElement).dataset.own = 'yes')}></label>
      <label>${t('kind')}<select name="entry_kind">${kinds[this.kind].map((k) => html`<option value=${k}>${t(`kind_${k}`)}</option>`)}</select></label>
      ${this.kind === 'place' ? html`<label>${t('lat')}<input name="lat" type="number" step="any" min="-90" max="90" required dir="ltr"></label><label>${t('lon')}<input name="lon" type="number" step="any" min="-180" max="180" required dir="ltr"></label>
        <label>${t('radius')}<input name="radius_km" type="number" step="any" min="0.1" max="500" value="2" dir="ltr"></label><label>${t('within')}<input name="within" dir="ltr" pattern="[a-z0-9]+(-[a-z0-9]+)*"></label>` : nothing}</div>`;
  }
  private shown(d: Diff) {
    const sign: Record<string, string> = {'+': 'report_added', '-': 'report_lost', '~': 'report_changed'};
    return html`<section class="diff" aria-live="polite"><h3>${t('would_change')}</h3>
      <p>${d.groups.length ? html`<b>${many(d.reports.added + d.reports.lost + d.reports.changed, 'reports')}</b> ${t('in')} ${many(d.articles.differ, 'articles')}${d.events ? html` · ${t('touches')} ${many(d.events, 'events')}` : nothing}` : t('nothing_changes')} <span class="muted small">(${t('articles_looked_at')}: ${n(d.articles.read)})</span></p>
      ${d.bounded ? html`<p class="warn">${t(`bounded_${d.bounded}`)}: ${n(d.articles.read)} / ${n(d.articles.hold)}</p>` : nothing}
      ${d.groups.length ? html`<ul class="groups">${d.groups.map((g) => html`<li><b>${t(sign[g.sign])}</b> <bdi dir="ltr">${plain(g.what)}</bdi> · ${n(g.count)}<ul>${g.examples.map((x) => html`<li><bdi lang="ar" dir="rtl">${plain(x.quote)}</bdi> <small class="muted"><bdi dir="ltr">${plain(x.slots)}</bdi> <a href=${articleAddress(x.article)} target="_blank" rel="noopener"><bdi>${plain(x.article)}</bdi></a></small></li>`)}</ul></li>`)}</ul>` : nothing}
      <details><summary>${t('the_row')} <code dir="ltr">${this.state?.overlay}/${d.file}</code></summary><pre dir="auto">${plain(d.row.replace(/\t/g, '  ⇥  '))}</pre></details></section>`;
  }
  private form() {
    if (this.state && !this.state.overlay) return html`<p class="warn">${t('no_overlay')}</p><p><code dir="ltr">marsad serve --ledger LEDGER --overlay my-names</code></p>`;
    const set = (kind: Kind) => () => { this.kind = kind; this.picked = ''; this.stale(); void this.search(this.querySelector<HTMLInputElement>('[name=words]')?.value ?? this.name); };
    return html`<form @submit=${this.compare} @input=${() => this.stale()}>
      <label>${t('these_words')}<input name="name" required maxlength="120" dir="auto" lang="ar" .value=${this.name} @input=${(e: Event) => (this.name = (e.target as HTMLInputElement).value)}></label>
      <fieldset class="line"><legend>${t('name_of')}</legend>${(['actor', 'place'] as Kind[]).map((k) => html`<label class="check"><input type="radio" name="kind" .checked=${this.kind === k} @change=${set(k)}> ${t(k)}</label>`)}</fieldset>
      <label>${t('find_entry')}<input type="search" name="words" dir="auto" autocomplete="off" .value=${this.name} @input=${(e: Event) => { e.stopPropagation(); this.typed(e); }}></label>
      <fieldset class="entries"><legend>${t('always_as')}</legend>${this.found?.map((x) => this.entry(x))}${this.found && !this.found.length ? html`<p class="muted small">${t('no_entry')}</p>` : nothing}
        <label class="check"><input type="radio" name="entry" value="+" .checked=${this.picked === '+'} @change=${() => { this.picked = '+'; this.stale(); }}> ${t('new_entry')}</label></fieldset>
      ${this.picked === '+' ? this.fresh() : nothing}
      ${this.diff ? nothing : html`<button class="good" ?disabled=${!this.picked || this.busy}>${t(this.busy ? 'reading' : 'show_change')}</button>`}</form>
      ${this.diff ? html`${this.shown(this.diff)}<p><button class="good" ?disabled=${this.busy} @click=${() => this.write()}>${t(this.busy ? 'reading' : 'write_name')}</button></p>` : nothing}`;
  }
  private ended(w: Written) {
    return html`<p class="ok" role="status">${t(w.undone ? 'name_undone' : 'name_written')} ${t('read_again')}: ${many(w.read_again, 'articles')}.</p>${w.left ? html`<p class="warn">${t('left_over')}: ${n(w.left)} <code dir="ltr">marsad reread</code></p>` : nothing}
      ${w.undone ? nothing : html`<p><button ?disabled=${this.busy} @click=${() => this.undo(w.id)}>${t('undo')}</button></p>`}`;
  }
  render() {
    const names = this.state?.names.filter((x) => !x.undone && x.n !== this.written?.id) ?? [];
    return html`<dialog aria-labelledby="naming-title"><div class="head"><h2 id="naming-title">${t('always_read')}</h2><button type="button" @click=${() => this.box.close()}>${t('close')} <kbd>Esc</kbd></button></div>
      ${this.written ? this.ended(this.written) : this.state || this.trouble ? this.form() : html`<p class="muted" role="status">${t('loading')}</p>`}
      ${this.trouble ? html`<p role="alert" class="warn pre">${trouble(this.trouble)}</p>` : nothing}
      ${names.length ? html`<details class="given"><summary>${t('names_given')} (${n(names.length)})</summary><ul>${names.map((x) => html`<li><bdi>${plain(x.name)}</bdi> → <code dir="ltr">${x.id}</code> <small class="muted"><bdi>${x.who}</bdi></small> <button ?disabled=${this.busy} @click=${() => this.undo(x.n)}>${t('undo')}</button></li>`)}</ul></details>` : nothing}</dialog>`;
  }
}
customElements.define('marsad-naming', Naming);
