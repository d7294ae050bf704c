// Losses as a range plot: one mark for each claimant and time. Hollow: superseded. The band is where the claimants'
// newest figures meet; where they do not meet it is a dispute.

import { s, h, href } from './dom.js';
import { day, range, plural } from './words.js';

const ROW = 30, TOP = 26, BOTTOM = 26, LEFT = 300, RIGHT = 26;

function ticks(max) {
  const rough = Math.max(1, max / 6);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(m => m * power).find(m => m >= rough);
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}

const cut = (words, n) => (words.length > n ? words.slice(0, n - 1) + '…' : words);

/** One line for each claimant and figure, by time; the same figure of several reports stands once. */
function lines(claims) {
  const found = new Map();
  for (const claim of claims) {
    const key = [claim.claimant, claim.date, claim.low, claim.best, claim.high, claim.superseded].join('|');
    if (found.has(key)) found.get(key).also.push(claim);
    else found.set(key, { ...claim, also: [] });
  }
  return [...found.values()].sort((a, b) => (a.date || '').localeCompare(b.date || ''));
}

/** The plot of a toll. */
export function rangePlot(toll, width = 900) {
  const rows = lines(toll.claims);
  const narrow = width < 600;
  const left = narrow ? 150 : LEFT;
  const values = toll.claims.flatMap(c => [c.low, c.best, c.high]).filter(v => v !== null);
  const max = Math.max(1, ...values) * 1.08;
  const x = v => left + (v / max) * (width - left - RIGHT);
  const height = TOP + rows.length * ROW + BOTTOM;
  const claimants = [...new Set(rows.map(row => row.claimant))];
  const svg = s('svg', { class: 'chart range', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': `${toll.kind}: ${range(toll.low, toll.best, toll.high)}` });
  for (const t of ticks(max)) {
    svg.append(s('line', { class: 'grid-line', x1: x(t), x2: x(t), y1: TOP - 6, y2: height - BOTTOM }),
      s('text', { x: x(t), y: height - 8, 'text-anchor': 'middle' }, t));
  }
  if (!toll.dissent && toll.low !== null && toll.high !== null) {
    svg.append(s('rect', { class: 'agree', x: x(toll.low) - 5, y: TOP - 6, width: x(toll.high) - x(toll.low) + 10, height: rows.length * ROW + 6, rx: 4 }));
  }
  rows.forEach((row, i) => svg.append(mark(row, TOP + i * ROW + ROW / 2, x, claimants.indexOf(row.claimant), narrow)));
  return svg;
}

function mark(row, y, x, n, narrow) {
  const colour = 'p' + Math.min(n, 5);
  const best = row.best ?? row.low ?? row.high;
  const from = row.low ?? best;
  const to = row.high ?? best;
  const slash = row.figure.lastIndexOf('/');
  const who = row.claimant || 'the report itself';
  const words = `${who}, ${day(row.date)}: ${range(row.low, row.best, row.high)} (“${row.raw || best}”${row.superseded ? ', superseded' : ''}), ${row.publication || row.report}`;
  const a = s('a', { href: href('/report', { id: row.figure.slice(0, slash), at: row.figure.slice(slash + 1) }), 'data-link': true, 'data-row': true, class: row.superseded ? 'superseded' : '', 'aria-label': words });
  a.append(s('title', {}, words),
    s('text', { x: 0, y: y + 4, class: row.superseded ? '' : 'strong' }, cut(who, narrow ? 20 : 34)),
    s('text', { x: narrow ? 146 : LEFT - 12, y: y + 4, 'text-anchor': 'end' }, narrow ? '' : day(row.date, true)));
  if (to > from) a.append(s('line', { class: 'bar ' + colour, x1: x(from), x2: x(to), y1: y, y2: y }));
  if (row.high === null) {
    const at = x(best);
    a.append(s('line', { class: 'bar ' + colour, x1: at, x2: at + 18, y1: y, y2: y, 'stroke-dasharray': '1 6' }));
  }
  a.append(s('circle', { class: colour, cx: x(best), cy: y, r: 6 }),
    s('text', { x: x(Math.max(to, best)) + (row.high === null ? 24 : 12), y: y + 4, class: row.superseded ? '' : 'strong' },
      range(row.low, row.best, row.high) + (row.also.length ? `  ×${row.also.length + 1}` : '')));
  return a;
}

/** A toll in one line. */
export function tollWords(toll) {
  return h('span', {}, h('b', { class: 'big' }, range(toll.low, toll.best, toll.high)), ' ', toll.kind,
    toll.of ? [' of ', toll.of] : '', ' ', h('small', {}, plural(toll.claimants, 'claimant') + ', ' + plural(toll.sources, 'independent source')),
    toll.dissent ? [' ', h('span', { class: 'disputed' }, '⚡ disputed')] : '');
}
