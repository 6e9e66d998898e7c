// What a person does to an article: add a report that was missed, correct its day or publisher, mark words as furniture.
// The words are those chosen in the text; a draft stays in this browser until it is sent.
import {LitElement, html, nothing} from 'lit';
import {may, post, type Decided} from './api';
import {dateText, t, typeName} from './lang';
import {plain} from './look';
import {kTypes} from './ruling';
import {trouble} from './said';
import {status} from './status';

export interface Chosen { quote: string; before: string; after: string; start: number }

export class Desk extends LitElement {
  static properties = {article: {}, published: {}, publisher: {}, decisions: {attribute: false}, chosen: {attribute: false}, form: {state: true}, trouble: {state: true}};
  article = '';
  published = '';
  publisher = '';
  decisions: Decided[] = [];
  chosen?: Chosen;
  form: '' | 'add' | 'article' = '';
  trouble: unknown;
  createRenderRoot() { return this; }
  open(form: '' | 'add' | 'article') {
    this.form = form;
    this.trouble = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(form ? 'form select, form input' : 'button')?.focus());
  }
  private async send(e: Event) {
    e.preventDefault();
    const f = new FormData(e.target as HTMLFormElement), say = (key: string) => String(f.get(key) ?? '').trim();
    const values: Record<string, unknown> = {};
    if (this.form === 'add') {
      Object.assign(values, this.chosen, {type: say('type'), factuality: say('factuality')});
      if (say('date')) values.date = say('date');
      for (const side of ['actors', 'recipients']) if (say(side)) values[side] = say(side).split(/[;،,]/).map((text) => ({text: text.trim()})).filter((x) => x.text);
      if (say('place')) values.place = {name: say('place')};
      if (say('killed')) values.killed = Number(say('killed'));
    } else {
      if (say('published') && say('published') !== this.published) values.published = say('published');
      if (say('publisher') && say('publisher') !== this.publisher) values.publisher = say('publisher');
      if (f.get('furniture') && this.chosen) values.furniture = this.chosen.quote;
    }
    await this.post('decisions', {kind: this.form, article: this.article, values, reason: say('reason')});
  }
  private async post(path: string, body: unknown) {
    try {
      await post(path, body);
      localStorage.removeItem(`draft ${this.article}`);
      this.form = '';
      this.trouble = undefined;
      status(t('done'));
      this.dispatchEvent(new CustomEvent('ruled', {bubbles: true}));
    } catch (error) { this.trouble = error; }
  }
  private fields() {
    const words = this.chosen ? html`<p><b>${t('chosen_words')}</b>: <q dir="auto">${plain(this.chosen.quote)}</q></p>` : html`<p class="warn">${t('choose_words')}</p>`;
    if (this.form === 'article') return html`<label>${t('published')}<input type="date" name="published" .value=${this.published}></label><label>${t('publisher')}<input name="publisher" dir="auto" .value=${this.publisher}></label>
      ${this.chosen ? html`<label class="check"><input type="checkbox" name="furniture"> ${t('mark_furniture')}: <q dir="auto">${plain(this.chosen.quote.slice(0, 60))}</q></label>` : nothing}`;
    return html`${words}<label>${t('type')}<select name="type">${kTypes.map((x) => html`<option value=${x}>${typeName(x)}</option>`)}</select></label>
      <label>${t('factuality')}<select name="factuality">${['actual', 'planned', 'called-for', 'possible', 'denied'].map((x) => html`<option value=${x}>${t(x)}</option>`)}</select></label>
      <label>${t('date')}<input type="date" name="date"></label><label>${t('actor')}<input name="actors" dir="auto"></label><label>${t('recipient')}<input name="recipients" dir="auto"></label><label>${t('place')}<input name="place" dir="auto"></label><label>${t('killed')}<input type="number" min="0" name="killed"></label>`;
  }
  render() {
    if (!may('add')) return nothing;
    return html`<div class="ruling"><button @click=${() => this.open('add')}>${t('add_report')}</button>${may('article') ? html`<button @click=${() => this.open('article')}>${t('fix_article')}</button>` : nothing}
      ${may('name') ? html`<button @click=${() => this.dispatchEvent(new CustomEvent('name', {detail: this.chosen?.quote ?? '', bubbles: true}))}>${t('always_read')}</button>` : nothing}
      ${this.form ? html`<form @submit=${this.send} @keydown=${(e: KeyboardEvent) => { if (e.key === 'Escape') this.open(''); if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) this.querySelector('form')!.requestSubmit(); }}>${this.fields()}
        <label>${t('reason')}<textarea name="reason" required maxlength="2000" rows="2" dir="auto" .value=${localStorage.getItem(`draft ${this.article}`) ?? ''} @input=${(e: Event) => localStorage.setItem(`draft ${this.article}`, (e.target as HTMLTextAreaElement).value)}></textarea></label>
        <button type="submit" class="good" ?disabled=${this.form === 'add' && !this.chosen}>${t('save')}</button> <button type="button" @click=${() => this.open('')}>${t('cancel')} <kbd>Esc</kbd></button></form>` : nothing}
      ${this.trouble ? html`<p role="alert" class="warn">${trouble(this.trouble)}</p>` : nothing}</div>
      ${this.decisions.length ? html`<h2>${t('decisions')}</h2><ol class="history">${this.decisions.map((d) => html`<li class=${d.undone ? 'undone' : ''}>${t(d.kind)} ${Object.entries(d.values ?? {}).filter(([key]) => ['quote', 'type', 'published', 'publisher', 'furniture'].includes(key)).map(([key, value]) => html`<b>${t(key)}</b>: <bdi>${key === 'type' ? typeName(String(value)) : key === 'published' ? dateText(String(value)) : plain(String(value))}</bdi> `)}<q dir="auto">${plain(d.reason)}</q> <small>${d.who}</small>
        ${d.undone ? nothing : html`<button @click=${() => this.post(`decisions/${d.id}/undo`, {})}>${t('undo')}</button>`}</li>`)}</ol>` : nothing}`;
  }
}
customElements.define('marsad-desk', Desk);
