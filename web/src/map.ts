// The map: one mark a place, its size by how many events, its colour by their usual type; what is known only as an area is
// drawn as a circle of that size, never as a pin. Drawn on canvas, without WebGL; the basemap comes with the page. Ground,
// areas and marks are pictures larger than the map, so that dragging moves a picture instead of drawing thousands of marks.
import OlMap from 'ol/Map';
import OlView from 'ol/View';
import Feature from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import VectorImageLayer from 'ol/layer/VectorImage';
import VectorSource from 'ol/source/Vector';
import GeoJSON from 'ol/format/GeoJSON';
import Point from 'ol/geom/Point';
import CircleGeometry from 'ol/geom/Circle';
import {fromLonLat} from 'ol/proj';
import {Circle, Fill, RegularShape, Stroke, Style, Text} from 'ol/style';
import {defaults as interactions} from 'ol/interaction/defaults';
import {defaults as controls} from 'ol/control/defaults';
import {containsXY} from 'ol/extent';
import {feature} from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json?url';
import {LitElement, html} from 'lit';
import type {Spot} from './api';
import {many, n, name, t, typeName} from './lang';
import {color} from './look';
import {change} from './url';

const kLarger = 1.8, kNames = 80;
const ground = new VectorSource();
let grounded: Promise<void> | undefined;
function basemap(): Promise<void> {
  grounded ??= (async () => {
    const world = await (await fetch(atlas)).json();
    ground.addFeatures(new GeoJSON().readFeatures(feature(world, world.objects.countries), {featureProjection: 'EPSG:3857'}));
  })();
  return grounded;
}

export class MarsadMap extends LitElement {
  static properties = {spots: {attribute: false}, chosen: {}};
  spots: Spot[] = [];
  chosen = '';
  private map?: OlMap;
  private marks = new VectorSource();
  private areas = new VectorSource();
  private named = new VectorSource();  // the marks whose names are shown
  private styles = new Map<string, Style>();
  private fitted = false;
  createRenderRoot() { return this; }
  render() { return html`<div class="map" dir="ltr" role="group" aria-label=${t('map_label')}></div>`; }
  firstUpdated() {
    const line = new Style({fill: new Fill({color: '#f4f1e8'}), stroke: new Stroke({color: '#a79f8c', width: 1})});
    this.map = new OlMap({
      target: this.querySelector<HTMLElement>('.map')!,
      interactions: interactions({altShiftDragRotate: false, pinchRotate: false}),
      controls: controls({rotate: false, zoomOptions: {zoomInTipLabel: '+', zoomOutTipLabel: '−'}}),
      layers: [
        new VectorImageLayer({source: ground, style: line, imageRatio: kLarger}),
        new VectorImageLayer({source: this.areas, imageRatio: kLarger, style: (f) => this.kept(`area ${f.get('color')}`, () => new Style({fill: new Fill({color: `${f.get('color')}14`}), stroke: new Stroke({color: `${f.get('color')}88`, width: 1, lineDash: [4, 4]})}))}),
        new VectorImageLayer({source: this.marks, imageRatio: kLarger, style: (f) => this.draw(f as Feature)}),
        new VectorLayer({source: this.named, style: (f) => this.label(f as Feature), declutter: true}),
      ],
      view: new OlView({center: fromLonLat([38, 34.8]), zoom: 6.4, minZoom: 2, maxZoom: 13}),
    });
    this.map.on('click', (event) => {
      const hit = this.map!.forEachFeatureAtPixel(event.pixel, (f) => f.get('spot') as Spot | undefined, {hitTolerance: 6});
      change({place: hit && hit.id !== this.chosen ? hit.id : ''});
    });
    this.map.on('pointermove', (event) => {
      const hit = !event.dragging && this.map!.forEachFeatureAtPixel(event.pixel, (f) => f.get('spot') as Spot | undefined, {hitTolerance: 4});
      const box = this.map!.getTargetElement()!;
      box.style.cursor = hit ? 'pointer' : '';
      box.title = hit ? `${name('places', hit.id)}: ${many(hit.events, 'events')}, ${many(hit.origins, 'origins')}` : '';
    });
    this.map.on('moveend', () => this.name());
    void basemap();
    this.fill();
  }
  updated(changed: Map<string, unknown>) { if (this.map && (changed.has('spots') || changed.has('chosen'))) this.fill(); }
  disconnectedCallback() { super.disconnectedCallback(); this.map?.setTarget(undefined); }

  private kept(key: string, make: () => Style): Style {
    const style = this.styles.get(key) ?? make();
    this.styles.set(key, style);
    return style;
  }
  // One style for all marks that look alike: each is drawn once and then stamped.
  private draw(f: Feature): Style {
    const spot = f.get('spot') as Spot;
    const radius = Math.round(Math.min(4 + Math.sqrt(spot.events) * 1.6, 22) * 2) / 2;
    const chosen = spot.id === this.chosen;
    return this.kept(`${spot.type} ${spot.factuality} ${radius} ${chosen}`, () => this.made(spot, radius, chosen));
  }
  private made(spot: Spot, radius: number, chosen: boolean): Style {
    const fill = new Fill({color: `${color(spot.type)}cc`}), stroke = new Stroke({color: chosen ? '#111' : '#fff', width: chosen ? 3 : 1.2});
    const shape = spot.factuality === 'actual' ? new Circle({radius, fill, stroke})
      : spot.factuality === 'possible' ? new Circle({radius, fill: new Fill({color: '#fffc'}), stroke: new Stroke({color: chosen ? '#111' : color(spot.type), width: 2.2, lineDash: [3, 3]})})
      : new RegularShape({points: spot.factuality === 'denied' ? 4 : spot.factuality === 'planned' ? 4 : 3, radius: radius + 2, radius2: spot.factuality === 'denied' ? radius / 2.5 : undefined, fill, stroke});
    return new Style({image: shape});
  }
  // The names of those that have most in view: among thousands most would have to step aside anyway.
  private name() {
    const view = this.map!.getView().calculateExtent(this.map!.getSize());
    this.named.clear();
    this.named.addFeatures(this.marks.getFeatures().filter((f) => { const [x, y] = (f.getGeometry() as Point).getCoordinates(); return containsXY(view, x, y); }).sort((a, b) => (b.get('spot') as Spot).events - (a.get('spot') as Spot).events).slice(0, kNames));
  }
  // Names step aside for each other, marks never do.
  private label(f: Feature): Style {
    const spot = f.get('spot') as Spot;
    const text = `${name('places', spot.id)} ${n(spot.events)}`, half = text.length * 3.7;
    const [x] = this.map!.getPixelFromCoordinate((f.getGeometry() as Point).getCoordinates()) ?? [half], wide = this.map!.getSize()?.[0] ?? 0;
    // Beside the mark where it would hang over the edge of the map.
    const textAlign = x < half ? 'left' : x > wide - half ? 'right' : 'center';
    return new Style({zIndex: spot.events, text: new Text({text, textAlign, offsetX: textAlign === 'center' ? 0 : textAlign === 'left' ? -Math.max(0, x - 4) : Math.max(0, wide - x - 4), font: '500 12px "IBM Plex Sans Arabic", sans-serif', offsetY: Math.min(4 + Math.sqrt(spot.events) * 1.6, 22) + 9,
      fill: new Fill({color: '#1b2328'}), stroke: new Stroke({color: '#fffd', width: 3}), overflow: true})});
  }
  private fill() {
    this.marks.clear();
    this.areas.clear();
    const marks: Feature[] = [], areas: Feature[] = [];
    for (const spot of [...this.spots].sort((a, b) => b.events - a.events)) {
      const at = fromLonLat([spot.lon, spot.lat]);
      const mark = new Feature(new Point(at));
      mark.set('spot', spot);
      marks.push(mark);
      if (spot.precision !== 'exact' && spot.precision !== 'country' && spot.radius_km > 0) {
        const area = new Feature(new CircleGeometry(at, (spot.radius_km * 1000) / Math.cos((spot.lat * Math.PI) / 180)));
        area.set('color', color(spot.type));
        areas.push(area);
      }
    }
    // Those with least are drawn last, above the larger ones.
    this.marks.addFeatures(marks);
    this.areas.addFeatures(areas);
    // The first look is at where most of it happened, not at the farthest mention.
    if (!this.fitted && this.spots.length) {
      this.fitted = true;
      const spread = (values: number[]) => { values.sort((a, b) => a - b); return [values[Math.floor(values.length * 0.1)], values[Math.ceil(values.length * 0.9) - 1]]; };
      const [west, east] = spread(this.spots.flatMap((s) => Array(Math.min(s.events, 50)).fill(s.lon) as number[])), [south, north] = spread(this.spots.flatMap((s) => Array(Math.min(s.events, 50)).fill(s.lat) as number[]));
      const a = fromLonLat([west, south]), b = fromLonLat([east, north]);
      this.map!.getView().fit([a[0], a[1], b[0], b[1]], {padding: [40, 90, 50, 90], maxZoom: 8.5});
    }
    if (this.map!.getSize()) this.name();
    (this as unknown as {olMap: OlMap}).olMap = this.map!;
  }
}
customElements.define('marsad-map', MarsadMap);

// The same data for whoever cannot see a map, and for choosing a place by name.
export const placeTable = (spots: Spot[], chosen: string, open: boolean, toggled: (open: boolean) => void) => html`<details class="table" ?open=${open} @toggle=${(e: Event) => toggled((e.target as HTMLDetailsElement).open)}><summary>${t('place')}: ${n(spots.length)}</summary>${!open ? '' : html`<div class="scroll" tabindex="0" role="region" aria-label=${t('place')}><table>
  <thead><tr><th scope="col">${t('place')}</th><th scope="col">${t('events')}</th><th scope="col">${t('origins')}</th><th scope="col">${t('type')}</th></tr></thead>
  <tbody>${[...spots].sort((a, b) => b.events - a.events).slice(0, 200).map((spot) => html`<tr><td><button class="link" aria-pressed=${spot.id === chosen} @click=${() => change({place: spot.id === chosen ? '' : spot.id})}>${name('places', spot.id)}</button></td><td>${n(spot.events)}</td><td>${n(spot.origins)}</td><td>${typeName(spot.type)}</td></tr>`)}</tbody></table></div>`}</details>`;
