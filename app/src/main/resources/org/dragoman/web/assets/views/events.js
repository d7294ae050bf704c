// Events and figures as the reports tell them.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { days, plural, tag, quote, said, toWords, toReport, downloads, empty, range } from '../words.js';
import { pager } from '../pager.js';
import { change } from '../app.js';

export default async function (page, { q, parameters }) {
  const figures = parameters.list === 'figures';
  const name = figures ? 'figures' : 'events';
  const list = await get(name, { q, offset: parameters.offset, limit: 50 });
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, figures ? 'Figures' : 'Events'),
      h('span', { class: 'tools' }, h('button', { type: 'button', 'aria-pressed': String(!figures), onclick: () => change({ list: null, offset: null }) }, 'Events'), h('button', { type: 'button', 'aria-pressed': String(figures), onclick: () => change({ list: 'figures', offset: null }) }, 'Figures')),
      h('span', { class: 'soft' }, plural(list.total, figures ? 'figure' : 'event')), downloads(name, q, ['csv', 'geojson', 'jsonl'])),
    list.rows.length ? h('ul', { class: 'list' }, list.rows.map(figures ? figure : event)) : empty('Nothing matches.'),
    pager(list),
  ]);
}

function foot(row) {
  return h('div', { class: 'soft small' }, toReport({ id: row.report, title: row.title }), [row.publication, row.place].filter(Boolean).map(words => ' · ' + words), row.incident && [' · ', link(href('/incident', { id: row.incident }), {}, 'incident')]);
}

function event(row) {
  return h('li', { 'data-row': true, class: row.status === 'rejected' ? 'rejected' : '' },
    h('div', { class: 'line' }, h('span', { class: 'when' }, days(row) || 'no day'), tag(row.category, row.mode), row.auxiliary && h('span', { class: 'stance' }, row.auxiliary),
      toWords(row.id, [row.actor.join(', ') || '?', ' → ', row.recipient.join(', ') || '?']), said(row.holder, row.stance)),
    quote(row.evidence, row.trigger), foot(row));
}

function figure(row) {
  return h('li', { 'data-row': true },
    h('div', { class: 'line' }, h('span', { class: 'when' }, days(row) || 'no day'), toWords(row.id, [h('b', {}, range(row.low, row.best, row.high)), ' ', row.kind, row.of.length ? ' of ' + row.of.join(', ') : '']), said(row.holder, row.stance), row.interest && h('small', {}, row.interest)),
    quote(row.evidence, row.trigger), foot(row));
}
