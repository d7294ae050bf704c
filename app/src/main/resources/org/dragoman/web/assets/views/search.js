// Words of the reports, best first; without words the newest reports.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { day, plural, downloads, empty } from '../words.js';
import { pager } from '../pager.js';

export default async function (page, { q, parameters }) {
  const found = hasWords(q);
  const list = await get(found ? 'search' : 'reports', { q, offset: parameters.offset, limit: found ? 30 : 50 });
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, found ? 'Search' : 'Reports'), h('span', { class: 'soft' }, plural(list.total, 'report') + (found ? '' : '; words in the filter search their texts')), downloads(found ? 'search' : 'reports', q, ['csv', 'jsonl'])),
    list.rows.length ? h('ul', { class: 'list' }, list.rows.map(row => h('li', { 'data-row': true },
      h('div', { class: 'line' }, h('span', { class: 'when' }, day(row.date) || 'no day'), link(href('/report', { id: row.id }), { class: 'grow' }, row.title || row.id), h('small', {}, [row.publication, plural(row.events, 'event')].filter(Boolean).join(' · '))),
      (row.sentences || []).map(sentence => h('p', {}, h('q', { class: 'quote' }, lit(sentence)))),
      row.found > 3 && h('small', {}, 'and ' + plural(row.found - 3, 'more sentence'))))) : empty('No report has these words.'),
    pager(list),
  ]);
}

/** Whether a filter looks for words: clauses without a field, or of the field text. */
function hasWords(q) {
  const clauses = q.match(/(?:[^\s"“”„«»]|["“„«][^"”“»]*["”“»])+/g) || [];
  return clauses.some(clause => !clause.startsWith('-') && (!/^[a-z]+:/i.test(clause) || /^text:/i.test(clause)));
}

/** What stands between « and » is marked. */
function lit(sentence) {
  return sentence.split(/(«[^»]*»)/).map(part => (part.startsWith('«') ? h('mark', {}, part.slice(1, -1)) : part));
}
