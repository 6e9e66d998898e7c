// A person's ruling on an event: confirm, correct a slot, reject with a reason, undo. The server takes it only for the state
// that was shown; a draft reason is kept in this browser until it is sent.
import {LitElement, html, nothing} from 'lit';
import {Problem, get, may, post, session, type Brief, type Full, type List, type Spot} from './api';
import {days, many, name, names, people, t, typeName} from './lang';
import {trouble} from './said';
import {status} from './status';

const kMerge = 12;
const slots = ['type', 'factuality', 'date', 'numbers/killed', 'numbers/injured', 'mode', 'actors', 'recipients', 'place'];
export const kTypes = ['ASSAULT', 'MOBILIZE', 'RETREAT', 'COERCE', 'SANCTION', 'PROTEST', 'THREATEN', 'ACCUSE', 'REJECT', 'REQUEST', 'CONSULT', 'AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID'];

type Place = Pick<Spot, 'lat' | 'lon' | 'precision' | 'radius_km'>;
// The id of whoever or whatever has this name in either language, or is this id.
const known = (kind: 'actors' | 'places', said: string) => Object.keys(names[kind]).find((id) => id === said || names[kind][id].includes(said));
// What a key does to the event that is shown; a place on the keyboard, so that it works under an Arabic layout.
export function pressed(e: KeyboardEvent, box: Ruling | null): boolean {
  if (!box || !session.may.length || e.ctrlKey || e.metaKey || e.altKey || (e.target as HTMLElement).closest('input, textarea, select, dialog')) return false;
  const forms: Record<string, Form> = {KeyE: 'correct', KeyR: 'reject', KeyM: 'merge', KeyS: 'split'};
  if (e.code === 'KeyC') void box.rule('confirm', {reason: ''});
  else if (e.code === 'KeyZ') void box.undo();
  else if (forms[e.code]) box.open(forms[e.code]);
  else return false;
  e.preventDefault();
  return true;
}

type Form = '' | 'correct' | 'reject' | 'merge' | 'split';

export class Ruling extends LitElement {
  static properties = {event: {attribute: false}, tag: {}, form: {state: true}, slotName: {state: true}, trouble: {state: true}, near: {state: true}};
  event?: Full;
  tag = '';
  form: Form = '';
  near: Brief[] = [];  // events that may be the same one
  slotName = 'type';
  trouble: unknown;
  createRenderRoot() { return this; }
  private get draft() { return `draft ${this.event!.id}`; }
  open(form: Form) {
    if (form && !may(form)) return;
    this.form = form;
    this.trouble = undefined;
    if (form === 'merge') void this.look();
    void this.updateComplete.then(() => (this.querySelector<HTMLElement>(form === 'correct' ? 'select' : form === 'merge' || form === 'split' ? 'form input' : 'textarea') ?? this.querySelector('button'))?.focus());
  }
  async rule(kind: string, more: Record<string, unknown> = {}) {
    try {
      await post('decisions', {kind, event: this.event!.id, ...more}, this.tag);
      localStorage.removeItem(this.draft);
      this.form = '';
      status(t('done'));
      this.dispatchEvent(new CustomEvent('ruled', {detail: kind, bubbles: true}));
    } catch (error) {
      this.trouble = error instanceof Problem && error.status === 412 ? t('conflict') : error;
      if (error instanceof Problem && error.status === 412) this.dispatchEvent(new CustomEvent('ruled', {detail: 'conflict', bubbles: true}));
    }
  }
  last() { return [...this.event!.review.decisions].reverse().find((d) => !d.undone && d.kind !== 'undo'); }
  async undo() {
    const last = this.last();
    if (!last) return;
    try {
      await post(`decisions/${last.id}/undo`, {});
      status(t('undone'));
      this.dispatchEvent(new CustomEvent('ruled', {detail: 'undo', bubbles: true}));
    } catch (error) { this.trouble = error; }
  }
  private send(e: Event) {
    e.preventDefault();
    const reason = this.querySelector('textarea')!.value.trim();
    if (this.form === 'reject') return void this.rule('reject', {reason});
    const picked = [...this.querySelectorAll<HTMLInputElement>('fieldset input:checked')].map((box) => box.value);
    if (this.form === 'split') return void this.rule('split', {reason, reports: picked.map(Number)});
    if (this.form === 'merge') {
      const typed = this.querySelector<HTMLInputElement>('[name=other]')!.value.trim();
      return void this.rule('merge', {reason, with: typed ? [...picked, typed] : picked});
    }
    const raw = this.querySelector<HTMLInputElement | HTMLSelectElement>('[name=value]')!.value.trim();
    let value: unknown = raw || null;
    if (this.slotName === 'date') value = raw ? {start: raw, end: this.querySelector<HTMLInputElement>('[name=end]')!.value || raw} : null;
    if (this.slotName.startsWith('numbers/')) { const number = Number(raw); value = {low: number, best: number, high: number}; }
    if (this.slotName === 'actors' || this.slotName === 'recipients') value = raw.split(/[;،,]/).map((x) => x.trim()).filter(Boolean).map((text) => { const id = known('actors', text); return id ? {id, name: names.actors[id][1], text} : {text}; });
    if (this.slotName === 'place') return void this.move(raw, reason);
    void this.rule('correct', {slot: this.slotName, value, reason});
  }
  // To a place that the ledger knows by this name, with where it lies; or to a name that is on no map.
  private async move(raw: string, reason: string) {
    const id = raw && known('places', raw);
    let spot: Place | undefined;
    if (id) try { spot = (await get<{places: Spot[]}>('overview')).places.find((x) => x.id === id); } catch (error) { this.trouble = error; return; }
    const {lat, lon, precision, radius_km} = spot ?? {};
    await this.rule('correct', {slot: 'place', value: raw ? {...(id ? {id} : {}), name: id ? names.places[id][1] : raw, text: raw, ...(spot ? {lat, lon, precision, radius_km} : {precision: 'unknown'})} : null, reason});
  }
  // Events of the same kind on those days, or at that place, that somebody may find to be this one.
  private async look() {
    const e = this.event!, shift = (iso: string, by: number) => new Date(Date.parse(iso) + by * 86400000).toISOString().slice(0, 10);
    const where = new URLSearchParams({type: e.type, limit: String(kMerge)});
    if (e.date) { where.set('from', shift(e.date.start, -2)); where.set('to', shift(e.date.end, 2)); }
    if (e.place?.id) where.set('place', e.place.id);
    this.near = (await get<List<Brief>>(`events?${where}`)).items.filter((x) => x.id !== e.id);
  }
  private choices() {
    const e = this.event!;
    if (this.form === 'split') return html`<fieldset><legend>${t('split_which')}</legend>${e.reports.map((r, i) => html`<label class="check"><input type="checkbox" value=${i}> <bdi>${r.context?.source ? name('sources', r.context.source) : t('no_publisher')}</bdi> <q dir="auto">${(r.context?.sentence ?? '').slice(0, 90)}</q></label>`)}</fieldset>`;
    return html`<fieldset><legend>${t('merge_which')}</legend>${this.near.map((x) => html`<label class="check"><input type="checkbox" value=${x.id}> ${typeName(x.type)} · ${x.place ? (x.place.id ? name('places', x.place.id) : x.place.name) : t('no_place')} · ${days(x.date)} · <bdi>${people(x.actors)}</bdi> · ${many(x.reports, 'reports')}</label>`)}
      <label>${t('other_event')}<input name="other" dir="ltr" placeholder="MRS-…" pattern="(MRS-)?[0-9A-Za-z]+"></label></fieldset>`;
  }
  private input() {
    const e = this.event!;
    if (this.slotName === 'type') return html`<select name="value" aria-label=${t('value')}>${kTypes.map((x) => html`<option value=${x} ?selected=${x === e.type}>${typeName(x)}</option>`)}</select>`;
    if (this.slotName === 'factuality') return html`<select name="value" aria-label=${t('value')}>${['actual', 'planned', 'called-for', 'possible', 'denied'].map((x) => html`<option value=${x} ?selected=${x === e.factuality}>${t(x)}</option>`)}</select>`;
    if (this.slotName === 'date') return html`<input type="date" name="value" aria-label=${t('from')} .value=${e.date?.start ?? ''}> <input type="date" name="end" aria-label=${t('to')} .value=${e.date?.end ?? ''}>`;
    if (this.slotName.startsWith('numbers/')) return html`<input type="number" min="0" required name="value" aria-label=${t('value')} .value=${String(e.numbers[this.slotName.slice(8)]?.best ?? '')}>`;
    const kind = this.slotName === 'place' ? 'places' : this.slotName === 'mode' ? undefined : 'actors';
    return html`<input name="value" dir="auto" aria-label=${t('value')} list=${kind ? 'known' : nothing}>${kind ? html`<datalist id="known">${Object.keys(names[kind]).map((id) => html`<option value=${name(kind, id)}></option>`)}</datalist>` : nothing}`;
  }
  render() {
    if (!this.event || !session.may.length) return html`<p class="muted small">${t(session.mode === 'accounts' ? 'review_viewer' : 'review_off')}</p>`;
    return html`<div class="ruling">
      <button class="good" @click=${() => this.rule('confirm', {reason: ''})}>${t('confirm')} <kbd>C</kbd></button>
      <button @click=${() => this.open('correct')}>${t('correct')} <kbd>E</kbd></button>
      ${may('reject') ? html`<button class="bad" @click=${() => this.open('reject')}>${t('reject')} <kbd>R</kbd></button>` : nothing}
      ${may('merge') ? html`<button @click=${() => this.open('merge')}>${t('merge')} <kbd>M</kbd></button>` : nothing}
      ${may('split') && this.event.reports.length > 1 ? html`<button @click=${() => this.open('split')}>${t('split')} <kbd>S</kbd></button>` : nothing}
      ${this.last() ? html`<button @click=${() => this.undo()}>${t('undo')} <kbd>Z</kbd></button>` : nothing}
      ${this.form ? html`<form @submit=${this.send} @keydown=${(e: KeyboardEvent) => { if (e.key === 'Escape') this.open(''); if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) this.querySelector('form')!.requestSubmit(); }}>
        ${this.form === 'correct' ? html`<label>${t('slot')}<select @change=${(e: Event) => (this.slotName = (e.target as HTMLSelectElement).value)}>${slots.map((s) => html`<option value=${s} ?selected=${s === this.slotName}>${t(s.split('/').pop()!)}</option>`)}</select></label><span class="label">${this.input()}</span>` : this.form === 'merge' || this.form === 'split' ? this.choices() : nothing}
        <label>${t('reason')}<textarea required maxlength="2000" rows="2" dir="auto" .value=${localStorage.getItem(this.draft) ?? ''} @input=${(e: Event) => localStorage.setItem(this.draft, (e.target as HTMLTextAreaElement).value)}></textarea></label>
        <button type="submit" class=${this.form === 'reject' ? 'bad' : 'good'}>${t(this.form)}</button> <button type="button" @click=${() => this.open('')}>${t('cancel')} <kbd>Esc</kbd></button></form>` : nothing}
      ${this.trouble ? html`<p role="alert" class="warn">${trouble(this.trouble)}</p>` : nothing}</div>`;
  }
}
customElements.define('marsad-ruling', Ruling);
