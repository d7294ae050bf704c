// One report: its words, and what was read in them, linked both ways.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { day, days, plural, range, tag, stance, sides, QUADS } from '../words.js';
import { corrector, addMissed } from '../correct.js';

export default async function (page, { parameters }) {
  const report = await get('report', { id: parameters.id });
  const objects = [
    ...report.events.map(o => ({ ...o, k: 'e' })), ...report.figures.map(o => ({ ...o, k: 'f' })), ...report.talks.map(o => ({ ...o, k: 't' })),
  ].sort((a, b) => (a.trigger_start ?? first(a)) - (b.trigger_start ?? first(b)));
  const text = h('div', { class: 'text card', lang: report.language || 'en' }, marked(report, objects));
  const list = h('div', { class: 'side' }, objects.map(o => entry(report, o)), objects.length === 0 && h('p', { class: 'empty' }, 'Nothing of the codebook was read in this report.'));
  add(page, [
    h('div', { class: 'head' }, h('div', {}, h('h1', {}, report.title || report.id),
      h('p', { class: 'soft' }, [report.publication, day(report.date), report.id].filter(Boolean).join(' · '), report.url && [' · ', outside(report.url)],
        report.wording && [' · the wording of ', link(href('/report', { id: report.wording }), {}, report.wording)]))),
    h('p', { class: 'legend' }, h('span', {}, h('i', { class: 'be' }), plural(report.events.length, 'event')), h('span', {}, h('i', { class: 'bf' }), plural(report.figures.length, 'figure')), h('span', {}, h('i', { class: 'bt' }), plural(report.talks.length, 'talks', 'talks')), h('span', {}, h('i', { class: 'bh' }), 'who says so')),
    h('div', { class: 'reading' }, h('div', { class: 'words' }, text), list),
    why(report),
    report.contradictions.length > 0 && h('section', { class: 'card' }, h('h2', {}, 'Contradicted'), h('ul', { class: 'list' }, report.contradictions.map(c => h('li', {}, link(c.incident ? href('/incident', { id: c.incident }) : href('/contradictions'), {}, c.words))))),
    report.same_wording.length > 0 && h('p', { class: 'soft' }, 'The same wording: ', report.same_wording.map((r, i) => [i ? ', ' : '', link(href('/report', { id: r.id }), {}, r.publication || r.id)])),
  ]);

  function light(id, scroll) {
    page.querySelectorAll('.lit, .ev').forEach(node => node.classList.remove('lit', 'ev'));
    const object = objects.find(o => o.id === id);
    if (!object) return;
    page.querySelectorAll('[data-ids]').forEach(node => {
      if ((node.dataset.own || '').split(' ').includes(id)) node.classList.add('lit');
      const at = Number(node.dataset.at);
      if (object.evidence.some(([a, b]) => a <= at && at < b)) node.classList.add('ev');
    });
    page.querySelectorAll('[data-id]').forEach(node => node.classList.toggle('lit', node.dataset.id === id));
    if (scroll) {
      page.querySelector(`.object[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
      page.querySelector('.text .lit, .text .ev')?.scrollIntoView({ block: 'nearest' });
    }
    history.replaceState({}, '', href('/report', { ...parameters, at: id }));
  }

  text.addEventListener('click', event => {
    const ids = event.target.closest('[data-ids]')?.dataset.ids;
    if (!ids) return;
    const id = ids.split(' ')[0];
    light(id);
    list.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  });
  list.addEventListener('click', event => {
    if (event.target.closest('a, button')) return;
    const id = event.target.closest('[data-id]')?.dataset.id;
    if (id) {
      light(id);
      text.querySelector('.lit, .ev')?.scrollIntoView({ block: 'nearest' });
    }
  });
  list.addEventListener('focusin', event => {
    const id = event.target.closest('[data-id]')?.dataset.id;
    if (id && event.target.matches('[data-id]')) light(id);
  });
  const missed = h('button', { type: 'button', class: 'missed', hidden: true, onclick: () => addMissed(report, missed.dataset.words) }, 'Add what these words tell (a)');
  text.after(missed);
  const select = () => {
    const selection = document.getSelection();
    const words = selection.rangeCount && text.contains(selection.anchorNode) && text.contains(selection.focusNode) ? selection.toString().trim() : '';
    missed.hidden = !words || words.length > 400;
    missed.dataset.words = words;
  };
  document.addEventListener('selectionchange', select);
  const press = event => {
    if (event.key === 'a' && !missed.hidden && !event.ctrlKey && !event.metaKey && !event.target.closest('input, textarea, select, dialog')) {
      event.preventDefault();
      missed.click();
    }
  };
  document.addEventListener('keydown', press);
  const corrected = corrector(page);
  page.addEventListener('shown', () => parameters.at && light(parameters.at, true));
  return () => {
    document.removeEventListener('selectionchange', select);
    document.removeEventListener('keydown', press);
    corrected();
  };
}

/** The reasons of the present coder, when they are asked for. */
function why(report) {
  const place = h('div', {});
  return h('details', { class: 'card', ontoggle: async event => {
    if (!event.target.open || place.childElementCount) return;
    place.replaceChildren(h('p', { class: 'soft' }, 'The report is read once more …'));
    try {
      const { sentences } = await get('explanation', { id: report.id });
      place.replaceChildren(...sentences.map(one => h('div', { class: 'member' }, one.text, h('ul', {}, one.reasons.map(reason => h('li', { class: 'small soft' }, reason))))));
    } catch (error) {
      place.replaceChildren(h('p', { class: 'disputed' }, error.message));
    }
  } }, h('summary', {}, 'Why was it read so? Sentence by sentence'), place);
}

const first = object => (object.evidence[0] || [0])[0];

function outside(url) {
  return /^https?:\/\//i.test(url) ? h('a', { href: url, rel: 'noopener noreferrer nofollow', target: '_blank' }, 'source ↗') : url;
}

/** The text in stretches; each knows which objects it belongs to. Spans are in code points. */
function marked(report, objects) {
  const letters = Array.from(report.text);
  const cuts = new Set([0, letters.length]);
  const spans = [];
  const span = (from, to, kind, id) => {
    if (from === null || from === undefined || to > letters.length || from >= to) return;
    cuts.add(from);
    cuts.add(to);
    spans.push({ from, to, kind, id });
  };
  for (const o of objects) {
    if (o.status !== 'rejected' && o.k !== 't') span(o.trigger_start, o.trigger_end, o.k, o.id);
    for (const [from, to] of o.evidence) span(from, to, '', o.id);
    if (o.k === 't' && o.status !== 'rejected') for (const [from, to] of o.topic) span(from, to, 't', o.id);
  }
  const holders = new Set(objects.flatMap(o => o.said.map(link => link.actor)).filter(Boolean));
  for (const actor of report.actors) if (holders.has(actor.id)) for (const [from, to] of actor.mentions) span(from, to, 'h', null);
  for (const claim of report.claims) span(claim.source_start, claim.source_end, 'h', null);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1];
    const over = spans.filter(s => s.from <= from && to <= s.to);
    const kinds = [...new Set(over.map(s => s.kind).filter(Boolean))];
    const ids = [...new Set([...over.filter(s => s.kind && s.id), ...over.filter(s => s.id)].map(s => s.id))];
    return h('span', { class: kinds.join(' ') || null, 'data-ids': ids.join(' ') || null, 'data-own': over.filter(s => s.kind && s.id).map(s => s.id).join(' ') || null, 'data-at': from }, letters.slice(from, to).join(''));
  });
}

function chain(object) {
  if (!object.said.length) return h('p', { class: 'small soft' }, 'The report itself says so.');
  return h('p', { class: 'small' }, 'By ', [...object.said].reverse().map((link, i) => [i ? ', via ' : '', h('b', {}, link.name || link.text || 'somebody'), link.cue && h('span', { class: 'soft' }, ` “${link.cue}”`), ' ', stance(link.stance) || h('span', { class: 'stance' }, link.stance || 'states'), link.hedge && h('span', { class: 'soft' }, ` (${link.hedge})`)]));
}

function entry(report, o) {
  const heads = {
    e: () => [tag(o.category, o.mode), o.auxiliary && h('span', { class: 'stance' }, o.auxiliary), h('span', {}, h('b', {}, sides(o.sides, 'actor') || '?'), ' → ', h('b', {}, sides(o.sides, 'recipient') || '?'))],
    f: () => [h('b', { class: 'big' }, range(o.low, o.best, o.high)), h('span', {}, o.kind, sides(o.sides, 'of') && ' of ' + sides(o.sides, 'of'), sides(o.sides, 'by') && ', by ' + sides(o.sides, 'by')), o.cumulative === 1 && h('span', { class: 'stance' }, 'sums up several')],
    t: () => [h('span', { class: 'tag q1' }, o.kind || 'talks'), h('b', {}, sides(o.sides, 'party')), o.outcome && h('span', { class: 'stance' }, o.outcome)],
  };
  const more = [days(o), o.place, o.k === 'e' && o.cameo && 'CAMEO ' + o.cameo, o.k === 'e' && QUADS[o.quad], o.interest, sides(o.sides, 'mediator') && 'mediated by ' + sides(o.sides, 'mediator')].filter(Boolean);
  const terms = o.terms && Object.keys(o.terms).length > 0 && h('p', { class: 'small' }, Object.entries(o.terms).map(([name, value]) => [h('span', { class: 'soft' }, name + ': '), typeof value === 'string' ? value : words(report, value), ' ']));
  return h('div', { class: `object k-${o.k} ${o.status === 'rejected' ? 'rejected' : ''}`, 'data-id': o.id, 'data-row': true, tabindex: 0, 'data-object': report.id + '/' + o.id },
    h('div', { class: 'line' }, heads[o.k](), o.status !== 'coded' && h('span', { class: 'status' }, o.status)),
    more.length > 0 && h('p', { class: 'small soft' }, more.join(' · ')), chain(o), terms,
    h('div', { class: 'line small' }, h('span', { class: 'soft' }, o.id),
      o.incident && link(href('/incident', { id: o.incident }), {}, 'incident'), o.meeting && link(href('/meeting', { id: o.meeting }), {}, 'talks over all reports'), o.event && h('span', { class: 'soft' }, 'of ' + o.event),
      o.frame && h('details', {}, h('summary', {}, 'why'), h('span', { class: 'soft' }, 'Lexicon entry ' + o.frame)),
      h('span', { class: 'tools', 'data-tools': report.id + '/' + o.id })));
}

/** A term may be a list of spans: then its words. */
function words(report, value) {
  const span = Array.isArray(value) && Array.isArray(value[0]) ? value[0] : value;
  if (Array.isArray(span) && span.length === 2 && span.every(Number.isInteger)) return Array.from(report.text).slice(span[0], span[1]).join('');
  return JSON.stringify(value);
}
