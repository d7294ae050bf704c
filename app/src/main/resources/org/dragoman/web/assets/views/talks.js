// Talks across reports: who sat with whom, where, how it ended.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { days, plural, downloads, empty } from '../words.js';
import { pager } from '../pager.js';

const OUTCOMES = { agreement: 'q2', partial: 'q2', none: 'q4', cancelled: 'q4', continuing: 'q1', unknown: 'q0' };

export const outcome = word => word && h('span', { class: 'tag ' + (OUTCOMES[word] || 'q0') }, word === 'none' ? 'no agreement' : word);

export default async function (page, { q, parameters }) {
  const list = await get('meetings', { q, offset: parameters.offset, limit: 50 });
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Talks'), h('span', { class: 'soft' }, plural(list.total, 'meeting')), downloads('meetings', q, ['csv', 'geojson', 'jsonl'])),
    list.rows.length ? h('ul', { class: 'list' }, list.rows.map(row => h('li', { 'data-row': true },
      h('div', { class: 'line' }, h('span', { class: 'when' }, days(row) || 'no day'), h('span', { class: 'tag q1' }, row.kind || 'talks'),
        link(href('/meeting', { id: row.id }), { class: 'grow' }, row.parties.replaceAll('; ', ' – ') || row.title), outcome(row.outcome),
        row.contradictions > 0 && h('span', { class: 'disputed' }, '⚡ ' + row.contradictions)),
      h('div', { class: 'soft small' }, [row.place, row.mediators && 'mediated by ' + row.mediators, `${plural(row.sources, 'source')} in ${plural(row.reports, 'report')}`, row.title].filter(Boolean).join(' · '))))) : empty('No talks match.'),
    pager(list),
  ]);
}
