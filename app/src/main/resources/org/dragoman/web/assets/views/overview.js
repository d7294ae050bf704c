// What happened lately, what changed, what is disputed, who escalates.

import { add, h, link, href } from '../dom.js';
import { get, casebook } from '../api.js';
import { day, days, plural, range, tag, toReport, empty, saveSvg, QUADS } from '../words.js';
import { bars } from '../bars.js';
import { contradiction } from './contradictions.js';

export default async function (page, { q }) {
  const about = await casebook(true);
  const since = about.added ? about.added.slice(0, 10) : '1970-01-01';
  const moment = about.added || '1970-01-01';
  const [counts, incidents, disputes, dyads, meetings, changes, told] = await Promise.all([
    get('counts', { q }), quiet(get('incidents', { q, limit: 8 })), quiet(get('contradictions', { q, limit: 4 })),
    quiet(get('dyads', { q, limit: 300 })), quiet(get('meetings', { q, limit: 4 })), get('changes', { since }), get('happenings', { since: moment }),
  ]);
  const chart = counts.days.length ? bars(counts.days, q) : empty('No event has a day.');
  const total = name => about.counts[name];
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, about.casebook.replace(/\.casebook$/, '')),
      h('span', { class: 'soft' }, about.first ? `Reports from ${day(about.first)} to ${day(about.last)}` : 'No reports yet')),
    h('ul', { class: 'numbers' }, [
      ['/search', 'report', total('report')], ['/incidents', 'incident', total('incident')], ['/events', 'event', total('event')],
      ['/talks', 'meeting', total('meeting')], ['/contradictions', 'contradiction', total('contradiction')],
    ].map(([path, name, n]) => h('li', {}, link(href(path, { q }), {}, h('b', {}, n.toLocaleString('en')), h('span', {}, n === 1 ? name : name + 's'))))),
    h('p', { class: 'tools' }, link('/add', { class: 'button' }, 'Add reports')),
    total('problem') > 0 && h('p', { class: 'soft' }, plural(total('problem'), 'report') + ' could not be read or coded: dragoman problems tells why.'),
    h('div', { class: 'grid' },
      h('section', { class: 'card c8' }, h('h2', {}, 'What happened'),
        chart,
        h('p', { class: 'legend' }, [4, 3, 2, 1].map(n => h('span', {}, h('i', { class: 'b' + n }), QUADS[n])), counts.days.length > 0 && saveSvg(chart, 'events-by-day'))),
      h('section', { class: 'card c4' }, h('h2', {}, 'Escalating dyads'), escalation(dyads.rows, q)),
      h('section', { class: 'card c7' }, h('h2', {}, 'Latest incidents'), latest(incidents.rows), more('/incidents', q, incidents.total)),
      h('section', { class: 'card c5' }, h('h2', {}, 'Open contradictions'),
        disputes.rows.length ? disputes.rows.map(row => contradiction(row, true)) : empty('Nothing is contradicted.'), more('/contradictions', q, disputes.total)),
      otherwise(told.rows.filter(row => !row.new)),
      h('section', { class: 'card c5' }, h('h2', {}, 'Talks'),
        meetings.rows.length ? h('ul', { class: 'list' }, meetings.rows.map(row => h('li', { 'data-row': true }, link(href('/meeting', { id: row.id }), {}, row.parties.replaceAll('; ', ' – ') || row.title), h('div', { class: 'soft small' }, [days(row), row.place, row.outcome].filter(Boolean).join(' · '))))) : empty('No talks.')),
      h('section', { class: told.rows.some(row => !row.new) ? 'card' : 'card c7' }, h('h2', {}, 'Came in last'),
        h('ul', { class: 'list' }, changes.reports.slice(0, 6).map(row => h('li', { 'data-row': true }, toReport(row), h('div', { class: 'soft small' }, [row.publication, day(row.date)].filter(Boolean).join(', '))))),
        changes.journal.length > 0 && h('p', { class: 'small' }, link('/journal', {}, plural(changes.journal.length, 'correction') + ' since then'))),
    ),
  ]);
}

/** A filter that fits events may not fit every list: such a part stays empty. */
async function quiet(question) {
  try {
    return await question;
  } catch (error) {
    if (error.status === 400) return { rows: [], total: 0 };
    throw error;
  }
}

/** What the last reports changed of what was known. */
function otherwise(rows) {
  return rows.length > 0 && h('section', { class: 'card c7' }, h('h2', {}, 'Told otherwise by the last reports'), h('ul', { class: 'list' }, rows.slice(0, 6).map(row => h('li', { 'data-row': true }, link(href(row.id.startsWith('m') ? '/meeting' : '/incident', { id: row.id }), {}, row.label), row.changes.slice(0, 4).map(words => h('div', { class: 'small soft' }, words))))));
}

function more(path, q, total) {
  return total > 0 && h('p', { class: 'small' }, link(href(path, { q }), {}, 'All ' + total.toLocaleString('en')));
}

function latest(rows) {
  if (!rows.length) return empty('No incidents.');
  return h('ul', { class: 'list' }, rows.map(row => h('li', { 'data-row': true },
    h('div', { class: 'line' }, h('span', { class: 'when' }, days(row) || 'no day'), tag(row.category, row.mode),
      h('span', { class: 'grow' }, link(href('/incident', { id: row.id }), {}, [row.actor, row.recipient].filter(Boolean).join(' → ') || row.title)),
      row.dead && h('b', {}, range(row.low, row.best, row.high) + ' dead'),
      row.contradictions > 0 && h('span', { class: 'disputed' }, '⚡ ' + row.contradictions)),
    h('div', { class: 'soft small' }, [row.place, plural(row.sources, 'source')].filter(Boolean).join(' · ')))));
}

/** Those between whom the most material conflict is, against all that is between them. */
function escalation(rows, q) {
  const worst = rows.filter(row => row.quad4 > 0).sort((a, b) => b.quad4 - a.quad4 || a.scale - b.scale).slice(0, 7);
  if (!worst.length) return empty('No material conflict between sides.');
  return h('ul', { class: 'list' }, worst.map(row => h('li', { 'data-row': true },
    h('div', { class: 'line' }, link(href('/dyads', { q, source: row.source, target: row.target }), { class: 'grow' }, row.source + ' → ' + row.target),
      h('span', { class: 'tag q4' }, plural(row.quad4, 'act')), h('small', {}, 'of ' + plural(row.events, 'event') + ', until ' + day(row.last))))));
}
