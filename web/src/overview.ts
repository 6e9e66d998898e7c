// Overview: map, trend and list of the same events, filtered together; beside them the counts of what has no day or place.
import {get, type Brief, type List, type Overview as Data} from './api';
import {many, n, name, t, typeName} from './lang';
import {color, mark} from './look';
import {placeTable} from './map';
import './map';
import './trend';
import {change, filters, route} from './url';
import {View, card, html, nothing} from './view';

export class OverviewView extends View {
  private data?: Data;
  private list?: List<Brief>;
  private asked = '';
  private tabled = false;  // the table of places is open
  protected async load(signal: AbortSignal) {
    const asked = filters(route().query).toString();
    const [counts, events] = questions(route().query);
    const [data, list] = await Promise.all([get<Data>(counts, signal), get<List<Brief>>(events, signal)]);
    signal.throwIfAborted();
    this.data = data;
    this.list = list;
    this.asked = asked;
  }
  private async more() {
    const next = await get<List<Brief>>(`events?${this.asked}&limit=40&cursor=${this.list!.next}`);
    this.list = {...next, items: [...this.list!.items, ...next.items]};
    this.requestUpdate();
  }
  private choice(key: string, label: string, options: [string, number][], show: (id: string) => string) {
    const chosen = route().query.get(key) ?? '';
    const list = chosen && !options.some(([id]) => id === chosen) ? [[chosen, 0] as [string, number], ...options] : options;
    return html`<label>${label}<select .value=${chosen} @change=${(e: Event) => change({[key]: (e.target as HTMLSelectElement).value})}>
      <option value="" ?selected=${!chosen}>${t('any')}</option>${list.map(([id, count]) => html`<option value=${id} ?selected=${id === chosen}>${show(id)} (${n(count)})</option>`)}</select></label>`;
  }
  private tray(key: 'no_day' | 'no_place', parameter: string) {
    const on = route().query.get(parameter) === 'no';
    return html`<button class="tray" aria-pressed=${on} @click=${() => change(on ? {[parameter]: ''} : key === 'no_day' ? {day: 'no', from: '', to: ''} : {placed: 'no', place: ''})}><b>${n(this.data!.trays[key])}</b> ${t(key)}</button>`;
  }
  protected show() {
    const d = this.data!, query = route().query, asked = filters(query), neither = query.get('day') === 'no' && query.get('placed') === 'no';
    return html`
      <section class="filters" aria-label=${t('filters')}>
        ${this.choice('type', t('type'), d.types, typeName)}
        ${this.choice('factuality', t('factuality'), d.factuality, t)}
        ${this.choice('side', t('actor'), d.actors, (id) => name('actors', id))}
        ${this.choice('source', t('source'), d.sources, (id) => name('sources', id))}
        <label>${t('from')}<input type="date" .value=${query.get('from') ?? ''} @change=${(e: Event) => change({from: (e.target as HTMLInputElement).value, day: ''})}></label>
        <label>${t('to')}<input type="date" .value=${query.get('to') ?? ''} @change=${(e: Event) => change({to: (e.target as HTMLInputElement).value, day: ''})}></label>
        <label>${t('words')}<input type="search" dir="auto" .value=${query.get('q') ?? ''} @change=${(e: Event) => change({q: (e.target as HTMLInputElement).value})}></label>
        ${([['place', 'place', 'places'], ['actor', 'actor', 'actors'], ['recipient', 'recipient', 'actors'], ['agreement', 'agreement', 'agreements']] as const).map(([key, label, kind]) => query.get(key) ? html`<button class="chip" @click=${() => change({[key]: ''})}>${t(label)}: <bdi>${name(kind, query.get(key)!)}</bdi> ×</button>` : nothing)}
        ${asked.size ? html`<button @click=${() => change(Object.fromEntries([...asked.keys()].map((k) => [k, ''])))}>${t('clear')}</button>` : nothing}
      </section>
      <section class="counts" aria-live="polite">
        <p><b id="total" data-count=${d.total.events}>${many(d.total.events, 'events')}</b> · <b>${many(d.total.reports, 'reports')}</b> · <b>${many(d.total.origins, 'origins')}</b></p>
        <p class="trays">${this.tray('no_day', 'day')} ${this.tray('no_place', 'placed')} <button class="tray" aria-pressed=${neither} @click=${() => change(neither ? {day: '', placed: ''} : {day: 'no', placed: 'no', from: '', to: '', place: ''})}><b>${n(d.trays.neither)}</b> ${t('neither')}</button></p>
      </section>
      <div class="two">
        <section><h2>${t('map')}</h2><marsad-map .spots=${d.places} .chosen=${query.get('place') ?? ''}></marsad-map>
          <p class="legend">${d.types.slice(0, 8).map(([type]) => html`<span><span aria-hidden="true" .style=${`color:${color(type)}`}>●</span> ${typeName(type)}</span>`)}<span class="shapes">${['actual', 'planned', 'called-for', 'possible', 'denied'].map((f) => html`<span><span aria-hidden="true">${mark(f)}</span> ${t(f)}</span> `)}</span><span class="muted">${t('area_note')}</span><span class="muted">${t('no_place')}: ${n(d.trays.no_place)}</span></p>
          ${placeTable(d.places, query.get('place') ?? '', this.tabled, (open) => { if (open !== this.tabled) { this.tabled = open; this.requestUpdate(); } })}</section>
        <section class="list"><h2>${t('list')} <a class="button" href="/api/v1/events?${asked}&format=csv" download="events.csv">${t('csv')}</a></h2>
          ${this.list!.items.length ? html`<ol class="cards">${this.list!.items.map(card)}</ol>` : html`<p class="state">${t(asked.size ? 'empty' : 'nothing_here')}</p>`}
          ${this.list!.next ? html`<button class="wide" @click=${() => this.more()}>${t('more')} (${n(this.list!.total - this.list!.items.length)})</button>` : nothing}</section>
        <section class="time"><h2>${t('timeline')}</h2><marsad-trend .data=${d} .from=${query.get('from') ?? ''} .to=${query.get('to') ?? ''}></marsad-trend><p class="muted small">${t('no_day')}: ${n(d.trays.no_day)}</p></section>
      </div>`;
  }
}
// What this view asks for.
export function questions(query: URLSearchParams): [string, string] {
  const asked = filters(query).toString();
  return [`overview?${withoutOrder(asked)}`, `events?${asked}&limit=40`];
}
const withoutOrder = (asked: string) => { const q = new URLSearchParams(asked); q.delete('order'); return q.toString(); };
customElements.define('marsad-overview', OverviewView);
