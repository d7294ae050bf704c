// Who does what to whom: series by month, week or day, one small chart for each pair.

import { add, h, s, link, href } from '../dom.js';
import { get } from '../api.js';
import { plural, day, downloads, empty, saveSvg, QUADS } from '../words.js';
import { change } from '../app.js';
import { pager } from '../pager.js';

const CHARTS = 8;
const name = value => (/^[A-Z]{3}(\.[A-Z]{3})?$/.test(value) ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`);
const pair = (row, q, sign = '-') => `${q} dyad:${name(row.source)}${sign}${name(row.target)}`.trim();

export default async function (page, { q, parameters }) {
  const by = parameters.by || 'week';
  const steps = h('span', { class: 'tools' }, ['day', 'week', 'month'].map(step => h('button', { type: 'button', 'aria-pressed': String(by === step), onclick: () => change({ by: step }) }, 'By ' + step)));
  if (parameters.source) return one(page, q, { source: parameters.source, target: parameters.target }, by, steps);
  const list = await get('dyads', { q, offset: parameters.offset, limit: 50 });
  const series = await Promise.all(list.rows.slice(0, CHARTS).map(row => get('series', { q: pair(row, q), by, limit: 1000 })));
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Dyads'), steps, h('span', { class: 'soft' }, plural(list.total, 'pair')), downloads('dyads', q, ['csv', 'jsonl'])),
    h('p', { class: 'legend' }, [4, 3, 2, 1].map(n => h('span', {}, h('i', { class: 'b' + n }), QUADS[n])), h('span', {}, 'Conflict up, cooperation down')),
    list.rows.length ? h('div', { class: 'small-multiples' }, list.rows.slice(0, CHARTS).map((row, i) => h('section', { class: 'card', 'data-row': true },
      h('h3', {}, link(href('/dyads', { q, source: row.source, target: row.target, by }), {}, `${row.source} → ${row.target}`)), chart(series[i].rows, 300, 110)))) : empty('Nothing between sides matches.'),
    list.rows.length > 0 && h('section', { class: 'card scroll' }, table(list.rows, q, by)), pager(list),
  ]);
}

async function one(page, q, row, by, steps) {
  const [there, back, events] = await Promise.all([
    get('series', { q: pair(row, q), by, limit: 1000 }), get('series', { q: pair({ source: row.target, target: row.source }, q), by, limit: 1000 }), get('events', { q: pair(row, q, '~'), limit: 30 }),
  ]);
  const svg = chart(there.rows, 1100, 240, true);
  const other = chart(back.rows, 1100, 240, true);
  const { default: list } = await import('./events.js');
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, `${row.source} and ${row.target}`), steps, link(href('/dyads', { q, by }), {}, 'all pairs')),
    h('section', { class: 'card' }, h('p', { class: 'head' }, h('b', {}, `${row.source} → ${row.target}`), saveSvg(svg, `${row.source}-${row.target}`)), svg),
    h('section', { class: 'card' }, h('p', { class: 'head' }, h('b', {}, `${row.target} → ${row.source}`), saveSvg(other, `${row.target}-${row.source}`)), other),
    h('p', {}, link(href('/events', { q: pair(row, q, '~') }), {}, 'All ' + plural(events.total, 'event') + ' between them')),
  ]);
  const below = h('div', {});
  page.append(below);
  await list(below, { q: pair(row, q, '~'), parameters: {} });
  below.querySelector('.head')?.remove();
  below.querySelector('.pager')?.remove();
}

function table(rows, q, by) {
  return h('table', {}, h('thead', {}, h('tr', {}, ['Pair', 'Events', 'Verbal coop.', 'Material coop.', 'Verbal confl.', 'Material confl.', 'Mean Goldstein', 'Last'].map((n, i) => h('th', { scope: 'col', class: i > 0 && i < 7 ? 'n' : null }, n)))),
    h('tbody', {}, rows.map(row => h('tr', { 'data-row': true }, h('td', {}, link(href('/dyads', { q, source: row.source, target: row.target, by }), {}, `${row.source} → ${row.target}`)), [row.events, row.quad1, row.quad2, row.quad3, row.quad4, row.goldstein ?? '–'].map(v => h('td', { class: 'n' }, v)), h('td', { class: 'when' }, day(row.last))))));
}

/** Periods as bars; the worst and the best period are named. */
function chart(rows, width, height, named) {
  const svg = s('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${plural(rows.length, 'period')}` });
  if (!rows.length) return add(svg, [s('text', { x: 4, y: 20 }, 'No event with a day')]);
  const slot = (width - 8) / rows.length, wide = Math.max(1, Math.min(slot - 2, 34));
  const up = Math.max(1, ...rows.map(r => r.quad3 + r.quad4)), down = Math.max(...rows.map(r => r.quad1 + r.quad2));
  const room = height - 40, unit = room / (up + down), middle = 16 + up * unit;
  svg.append(s('line', { class: 'axis', x1: 0, x2: width, y1: middle, y2: middle }));
  rows.forEach((row, i) => {
    const x = 4 + (i + 0.5) * slot - wide / 2;
    let top = middle, low = middle;
    const g = s('g', {}, s('title', {}, `${row.period}: ${plural(row.events, 'event')}`));
    for (const [quad, sign] of [[4, 1], [3, 1], [2, -1], [1, -1]]) {
      const tall = row['quad' + quad] * unit;
      if (!tall) continue;
      if (sign > 0) top -= tall;
      g.append(s('rect', { class: 'f' + quad, x, y: sign > 0 ? top : low, width: wide, height: tall, rx: 1.5 }));
      if (sign < 0) low += tall;
    }
    svg.append(g);
  });
  const worst = rows.reduce((a, b) => (b.quad4 + b.quad3 > a.quad4 + a.quad3 ? b : a));
  if (named || rows.length > 1) {
    const i = rows.indexOf(worst);
    if (worst.quad3 + worst.quad4) svg.append(s('text', { x: 4 + (i + 0.5) * slot, y: 11, 'text-anchor': i < rows.length * 0.15 ? 'start' : i > rows.length * 0.85 ? 'end' : 'middle' }, `${worst.quad3 + worst.quad4} in ${worst.period}`));
  }
  svg.append(s('text', { x: 2, y: height - 4 }, rows[0].period), rows.length > 1 ? s('text', { x: width - 2, y: height - 4, 'text-anchor': 'end' }, rows[rows.length - 1].period) : '');
  return svg;
}
