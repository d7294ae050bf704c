// Outlets and holders: how much they say, how often others contradict it.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { day, plural, clause, empty } from '../words.js';

export default async function (page) {
  const { outlets, holders } = await get('sources');
  const n = value => h('td', { class: 'n' }, value);
  const head = names => h('thead', {}, h('tr', {}, names.map((name, i) => h('th', { scope: 'col', class: i ? 'n' : null }, name))));
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Sources')),
    h('div', { class: 'grid' },
      h('section', { class: 'card c5' }, h('h2', {}, plural(outlets.length, 'outlet')), outlets.length ? h('table', {}, head(['Outlet', 'Reports', 'Copies', 'Events', 'Last']),
        h('tbody', {}, outlets.map(row => h('tr', { 'data-row': true }, h('td', {}, row.publication ? link(href('/search', { q: clause('publication', row.publication) }), {}, row.publication) : h('i', {}, 'no outlet')), n(row.reports), n(row.copies || ''), n(row.events), n(day(row.last, true)))))) : empty('No reports.'),
      h('p', { class: 'soft small' }, 'Copies: reports with the wording of an earlier one; they count as one source.')),
      h('section', { class: 'card c7' }, h('h2', {}, 'Who says so'), holders.length ? h('table', {}, head(['Holder', 'Statements', 'Unproven claims', 'Denials', 'In contradictions']),
        h('tbody', {}, holders.map(row => h('tr', { 'data-row': true }, h('td', {}, link(href('/events', { q: clause('holder', row.holder) }), {}, row.holder)), n(row.statements), n(row.claims || ''), n(row.denials || ''),
          h('td', { class: 'n' }, row.contradicted > 0 && link(href('/contradictions', { q: clause('holder', row.holder) }), { class: 'disputed' }, '⚡ ' + row.contradicted)))))) : empty('Nobody is quoted.'))),
  ]);
}
