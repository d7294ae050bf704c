// Lanes by actor (or pair of sides), from years to hours: what each did when. Wheel or +/- zoom, drag moves.

import { add, h, s, href } from '../dom.js';
import { get } from '../api.js';
import { plural, day, category, quadOf, saveSvg, empty, QUADS } from '../words.js';
import { change } from '../app.js';

const LANES = 14, LANE = 44, TOP = 34;

export default async function (page, { q, parameters }) {
  const by = parameters.by === 'dyad' ? 'dyad' : 'actor';
  const [, list] = await Promise.all([
    import('/lib/d3.js'), get('events', { q, limit: 1000, columns: 'id,date,category,mode,actor,actor_code,recipient,recipient_code,stance,auxiliary,evidence' }),
  ]);
  const d3 = globalThis.d3;
  const events = list.rows.filter(row => row.date);
  const lanes = new Map();
  const spelt = new Map(); // Gunmen and gunmen are one lane
  const put = (name, event) => {
    const key = name.toLowerCase();
    if (!spelt.has(key)) spelt.set(key, name);
    const own = spelt.get(key);
    if (!lanes.has(own)) lanes.set(own, []);
    if (!lanes.get(own).includes(event)) lanes.get(own).push(event);
  };
  for (const event of events) {
    if (by === 'dyad') {
      const pairs = new Set(event.actor_code.flatMap(a => event.recipient_code.map(b => (a.startsWith('---') ? event.actor[0] : a) + ' → ' + (b.startsWith('---') ? event.recipient[0] : b))));
      pairs.forEach(name => put(name, event));
    } else {
      new Set(event.actor).forEach(name => put(name, event));
      if (!event.actor.length) put('not told who', event);
    }
  }
  const shown = [...lanes].sort((a, b) => b[1].length - a[1].length).slice(0, LANES);
  const toggle = name => h('button', { type: 'button', 'aria-pressed': String(by === name), onclick: () => change({ by: name }) }, name === 'actor' ? 'By actor' : 'By dyad');
  const tools = h('span', { class: 'tools' }, toggle('actor'), toggle('dyad'));
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Timeline'), tools, h('span', { class: 'soft' }, plural(events.length, 'event') + (list.total > list.rows.length ? `, the newest of ${list.total.toLocaleString('en')}` : '') + (lanes.size > LANES ? `; ${LANES} of ${lanes.size} lanes` : ''))),
    h('p', { class: 'legend' }, [4, 3, 2, 1].map(n => h('span', {}, h('i', { class: 'b' + n }), QUADS[n])), h('span', {}, 'Hollow: planned, possible or denied to have happened')),
  ]);
  if (!shown.length) return void page.append(empty('No event with a day matches.'));
  const width = Math.max(340, Math.min(1240, document.getElementById('main').clientWidth - 40));
  const left = width < 600 ? 110 : 210;
  const height = TOP + shown.length * LANE + 10;
  const svg = s('svg', { class: 'chart timeline', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Timeline' });
  const time = event => new Date(event.date + 'T12:00:00Z');
  const [from, to] = d3.extent(events, time);
  const x = d3.scaleUtc([d3.utcDay.offset(from, -1), d3.utcDay.offset(to, 1)], [left, width - 12]);
  const clip = s('clipPath', { id: 'lanes' }, s('rect', { x: left - 8, y: 0, width: width - left + 8, height }));
  const axis = s('g', { transform: `translate(0 ${TOP - 8})` });
  const marks = s('g', { 'clip-path': 'url(#lanes)' });
  svg.append(clip, axis, ...shown.flatMap(([name, own], i) => {
    const y = TOP + i * LANE + LANE / 2;
    return [s('line', { class: 'lane', x1: left - 8, x2: width, y1: y, y2: y }), s('text', { class: 'strong', x: 0, y: y + 1 }, s('title', {}, name), name.length > (left < 200 ? 14 : 28) ? name.slice(0, left < 200 ? 13 : 27) + '…' : name), s('text', { x: 0, y: y + 15 }, plural(own.length, 'event'))];
  }), marks);
  const draw = scale => {
    d3.select(axis).call(d3.axisTop(scale).ticks(width / 110).tickSizeOuter(0)).call(g => g.select('.domain').remove());
    marks.replaceChildren();
    shown.forEach(([, own], i) => lane(own, TOP + i * LANE + LANE / 2, scale, marks));
  };
  draw(x);
  const zoom = d3.zoom().scaleExtent([0.5, 2000]).translateExtent([[-width, 0], [2 * width, height]]).on('zoom', event => draw(event.transform.rescaleX(x)));
  const stage = d3.select(svg).call(zoom).on('dblclick.zoom', null);
  const by2 = factor => () => stage.call(zoom.scaleBy, factor);
  add(tools, [h('button', { type: 'button', 'aria-label': 'Nearer', onclick: by2(2) }, '+'), h('button', { type: 'button', 'aria-label': 'Farther', onclick: by2(0.5) }, '−'), h('button', { type: 'button', onclick: () => stage.call(zoom.transform, d3.zoomIdentity) }, 'All'), saveSvg(svg, 'timeline')]);
  page.append(h('div', { class: 'card' }, svg));
}

/** Events of one day beside each other, then above. */
function lane(events, y, scale, into) {
  const room = new Map(), rest = new Map();
  for (const event of events) {
    const at = scale(new Date(event.date + 'T12:00:00Z'));
    const cell = Math.round(at / 9);
    const n = room.get(cell) || 0;
    room.set(cell, n + 1);
    const up = [0, -9, 9, -17, 17][n];
    if (up === undefined) continue; // the number of the rest stands above
    const slash = event.id.lastIndexOf('/');
    const words = `${day(event.date)}: ${category(event.category)}, ${event.actor.join(', ') || '?'} → ${event.recipient.join(', ') || '?'}${event.stance === 'denies' ? ' (denied)' : ''}\n${event.evidence || ''}`;
    const quad = quadOf(event.category);
    const hollow = event.auxiliary || event.stance === 'denies';
    const circle = s('circle', { class: hollow ? 'hollow h' + quad : 'f' + quad, cx: at, cy: y + up, r: 4.6 });
    if (n === 4) rest.set(cell, at);
    into.append(s('a', { href: href('/report', { id: event.id.slice(0, slash), at: event.id.slice(slash + 1) }), 'data-link': true, 'aria-label': words }, s('title', {}, words), circle));
  }
  for (const [cell, at] of rest) {
    if (room.get(cell) > 5) into.append(s('text', { x: at + 8, y: y - 10 }, '+' + (room.get(cell) - 5)));
  }
}
