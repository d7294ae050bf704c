// Saved searches: what is new in each, and a feed for each.

import { add, h, link, href } from '../dom.js';
import { get, post } from '../api.js';
import { plural, empty } from '../words.js';
import { go } from '../app.js';

const LISTS = { incidents: '/incidents', events: '/events', figures: '/events', meetings: '/talks', talks: '/talks', contradictions: '/contradictions', reports: '/search' };

export default async function (page, { q }) {
  const { rows } = await get('searches');
  const name = h('input', { name: 'name', required: true });
  const about = h('select', { name: 'about' }, Object.keys(LISTS).map(list => h('option', { value: list }, list)));
  const filter = h('input', { name: 'filter', value: q });
  const fault = h('p', { class: 'disputed', role: 'alert', hidden: true });
  const again = async wish => {
    try {
      await post('searches', wish);
      go(location.pathname, true);
    } catch (error) {
      fault.hidden = false;
      fault.textContent = error.message;
    }
  };
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Saved searches'), h('span', { class: 'soft' }, plural(rows.length, 'search', 'searches'))),
    rows.length ? h('ul', { class: 'list' }, rows.map(row => h('li', { 'data-row': true },
      h('div', { class: 'line' }, link(href(LISTS[row.about], { q: row.filter, list: row.about === 'figures' ? 'figures' : null }), { class: 'grow' }, h('b', {}, row.name)), row.news > 0 && h('span', { class: 'status' }, plural(row.news, 'new match', 'new matches')),
        h('a', { href: href('/api/feed', { name: row.name }) }, 'Atom feed'), h('button', { type: 'button', class: 'small', onclick: () => again({ name: row.name, remove: true }) }, 'Remove')),
      h('div', { class: 'soft small' }, `${row.about}: ${row.filter || 'everything'}`)))) : empty('No search is saved yet.'),
    h('form', { class: 'card adding', onsubmit: event => {
      event.preventDefault();
      again({ name: name.value.trim(), about: about.value, q: filter.value.trim() });
    } }, h('h2', {}, 'Save a search'), h('label', {}, 'Name', name), h('label', {}, 'List', about), h('label', {}, 'Filter', filter), fault, h('button', { class: 'main' }, 'Save')),
    h('p', { class: 'soft small' }, 'New: not told by dragoman alerts yet, which marks what it tells.'),
  ]);
}
