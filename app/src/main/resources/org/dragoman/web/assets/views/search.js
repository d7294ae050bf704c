// Words of the reports, best first; without words the newest reports.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { day, plural, downloads, empty } from '../words.js';
import { pager } from '../pager.js';

export default async function (page, { q, parameters }) {
  let list, found = true;
  try {
    list = await get('search', { q, offset: parameters.offset, limit: 30 });
  } catch (error) {
    if (error.status !== 400 || !/no words/.test(error.message)) throw error;
    found = false;
    list = await get('reports', { q, offset: parameters.offset, limit: 50 });
  }
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, found ? 'Search' : 'Reports'), h('span', { class: 'soft' }, plural(list.total, 'report') + (found ? '' : '; words in the filter search their texts')), downloads(found ? 'search' : 'reports', q, ['csv', 'jsonl'])),
    list.rows.length ? h('ul', { class: 'list' }, list.rows.map(row => h('li', { 'data-row': true },
      h('div', { class: 'line' }, h('span', { class: 'when' }, day(row.date) || 'no day'), link(href('/report', { id: row.id }), { class: 'grow' }, row.title || row.id), h('small', {}, [row.publication, plural(row.events, 'event')].filter(Boolean).join(' · '))),
      (row.sentences || []).map(sentence => h('p', {}, h('q', { class: 'quote' }, lit(sentence)))),
      row.found > 3 && h('small', {}, 'and ' + plural(row.found - 3, 'more sentence'))))) : empty('No report has these words.'),
    pager(list),
  ]);
}

/** What stands between « and » is marked. */
function lit(sentence) {
  return sentence.split(/(«[^»]*»)/).map(part => (part.startsWith('«') ? h('mark', {}, part.slice(1, -1)) : part));
}
