// One meeting: delegations, topics, rounds, outcome by whose word, demands and deadlines.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { days, day, plural, tag, quote, said, toWords, toReport } from '../words.js';
import { contradiction } from './contradictions.js';
import { outcome } from './talks.js';
import { corrector } from '../correct.js';

export default async function (page, { parameters }) {
  const meeting = await get('meeting', { id: parameters.id });
  const everybody = meeting.members.flatMap(member => member.sides);
  const topics = [...new Set(meeting.members.flatMap(member => member.topics))];
  const rows = [
    ['When', days(meeting) || 'no day is told'], ['Where', [meeting.place, meeting.country].filter(Boolean).join(', ') || 'not told'],
    ['Parties', people(everybody, 'party')], ['Mediators', people(everybody, 'mediator')], ['Delegates', people(everybody, 'participant')],
    ['Topics', topics.join('; ')], ['Outcome', outcome(meeting.outcome)], ['Sources', `${plural(meeting.sources, 'independent source')} in ${plural(meeting.reports, 'report')}`],
  ];
  add(page, [
    h('div', { class: 'head' }, h('div', {}, h('h1', {}, `${(meeting.kind || 'talks').replace(/^./, c => c.toUpperCase())}: ${meeting.parties.replaceAll('; ', ' – ')}`), h('p', { class: 'soft' }, meeting.title))),
    h('dl', { class: 'facts' }, rows.filter(([, value]) => value && value.length !== 0).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    meeting.contradictions.length > 0 && h('section', { class: 'card' }, h('h2', {}, 'What does not agree'), meeting.contradictions.map(row => contradiction(row, true))),
    h('section', { class: 'card' }, h('h2', {}, 'Round by round, as reported'), h('ul', { class: 'list' }, meeting.members.map(told))),
    meeting.demands.length > 0 && h('section', { class: 'card' }, h('h2', {}, 'Demands, offers and refusals in these reports'), h('ul', { class: 'list' }, meeting.demands.map(row => h('li', { 'data-row': true },
      h('div', { class: 'line' }, tag(row.category, row.mode), toWords(row.id, row.trigger), said(row.holder, row.stance), row.terms && row.terms.deadline && h('span', { class: 'disputed' }, 'with a deadline')), quote(row.evidence, row.trigger))))),
  ]);
  return corrector(page);
}

function people(sides, role) {
  const found = new Map(sides.filter(side => side.role === role).map(side => [side.name, side]));
  return [...found.values()].map((side, i) => [i ? ', ' : '', side.name, (side.represents || side.office || side.code) && h('small', {}, ' ' + [side.office, side.represents || side.code].filter(Boolean).join(', '))]);
}

function told(member) {
  return h('li', { 'data-row': true, tabindex: 0, 'data-object': member.id },
    h('div', { class: 'line' }, h('span', { class: 'when' }, day(member.published)), toReport(member), h('small', {}, member.publication), outcome(member.outcome), said(member.holder, member.stance), toWords(member.id, 'words'), h('span', { class: 'tools', 'data-tools': member.id })),
    member.evidence.slice(0, 3).map(words => h('p', {}, quote(words))));
}
