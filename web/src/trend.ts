// The trend: events by day, week or month; days known exactly are solid, spans hatched light; independent origins as a
// stroke over each bar; beneath, how many articles were read, so that more reading is not taken for more violence. A brush chooses days.
import {LitElement, html, svg} from 'lit';
import {scaleLinear, scaleUtc} from 'd3-scale';
import {brushX} from 'd3-brush';
import {select} from 'd3-selection';
import {utcDay, utcMonday, utcMonth, type CountableTimeInterval} from 'd3-time';
import type {Overview} from './api';
import {day, many, n, t} from './lang';
import {change} from './url';

const height = 168, strip = 26, left = 44, bottom = 20;
const at = (iso: string) => new Date(`${iso}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);

// As wide as it is shown, so that its words are as large on a telephone as on a desk.
export class MarsadTrend extends LitElement {
  static properties = {data: {attribute: false}, from: {}, to: {}, width: {state: true}};
  width = 700;
  private seen = new ResizeObserver(([entry]) => { const wide = Math.round(entry.contentRect.width); if (wide > 100 && Math.abs(wide - this.width) > 4) this.width = wide; });
  data?: Overview;
  from = '';
  to = '';
  private sum: (readonly [Date, number, number, number, number])[] = [];
  createRenderRoot() { return this; }
  connectedCallback() { super.connectedCallback(); this.seen.observe(this); }
  disconnectedCallback() { super.disconnectedCallback(); this.seen.disconnect(); }
  private scales() {
    const data = this.data!;
    let list = [...data.days.map((d) => d[0]), ...data.coverage.map((d) => d[0])].sort();
    if (!list.length) list = [iso(new Date(0))];
    // Look at where 99 of 100 events lie unless days are chosen outside it: one mention of 1982 must not flatten the rest.
    let total = 0;
    const counted = data.days.map(([d, a, b]) => [d, a + b] as const);
    const all = counted.reduce((sum, [, c]) => sum + c, 0);
    let first = list[0], last = list[list.length - 1];
    for (const [d, c] of counted) { if (total <= all * 0.01) first = d; total += c; }
    if (data.coverage.length && data.coverage[0][0] < first) first = data.coverage[0][0];
    if (this.from && this.from < first) first = this.from;
    if (this.to && this.to > last) last = this.to;
    const start = at(first), end = utcDay.offset(at(last), 1);
    const long = utcDay.count(start, end);
    const bin: CountableTimeInterval = long > 1500 ? utcMonth : long > 240 ? utcMonday : utcDay;
    return {start: bin.floor(start), end: bin.ceil(end), bin, first};
  }
  render() {
    const data = this.data;
    if (!data) return html``;
    const {start, end, bin, first} = this.scales(), width = this.width;
    const sums = new Map<number, [number, number, number, number]>();
    const put = (d: string, i: number, value: number) => {
      const key = +bin.floor(at(d));
      const sum = sums.get(key) ?? [0, 0, 0, 0];
      sum[i] += value;
      sums.set(key, sum);
    };
    let early = 0;
    for (const [d, one, several, origins] of data.days) {
      if (at(d) < start) { early += one + several; continue; }
      put(d, 0, one); put(d, 1, several); put(d, 2, origins);
    }
    for (const [d, articles] of data.coverage) if (at(d) >= start) put(d, 3, articles);
    this.sum = [...sums].sort((a, b) => a[0] - b[0]).map(([key, s]) => [new Date(key), ...s] as const);
    const x = scaleUtc([start, end], [left, width - 8]);
    const most = Math.max(1, ...this.sum.map((s) => Math.max(s[1] + s[2], s[3])));
    const y = scaleLinear([0, most], [height, 8]).nice(3);
    const read = scaleLinear([0, Math.max(1, ...this.sum.map((s) => s[4]))], [0, strip]);
    const bar = (d: Date) => Math.max(1, x(bin.offset(d, 1)) - x(d) - 1);
    const below = height + bottom;
    const picture = svg`
      ${y.ticks(3).filter(Number.isInteger).map((v) => svg`<line class="grid" x1=${left} x2=${width - 8} y1=${y(v)} y2=${y(v)}></line><text class="tick" x=${left - 6} y=${y(v) + 4} text-anchor="end">${n(v)}</text>`)}
      ${this.sum.map(([d, one, several]) => svg`<rect class="one" x=${x(d)} width=${bar(d)} y=${y(one)} height=${height - y(one)}></rect>${several ? svg`<rect class="several" x=${x(d)} width=${bar(d)} y=${y(one + several)} height=${y(one) - y(one + several)}></rect>` : ''}`)}
${this.sum.filter((s) => s[3] > 0).map(([d, , , o]) => svg`<line class="origins" x1=${x(d) - 1} x2=${x(d) + bar(d) + 1} y1=${y(o)} y2=${y(o)}></line>`)}
      ${x.ticks(Math.max(2, width / 120)).filter((d) => x(d) > left + 30 && x(d) < width - 38).map((d) => svg`<text class="tick" x=${x(d)} y=${height + 15} text-anchor="middle" direction=${document.documentElement.dir}>${day(iso(d))}</text>`)}
      ${this.sum.map(([d, , , , articles]) => svg`<rect class="read" x=${x(d)} width=${bar(d)} y=${below + strip - read(articles)} height=${read(articles)}></rect>`)}
      <g class="brush"></g>`;
    return html`<figure class="trend" dir="ltr"><svg viewBox="0 0 ${width} ${below + strip + 2}" role="img" aria-label="${t('timeline')}">${picture}</svg>
      <figcaption dir=${document.documentElement.dir}><span class="key one">${t('events')}</span><span class="key several">${t('span')}</span><span class="key origins">${t('origins')}</span><span class="key read">${t('read_day')}</span>
      ${early ? html`<span>${many(early, 'events')} &lt; ${day(first)}</span>` : ''}<span class="note">${t('coverage_note')}</span></figcaption></figure>`;
  }
  updated() {
    const group = this.querySelector<SVGGElement>('.brush');
    if (!group || !this.data) return;
    const {start, end} = this.scales(), width = this.width;
    const x = scaleUtc([start, end], [left, width - 8]);
    const brush = brushX<unknown>().extent([[left, 4], [width - 8, height]]).on('end', (event) => {
      if (!event.sourceEvent) return;
      if (!event.selection) return change({from: '', to: ''});
      const [a, b] = (event.selection as [number, number]).map((v) => utcDay.floor(x.invert(v)));
      change({from: iso(a), to: iso(b), day: ''});
    });
    const target = select(group as SVGGElement);
    target.call(brush as never);
    const chosen = this.from || this.to ? [x(this.from ? at(this.from) : start), x(this.to ? utcDay.offset(at(this.to), 1) : end)] : null;
    target.call(brush.move as never, chosen as never);
  }
}
customElements.define('marsad-trend', MarsadTrend);
