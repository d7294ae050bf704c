// Plain words for codes, and small marks that several views share.

import { h, link, href } from './dom.js';

const CATEGORIES = {
  AGREE: ['Agreement', 1], CONSULT: ['Talks', 1], SUPPORT: ['Support', 1], CONCEDE: ['Concession', 1],
  COOPERATE: ['Cooperation', 2], AID: ['Aid', 2], RETREAT: ['Step back', 2],
  REQUEST: ['Demand', 3], ACCUSE: ['Accusation', 3], REJECT: ['Refusal', 3], THREATEN: ['Threat', 3],
  PROTEST: ['Protest', 4], SANCTION: ['Sanction', 4], MOBILIZE: ['Mobilisation', 4],
  COERCE: ['Coercion', 4], ASSAULT: ['Attack', 4],
};
export const QUADS = ['', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

export const quadOf = category => (CATEGORIES[category] || ['', 0])[1];
export const category = code => (CATEGORIES[code] || [code])[0];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2023-02-06 as 6 Feb 2023. */
export function day(date, short) {
  if (!date) return '';
  const [year, month, number] = date.slice(0, 10).split('-').map(Number);
  const words = (number ? number + ' ' : '') + MONTHS[month - 1];
  return short ? words : words + ' ' + year;
}

export function days(row) {
  if (!row.date) return '';
  return row.enddate && row.enddate !== row.date ? day(row.date, true) + ' – ' + day(row.enddate) : day(row.date);
}

export function range(low, best, high) {
  if (low === null && high === null) return best === null ? '–' : String(best);
  if (low !== null && high !== null) return low === high ? String(low) : low + '–' + high;
  return low !== null ? low + '+' : '≤' + high;
}

export const plural = (n, one, many) => `${n.toLocaleString('en')} ${n === 1 ? one : many || one + 's'}`;

/** A coloured word for a category. */
export function tag(code, mode) {
  const modes = Array.isArray(mode) ? mode.join(', ') : (mode || '').split(' ').filter(Boolean).join(', ');
  return h('span', { class: 'tag q' + quadOf(code), title: code + (modes ? ': ' + modes : '') + ', ' + QUADS[quadOf(code)] },
    category(code), modes && h('small', {}, ' ' + modes));
}

const CLEAR = { states: '', reports: '' };

/** How somebody says it, if not plainly. */
export function stance(word) {
  if (!word || word in CLEAR) return null;
  return h('span', { class: 'stance s-' + word }, word);
}

/** Who says so. */
export function said(holder, word) {
  const name = Array.isArray(holder) ? holder[holder.length - 1] : holder;
  return h('span', { class: 'said' }, name || h('i', {}, 'the report itself'), ' ', stance(word));
}

/** A sentence with its words marked. */
export function quote(text, trigger) {
  if (!text) return null;
  const at = trigger ? text.indexOf(trigger) : -1;
  return h('q', { class: 'quote' },
    at < 0 ? text : [text.slice(0, at), h('mark', {}, trigger), text.slice(at + trigger.length)]);
}

/** From a row to the words of the report that carry it. */
export function toWords(object, ...children) {
  const slash = object.lastIndexOf('/');
  return link(href('/report', { id: object.slice(0, slash), at: object.slice(slash + 1) }), { class: 'towords', title: 'Show the words: ' + object }, children.length ? children : object);
}

export function toReport(row) {
  return link(href('/report', { id: row.report || row.id }), {}, row.title || row.report || row.id);
}

export const sides = (list, role) =>
  list.filter(side => side.role === role).map(side => side.name).join(', ');

/** A filter clause; names with other signs than letters are quoted. */
export function clause(field, value) {
  const plain = /^[\p{L}\p{N}.*_]+$/u.test(value);
  return field + ':' + (plain ? value : '"' + value.replace(/[\\"]/g, '\\$&') + '"');
}

/** Links that keep what is shown. */
export function downloads(list, q, formats) {
  return h('span', { class: 'downloads' }, 'Save as ',
    formats.map((format, i) => [i ? ' · ' : '', h('a', { href: href('/api/' + list, { q, format }), download: true }, format === 'jsonl' ? 'JSON' : format === 'geojson' ? 'GeoJSON' : 'CSV')]));
}

export function empty(words) {
  return h('p', { class: 'empty' }, words);
}

/** A chart as a file. Styles are read off the page, so that it looks the same elsewhere. */
export function saveSvg(svg, name) {
  return h('button', { type: 'button', class: 'plain small', onclick: () => {
    const copy = svg.cloneNode(true);
    const from = [svg, ...svg.querySelectorAll('*')], to = [copy, ...copy.querySelectorAll('*')];
    from.forEach((node, i) => {
      const style = getComputedStyle(node);
      for (const p of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family', 'font-weight', 'text-anchor']) to[i].setAttribute(p, style.getPropertyValue(p));
    });
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const box = svg.getBoundingClientRect();
    copy.setAttribute('width', box.width);
    copy.setAttribute('height', box.height);
    const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
    const a = h('a', { href: url, download: name + '.svg' });
    a.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  } }, 'SVG');
}
