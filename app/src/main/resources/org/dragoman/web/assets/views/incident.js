// One incident: its losses by claimant, what does not agree, every report's words, why they were taken together.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { days, day, plural, tag, quote, said, toWords, toReport, sides, saveSvg, clause } from '../words.js';
import { rangePlot, tollWords } from '../range.js';
import { contradiction } from './contradictions.js';
import { corrector } from '../correct.js';

export default async function (page, { parameters }) {
  const incident = await get('incident', { id: parameters.id });
  const width = Math.max(330, Math.min(1100, document.getElementById('main').clientWidth - 80));
  add(page, [
    h('div', { class: 'head' }, h('div', {}, h('h1', {}, title(incident)), h('p', { class: 'soft' }, incident.title)),
      h('span', { class: 'tools' }, link(href('/map', { q: clause('incident', incident.id) }), { class: 'button' }, 'Map'), link(href('/events', { q: clause('incident', incident.id) }), { class: 'button' }, 'Events'))),
    facts(incident),
    incident.tolls.length > 0 && h('section', { class: 'card' }, h('h2', {}, 'Losses, by who gave them'),
      incident.tolls.map(toll => {
        const plot = rangePlot(toll, width);
        return h('div', {}, h('p', { class: 'head' }, tollWords(toll), saveSvg(plot, incident.id + '-' + toll.kind)), plot);
      }),
      h('p', { class: 'legend' }, h('span', {}, '● newest word of a claimant'), h('span', {}, '○ superseded by the same claimant'), h('span', {}, '● ┈ at least'), h('span', {}, '×n in n reports'), h('span', {}, 'A mark leads to its words.'))),
    incident.contradictions.length > 0 && h('section', { class: 'card' }, h('h2', {}, 'What does not agree'), incident.contradictions.map(row => contradiction(row))),
    h('section', { class: 'card' }, h('h2', {}, `Told by ${plural(new Set(incident.members.map(m => m.report)).size, 'report')}`), members(incident)),
    incident.links.length > 0 && h('section', { class: 'card' }, h('details', {}, h('summary', {}, `Why these ${incident.members.length} events were taken as one`), reasons(incident.links))),
  ]);
  return corrector(page);
}

function title(incident) {
  const who = [incident.actor.split('; ')[0], incident.recipient.split('; ')[0]].filter(Boolean).join(' → ');
  return [tag(incident.category, incident.mode), ' ', who || 'unknown', incident.place ? `, ${incident.place}` : ''];
}

function facts(incident) {
  const list = role => incident.sides.filter(side => side.role === role).map((side, i) =>
    [i ? ', ' : '', link(href('/incidents', { q: clause('actor', side.name) }), {}, side.name), side.code && h('small', {}, ` ${side.code}${side.sector ? '.' + side.sector.split(' ')[0] : ''}`), side.sources > 1 && h('small', {}, ` ×${side.sources}`)]);
  const rows = [
    ['When', days(incident) || 'no day is told'],
    ['Where', incident.place ? [incident.place, incident.country && h('small', {}, ' ' + incident.country)] : 'not told'],
    ['Who', incident.sides.some(s => s.role === 'actor') ? list('actor') : 'not told'],
    ['To whom', incident.sides.some(s => s.role === 'recipient') ? list('recipient') : 'not told'],
    ['Sources', `${plural(incident.sources, 'independent source')} in ${plural(incident.reports, 'report')}`],
  ];
  return h('dl', { class: 'facts' }, rows.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

function members(incident) {
  const reports = new Map();
  for (const member of incident.members) {
    if (!reports.has(member.report)) reports.set(member.report, []);
    reports.get(member.report).push(member);
  }
  return h('ul', { class: 'list' }, [...reports.values()].map(events => h('li', {},
    h('div', { class: 'line' }, h('span', { class: 'when' }, day(events[0].published)), toReport(events[0]), h('small', {}, events[0].publication)),
    events.map(event => h('div', { class: 'member', 'data-row': true, tabindex: 0, 'data-object': event.id, 'data-category': event.category },
      h('div', { class: 'line' }, tag(event.category, event.mode), toWords(event.id, [sides(event.sides, 'actor') || '?', ' → ', sides(event.sides, 'recipient') || '?']), said(event.holder, event.stance),
        event.status !== 'coded' && h('span', { class: 'status' }, event.status), h('span', { class: 'tools', 'data-tools': event.id })),
      quote(event.evidence, event.trigger))))));
}

function reasons(links) {
  return h('table', {}, h('thead', {}, h('tr', {}, ['Likeness', 'These two', 'Because'].map(n => h('th', {}, n)))),
    h('tbody', {}, links.slice(0, 100).map(row => h('tr', {}, h('td', { class: 'n' }, row.score.toFixed(2)), h('td', {}, toWords(row.a), ' ', toWords(row.b)), h('td', {}, row.reason)))));
}
