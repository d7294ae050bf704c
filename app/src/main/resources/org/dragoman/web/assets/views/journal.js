// Who corrected what, when and why; each line can be undone.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { plural, empty } from '../words.js';
import { undo } from '../correct.js';
import { pager } from '../pager.js';

export default async function (page, { parameters }) {
  const list = await get('journal', { offset: parameters.offset, limit: 100 });
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Journal'), h('span', { class: 'soft' }, plural(list.total, 'line') + ', never erased')),
    list.rows.length ? h('ul', { class: 'list' }, list.rows.map(line)) : empty('Nobody has corrected anything yet. Open a report, choose an object, press x to change it or r to reject it.'),
    pager({ offset: Number(parameters.offset || 0), limit: 100, total: list.total }),
  ]);
}

function line(row) {
  const target = row.target && row.target.words ? [' ', row.target.type, ' “', row.target.words, '”'] : '';
  return h('li', { 'data-row': true, class: row.state === 'undone' ? 'undone' : '' },
    h('div', { class: 'line' }, h('span', { class: 'when' }, `${row.seq} · ${row.at.replace('T', ' ').replace('Z', '')}`), h('b', {}, row.author), h('span', { class: 'tag q0' }, row.action),
      h('span', { class: 'grow' }, target, row.action === 'set' || row.action === 'add' ? ' ' + slots(row.value) : ''),
      row.state !== 'applied' && h('span', { class: 'status' }, row.state),
      row.state !== 'undone' && h('button', { type: 'button', class: 'small', onclick: () => undo(row.seq) }, 'Undo')),
    h('div', { class: 'soft small' }, row.reason, row.report && [' · ', link(href('/report', { id: row.report }), {}, row.report)]));
}

function slots(value) {
  return Object.entries(value).map(([name, v]) => `${name} = ${shown(v)}`).join(', ');
}

function shown(value) {
  if (Array.isArray(value)) return value.map(shown).join(', ') || 'none';
  if (value && typeof value === 'object') return value.name || JSON.stringify(value);
  return value === null ? 'none' : String(value);
}
