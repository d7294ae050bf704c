// All incidents: what happened where, with how many dead by whose word.

import { add, h, s, link, href } from '../dom.js';
import { get } from '../api.js';
import { days, plural, range, tag, downloads, empty } from '../words.js';
import { pager } from '../pager.js';

export default async function (page, { q, parameters }) {
  const offset = Number(parameters.offset || 0);
  const list = await get('incidents', { q, offset, limit: 50 });
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Incidents'), h('span', { class: 'soft' }, plural(list.total, 'incident')), downloads('incidents', q, ['csv', 'geojson', 'jsonl'])),
    list.rows.length ? h('div', { class: 'scroll' }, table(list.rows)) : empty('No incident matches.'),
    pager(list),
  ]);
}

function table(rows) {
  const most = Math.max(1, ...rows.map(row => row.high ?? row.best ?? row.low ?? 0));
  return h('table', {},
    h('thead', {}, h('tr', {}, ['Day', 'What', 'Who', 'Where', 'Dead', 'Sources', ''].map(name => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, rows.map(row => h('tr', { 'data-row': true },
      h('td', { class: 'when' }, days(row) || '–'),
      h('td', {}, tag(row.category, row.mode)),
      h('td', {}, link(href('/incident', { id: row.id }), {}, [row.actor || '?', row.recipient].filter(Boolean).join(' → ')), h('div', { class: 'soft small' }, row.title)),
      h('td', {}, row.place || '–', row.country && h('small', {}, ' ' + row.country)),
      h('td', {}, row.low !== null || row.high !== null ? [h('b', {}, range(row.low, row.best, row.high)), meter(row, most)] : '–'),
      h('td', { class: 'n' }, row.sources, row.reports > row.sources && h('small', {}, ' / ' + row.reports)),
      h('td', {}, row.contradictions > 0 && link(href('/contradictions', { q: 'incident:' + row.id }), { class: 'disputed', title: plural(row.contradictions, 'contradiction') }, '⚡ ' + row.contradictions))))));
}

function meter(row, most) {
  const width = 90;
  const x = value => 3 + ((width - 6) * value) / most;
  const from = row.low ?? row.best ?? row.high, to = row.high ?? row.best ?? from;
  return dumbbell(x(from), x(to), width, row.contradictions > 0);
}

function dumbbell(from, to, width, disputed) {
  const colour = disputed ? 'p1' : 'p0';
  return s('svg', { width, height: 10, viewBox: `0 0 ${width} 10`, 'aria-hidden': 'true' },
    s('line', { class: 'axis', x1: 0, x2: width, y1: 5, y2: 5 }),
    s('line', { class: colour, x1: from, x2: to, y1: 5, y2: 5, 'stroke-width': 3 }),
    s('circle', { class: colour, cx: from, cy: 5, r: 2.5 }), s('circle', { class: colour, cx: to, cy: 5, r: 2.5 }));
}
