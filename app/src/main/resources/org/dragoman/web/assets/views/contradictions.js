// What reports and holders do not agree on, side by side.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { plural, downloads, toWords, empty } from '../words.js';
import { pager } from '../pager.js';
import { change } from '../app.js';

const KINDS = { toll: 'Toll', perpetrator: 'Who did it', date: 'Day', place: 'Place', outcome: 'Outcome', denial: 'Denial' };

export default async function (page, { q, parameters }) {
  const kind = parameters.kind || '';
  const asked = (q + (kind ? ' kind:' + kind : '')).trim();
  const list = await get('contradictions', { q: asked, offset: parameters.offset, limit: 40 });
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Contradictions'), h('span', { class: 'soft' }, plural(list.total, 'contradiction')), downloads('contradictions', asked, ['csv', 'jsonl'])),
    h('p', { class: 'tools' }, ['', ...Object.keys(KINDS)].map(name => h('button', { type: 'button', 'aria-pressed': String(name === kind), onclick: () => change({ kind: name || null, offset: null }) }, KINDS[name] || 'All'))),
    list.rows.length ? list.rows.map(row => h('section', { class: 'card', 'data-row': true }, contradiction(row))) : empty('Nothing is contradicted.'),
    pager(list),
  ]);
}

/** One contradiction; both sides lead to their words. */
export function contradiction(row, short) {
  const where = row.incident ? href('/incident', { id: row.incident }) : row.meeting ? href('/meeting', { id: row.meeting }) : null;
  return h('div', { class: 'contradiction' },
    h('div', { class: 'line' }, h('span', { class: 'disputed' }, '⚡ ' + (KINDS[row.kind] || row.kind)), !short && where && [' ', link(where, { class: 'small' }, row.incident ? 'the incident' : 'the talks')]),
    h('div', { class: 'versus' }, side(row.a, row.a_holder, row.a_says), h('span', { 'aria-label': 'against' }, '≠'), side(row.b, row.b_holder, row.b_says)));
}

function side(object, holder, says) {
  return h('div', {}, h('div', {}, toWords(object, says)), h('small', {}, holder || 'the report itself'));
}
