// Who acts on whom: actors on a circle, a line from each to those it acts on, as thick as events are many. The table beneath
// holds the same; a line leads to its events.
import {svg} from 'lit';
import {n, name, t} from './lang';
import {html, nothing} from './view';

const kActors = 18, size = 640, radius = 200;
export function network(edges: [string, string, number][]) {
  const weight = new Map<string, number>();
  for (const [a, b, count] of edges) for (const id of [a, b]) weight.set(id, (weight.get(id) ?? 0) + count);
  const ids = [...weight].sort((a, b) => b[1] - a[1]).slice(0, kActors).map(([id]) => id);
  if (ids.length < 2) return nothing;
  const place = new Map(ids.map((id, i) => { const angle = (2 * Math.PI * i) / ids.length - Math.PI / 2; return [id, {angle, x: size / 2 + radius * Math.cos(angle), y: size / 2 - 40 + radius * Math.sin(angle)}] as const; }));
  const shown = edges.filter(([a, b]) => place.has(a) && place.has(b) && a !== b), most = Math.max(1, ...shown.map((e) => e[2]));
  const arrow = (a: string, b: string, count: number) => {
    const from = place.get(a)!, to = place.get(b)!, cx = size / 2 + (from.x + to.x - size) * 0.2, cy = size / 2 - 40 + (from.y + to.y - size + 80) * 0.2;
    const href = `/?actor=${encodeURIComponent(a)}&recipient=${encodeURIComponent(b)}`;
    return svg`<a href=${href} tabindex="-1" aria-hidden="true"><path d="M${from.x},${from.y} Q${cx},${cy} ${to.x},${to.y}" stroke-width=${0.8 + (5 * count) / most} marker-end="url(#head)"><title>${name('actors', a)} → ${name('actors', b)}: ${n(count)}</title></path></a>`;
  };
  return html`<figure class="network" dir="ltr"><svg viewBox="-140 0 ${size + 280} ${size - 80}" role="group" aria-label="${t('on_whom')}"><defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0,0 L8,4 L0,8 z"></path></marker></defs>
    ${shown.map(([a, b, count]) => arrow(a, b, count))}
    ${ids.map((id) => { const p = place.get(id)!, side = Math.cos(p.angle), pole = Math.abs(side) < 0.1, above = p.y < size / 2 - 40; return svg`<circle cx=${p.x} cy=${p.y} r="5"></circle><text x=${p.x + (pole ? 0 : side > 0 ? 10 : -10)} y=${p.y + (pole ? (above ? -12 : 20) : 4)} text-anchor=${pole ? 'middle' : side > 0 ? 'start' : 'end'} direction="ltr">${name('actors', id)}</text>`; })}</svg></figure>`;
}
