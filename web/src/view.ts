// What every view shares: it loads when its address changes, and shows that it loads, that there is nothing, or what went
// wrong and what to do.
import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {Problem, type Brief} from './api';
import {days, many, modeName, n, name, people, t, typeName} from './lang';
import {color, mark, plain} from './look';
import {trouble} from './said';
import {eventAddress, route} from './url';

export abstract class View extends LitElement {
  protected state: 'loading' | 'ready' | 'failed' = 'loading';
  protected wrong: unknown;
  private asking?: AbortController;
  createRenderRoot() { return this; }
  connectedCallback() {
    super.connectedCallback();
    addEventListener('popstate', this.moved);
    addEventListener('marsad-changed', this.moved);
    void this.reload();
  }
  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('popstate', this.moved);
    removeEventListener('marsad-changed', this.moved);
    this.asking?.abort();
  }
  private moved = () => { if (this.isConnected) void this.reload(); };
  protected abstract load(signal: AbortSignal): Promise<void>;
  protected abstract show(): unknown;
  async reload() {
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    this.setAttribute('aria-busy', 'true');
    try {
      await this.load(asking.signal);
      if (asking.signal.aborted) return;
      this.state = 'ready';
    } catch (error) {
      if (asking.signal.aborted) return;
      this.state = 'failed';
      this.wrong = error;
    }
    this.removeAttribute('aria-busy');
    this.requestUpdate();
  }
  render() {
    if (this.state === 'loading') return html`<p class="state" role="status">${t('loading')}</p>`;
    if (this.state === 'failed' && this.wrong instanceof Problem && this.wrong.status === 404)
      return html`<div class="state" role="alert"><p>${trouble(this.wrong)}</p><p>${t('gone')}</p><a class="button" href="/search">${t('search')}</a> <a class="button" href="/">${t('overview')}</a></div>`;
    if (this.state === 'failed') return html`<div class="state" role="alert"><p>${trouble(this.wrong)}</p><button @click=${() => this.reload()}>${t('again')}</button>${location.search ? html` <a class="button" href=${location.pathname}>${t('clear')}</a>` : nothing}</div>`;
    return this.show();
  }
}

export const tolls = (numbers: Brief['numbers']): TemplateResult[] =>
  Object.entries(numbers).map(([kind, toll]) => html`<span class="toll">${t(kind)}: <b>${toll.low === toll.high ? n(toll.best) : html`<bdi>${n(toll.low)}–${n(toll.high)}</bdi>`}</b></span>`);

export const badge = (type: string, factuality: string, mode: string | null = null) => html`
  <span class="badge"><span class="mark" aria-hidden="true" .style=${`color:${color(type)}`}>${mark(factuality)}</span>${typeName(type)}${mode ? html` <small>${modeName(mode)}</small>` : nothing}${factuality !== 'actual' ? html`<em>${t(factuality)}</em>` : nothing}</span>`;

export const place = (event: Pick<Brief, 'place'>) => (event.place ? (event.place.id ? name('places', event.place.id) : plain(event.place.text ?? event.place.name)) : t('no_place'));

export const card = (event: Brief) => html`
  <li class="card"><a href=${eventAddress(event.id)}>
    <span class="line">${badge(event.type, event.factuality, event.mode)} <time>${days(event.date)}</time> <span class="where">${place(event)}</span></span>
    <span class="who"><bdi>${plain(people(event.actors))}</bdi> <span class="arrow" aria-hidden="true">${document.documentElement.dir === 'rtl' ? '←' : '→'}</span> <bdi>${plain(people(event.recipients))}</bdi></span>
    <q dir="auto">${plain(event.quote)}</q>
    <span class="line small">${tolls(event.numbers)} <span>${many(event.reports, 'reports')}</span> <span>${many(event.origins, 'origins')}</span>
      ${event.disagreements.length ? html`<span class="warn">≠ ${event.disagreements.map((slot) => t(slot)).join(' · ')}</span>` : nothing}
      ${event.review !== 'open' ? html`<span class="ok">${t(event.review)}</span>` : nothing}</span>
  </a></li>`;

export {html, nothing, route};
