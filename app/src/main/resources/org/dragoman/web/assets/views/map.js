// Where it happened. The radius of a ring tells how precisely the place is known; a mark's size how much happened.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { plural, day, clause, downloads } from '../words.js';
import { change } from '../app.js';

const PRECISION = { 5: 700, 4: 4000, 3: 18000, 2: 60000, 1: 180000 };
const HOW = { 5: 'within a town', 4: 'a town', 3: 'a district', 2: 'a province', 1: 'a country only' };
const JOIN = 36; // marks nearer than this many pixels stand as one

let world = null;
let sheet = null;

/** Outlines that cross the 180th meridian go on beyond it, so that no line runs back over the map. */
function whole(countries) {
  for (const { geometry } of countries.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const step = ring[i][0] - ring[i - 1][0];
        if (Math.abs(step) > 180) ring[i][0] -= 360 * Math.sign(step);
      }
    }
  }
  countries.features = countries.features.filter(country => country.id !== '010'); // Antarctica has no end
  return countries;
}

/** Leaflet's own style sheet, once. */
function styles() {
  if (!sheet) {
    sheet = new Promise(done => document.head.prepend(h('link', { rel: 'stylesheet', href: '/lib/leaflet.css', onload: done, onerror: done })));
  }
  return sheet;
}


async function land() {
  if (!world) {
    world = Promise.all([import('/lib/topojson-client.js'), fetch('/lib/countries.json').then(r => r.json())]).then(([, topology]) =>
      whole(globalThis.topojson.feature(topology, topology.objects.countries)));
  }
  return world;
}

export default async function (page, { q, parameters }) {
  const until = parameters.until;
  const [L, all, counts, countries] = await Promise.all([import('/lib/leaflet.js'), get('places', { q: until ? `${q} date:until-${until}`.trim() : q }), get('counts', { q }), land(), styles()]);
  const stage = h('div', { class: 'stage map-stage', role: 'application', 'aria-label': 'Map: arrow keys move it, + and - zoom' });
  const total = all.rows.reduce((n, row) => n + row.events, 0);
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Map'), h('span', { class: 'soft' }, `${plural(total, 'event')} at ${plural(all.rows.length, 'place')}`), downloads('events', q, ['geojson', 'csv'])),
    slider(counts.days, until),
    stage,
    h('p', { class: 'legend' }, h('span', {}, 'Size: how many events. Faint ring: how precisely the place is known.'), [4, 3, 2, 1].map(n => h('span', {}, h('i', { class: 'b' + n }), ['', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'][n]))),
    h('details', {}, h('summary', {}, 'As a list'), list(all.rows, q)),
  ]);
  let map = null;
  const draw = () => {
    map = L.map(stage, { attributionControl: false, zoomControl: false, worldCopyJump: true, minZoom: 2, maxZoom: 13, preferCanvas: false, fadeAnimation: false, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches });
    L.geoJSON(countries, { interactive: false, className: 'land', style: { weight: 1, fillOpacity: 1, className: 'land' } }).addTo(map);
    const points = all.rows.map(row => [row.lat, row.lon]);
    const precise = all.rows.filter(row => row.resolution > 1).map(row => [row.lat, row.lon]);
    if (points.length) map.fitBounds(L.latLngBounds(precise.length ? precise : points).pad(0.25), { maxZoom: 7 });
    else map.setView([20, 20], 2);
    const layer = L.layerGroup().addTo(map);
    const marks = () => place(L, map, layer, all.rows, q);
    map.on('zoomend', marks);
    marks();
    const named = L.layerGroup().addTo(map);
    const names = () => nameCountries(L, map, named, countries);
    map.on('moveend', names);
    names();
    stage.append(h('div', { class: 'stagebar' },
      h('button', { type: 'button', 'aria-label': 'Nearer', onclick: () => map.zoomIn() }, '+'), h('button', { type: 'button', 'aria-label': 'Farther', onclick: () => map.zoomOut() }, '−'),
      h('button', { type: 'button', onclick: () => {
        const b = map.getBounds();
        const n = v => v.toFixed(2);
        change({ q: `${q.replace(/(^|\s)box:\S+/, '')} box:${n(b.getSouth())},${n(b.getWest())},${n(b.getNorth())},${n(b.getEast())}`.trim() });
      } }, 'Only here')));
  };
  page.addEventListener('shown', draw, { once: true });
  return () => map && map.remove();
}

/** Names of the countries in sight that have room for them. */
function nameCountries(L, map, layer, countries) {
  layer.clearLayers();
  const view = map.getBounds();
  for (const country of countries.features) {
    const ring = largest(country.geometry);
    const lons = ring.map(p => p[0]), lats = ring.map(p => p[1]);
    const west = Math.min(...lons), east = Math.max(...lons), south = Math.min(...lats), north = Math.max(...lats);
    const room = map.project([south, east]).x - map.project([south, west]).x;
    const at = [(south + north) / 2, (west + east) / 2];
    if (room < country.properties.name.length * 9 + 20 || !view.contains(at)) continue;
    L.tooltip({ permanent: true, direction: 'center', className: 'country', interactive: false }).setLatLng(at).setContent(h('span', {}, country.properties.name)).addTo(layer);
  }
}

function largest(geometry) {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(polygon => polygon[0]);
  return rings.reduce((a, b) => (b.length > a.length ? b : a));
}

/** Nearby places stand as one mark at this zoom. */
function groups(map, rows) {
  const found = [];
  for (const row of rows) {
    const at = map.project([row.lat, row.lon]);
    const near = found.find(group => group.at.distanceTo(at) < JOIN && (group.rows[0].resolution === 1) === (row.resolution === 1));
    if (near) near.rows.push(row);
    else found.push({ at, rows: [row] });
  }
  return found;
}

function place(L, map, layer, rows, q) {
  layer.clearLayers();
  const most = Math.max(1, ...rows.map(row => row.events));
  for (const group of groups(map, rows)) {
    const first = group.rows[0];
    const n = group.rows.reduce((sum, row) => sum + row.events, 0);
    const quad = [4, 3, 2, 1].sort((a, b) => total(group.rows, b) - total(group.rows, a))[0];
    for (const row of group.rows) {
      L.circle([row.lat, row.lon], { radius: PRECISION[row.resolution] || 30000, interactive: false, className: 'f' + quad, stroke: false, fillOpacity: 0.13 }).addTo(layer);
    }
    const mark = L.circleMarker([first.lat, first.lon], { radius: 6 + 16 * Math.sqrt(n / most) * (group.rows.length > 1 ? 1.15 : 1), className: 'f' + quad, weight: 1.5, color: 'currentColor', fillOpacity: first.resolution === 1 ? 0.25 : 0.75, dashArray: first.resolution === 1 ? '3 3' : null });
    mark.addTo(layer);
    mark.bindPopup(() => popup(group.rows, q));
    mark.bindTooltip(h('span', {}, first.place + (group.rows.length === 2 ? ', ' + group.rows[1].place : group.rows.length > 2 ? ` and ${group.rows.length - 1} more` : '')), { permanent: rows.length < 40, direction: 'right', className: rows.length < 40 ? 'name' : '', offset: [mark.getRadius() + 2, 0] });
    const path = mark.getElement();
    if (path) {
      path.setAttribute('tabindex', '0');
      path.setAttribute('role', 'button');
      path.setAttribute('aria-label', `${first.place}: ${plural(n, 'event')}`);
      path.addEventListener('keydown', event => event.key === 'Enter' && mark.openPopup());
    }
  }
}

const total = (rows, quad) => rows.reduce((n, row) => n + row['quad' + quad], 0);

function popup(rows, q) {
  return h('div', {}, rows.slice(0, 8).map(row => h('p', {}, h('b', {}, row.place), [row.province, row.country].filter(Boolean).map(w => ', ' + w), h('br'),
    link(href('/events', { q: `${q} ${clause('place', row.place)}`.trim() }), {}, plural(row.events, 'event')), ' · ', link(href('/incidents', { q: `${q} ${clause('place', row.place)}`.trim() }), {}, 'incidents'), h('br'),
    h('small', {}, [row.first && `${day(row.first)} – ${day(row.last)}`, HOW[row.resolution]].filter(Boolean).join(' · ')))), rows.length > 8 && h('p', {}, `and ${rows.length - 8} more places`));
}

function list(rows, q) {
  return h('ul', { class: 'list' }, rows.slice(0, 300).map(row => h('li', { 'data-row': true }, link(href('/events', { q: `${q} ${clause('place', row.place)}`.trim() }), {}, row.place), h('small', {}, ` ${[row.province, row.country].filter(Boolean).join(', ')} · ${plural(row.events, 'event')} · ${HOW[row.resolution] || 'of unknown precision'}`))));
}

function slider(days, until) {
  if (days.length < 2) return null;
  const dates = days.map(d => d.date);
  const at = until ? Math.max(0, dates.findLastIndex(d => d <= until)) : dates.length - 1;
  const words = h('output', { class: 'when' }, 'until ' + day(dates[at]));
  const input = h('input', { type: 'range', min: 0, max: dates.length - 1, value: at, 'aria-label': 'Until which day',
    oninput: () => { words.textContent = 'until ' + day(dates[input.value]); },
    onchange: () => change({ until: Number(input.value) === dates.length - 1 ? null : dates[input.value] }, true) });
  input.value = at;
  return h('div', { class: 'slider' }, h('span', { class: 'when' }, day(dates[0])), input, words);
}
