// Review: what most needs a person first, one at a time, by keyboard. Keys are places on the keyboard (C, E, R, Z, J, K as on
// a Latin one), so that they work under an Arabic layout.
import {get, session, tagged, type Brief, type Full, type List} from './api';
import {days, n, people, t, typeName} from './lang';
import {mark, reportCard} from './event';
import {wipe} from './highlight';
import {plain} from './look';
import {pressed, type Ruling} from './ruling';
import {change, route} from './url';
import {View, badge, html, nothing, place, tolls} from './view';

export class ReviewView extends View {
  private queue?: List<Brief>;
  private event?: Full;
  private tag = '';
  private wanted: string | null = null;  // the event that the address named when this one was loaded
  private ruled: string[] = [];
  private undoing = '';  // the event whose last ruling is to be undone as soon as it is on the page
  protected async load(signal: AbortSignal) {
    const wanted = route().query.get('event');
    const queue = await get<List<Brief>>('events?order=review&review=open&limit=50', signal);
    const id = wanted ?? queue.items[0]?.id;
    const found = id ? await tagged<Full>(`events/${encodeURIComponent(id)}`, signal) : undefined;
    // All at once, and only by the load that was asked for last: a slow earlier one must not bring back what it found.
    signal.throwIfAborted();
    this.queue = queue;
    this.event = found?.value;
    this.tag = found?.tag ?? '';
    this.wanted = wanted;
  }
  connectedCallback() { super.connectedCallback(); addEventListener('keydown', this.key); }
  disconnectedCallback() { super.disconnectedCallback(); removeEventListener('keydown', this.key); wipe(this); }
  updated() {
    if (this.event) mark(this, this.event);
    const box = this.querySelector<Ruling>('marsad-ruling');
    if (!box || !this.undoing || this.wanted !== this.undoing || this.hasAttribute('aria-busy')) return;
    this.undoing = '';
    void box.updateComplete.then(() => box.undo());
  }
  private step(by: number) {
    const items = this.queue!.items, at = items.findIndex((e) => e.id === this.event?.id);
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (next) change({event: next.id}, true);
  }
  private key = (e: KeyboardEvent) => {
    const box = this.querySelector<Ruling>('marsad-ruling');
    if (!box || e.ctrlKey || e.metaKey || e.altKey || (e.target as HTMLElement).closest('input, textarea, select')) return;
    const acts: Record<string, () => void> = {
      KeyZ: () => void this.undo(box), KeyJ: () => this.step(1), KeyK: () => this.step(-1),
    };
    const act = acts[e.code] ?? (() => void pressed(e, box));
    if (!/^Key[CERMSZJK]$/.test(e.code) || !session.may.length) return;
    e.preventDefault();
    const asked = route().query.get('event');
    if (asked && asked !== this.wanted) return;  // what is shown is about to be another event
    act();
  };
  // The last ruling made here, on whichever event it was.
  private async undo(box: Ruling) {
    if (box.last()) return box.undo();
    const id = this.ruled.pop();
    if (!id) return;
    this.undoing = id;  // not undone here: other changes may load the page again before that event has come
    change({event: id}, true);
  }
  private done(e: CustomEvent) {
    if (e.detail === 'undo' || e.detail === 'conflict') return void this.reload();
    this.ruled.push(this.event!.id);
    const items = this.queue!.items, at = items.findIndex((x) => x.id === this.event!.id);
    change({event: items[at + 1]?.id ?? ''}, true);
  }
  protected show() {
    const e = this.event;
    if (!e) return html`<h1>${t('review')}</h1><p class="state">${t('nothing_left')}</p>`;
    return html`<div class="review"><aside><h1>${t('review')}</h1><p><b id="waiting">${n(this.queue!.total)}</b> ${t('queue')}</p>
      <ol class="queue">${this.queue!.items.slice(0, 25).map((q) => html`<li><button class="link" aria-current=${q.id === e.id ? 'true' : nothing} @click=${() => change({event: q.id}, true)}>${typeName(q.type)} · <bdi>${place(q)}</bdi> · <bdi>${days(q.date)}</bdi></button></li>`)}</ol></aside>
      <section><p class="keys small" aria-label=${t('keys')}><span><kbd>J</kbd> ${t('skip')}</span> <span><kbd>K</kbd> ${t('back')}</span> <span><kbd>C</kbd> ${t('confirm')}</span> <span><kbd>E</kbd> ${t('correct')}</span> <span><kbd>R</kbd> ${t('reject')}</span> <span><kbd>M</kbd> ${t('merge')}</span> <span><kbd>S</kbd> ${t('split')}</span> <span><kbd>Z</kbd> ${t('undo')}</span></p>
      <h2 id="current" data-event=${e.id}>${badge(e.type, e.factuality, e.mode)} <bdi>${place(e)}</bdi> <time>${days(e.date)}</time> <span class=${e.review.state === 'open' ? 'muted' : 'ok'}>${t(e.review.state)}</span></h2>
      <p class="who"><bdi>${plain(people(e.actors))}</bdi> <span class="arrow" aria-hidden="true">${document.documentElement.dir === 'rtl' ? '←' : '→'}</span> <bdi>${plain(people(e.recipients))}</bdi></p><p class="line">${tolls(e.numbers)}</p>
      <marsad-ruling .event=${e} .tag=${this.tag} @ruled=${this.done}></marsad-ruling>
      <div class="side">${e.reports.map((_, i) => reportCard(e, i))}</div></section></div>`;
  }
}
customElements.define('marsad-review', ReviewView);
