// Days as small bars, conflict up, cooperation down.

import { s, href } from './dom.js';
import { day, plural } from './words.js';

/** Events by day. Days lie on a true scale of time. */
export function bars(counts, q, width = 860, height = 110) {
  const svg = s('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': 'Events by day' });
  if (!counts.length) return svg;
  const time = date => Date.parse(date + 'T00:00:00Z') / 864e5;
  const first = time(counts[0].date), last = time(counts[counts.length - 1].date);
  const slot = (width - 20) / (last - first + 1);
  const wide = Math.min(Math.max(slot - 2, 1.5), 26);
  const most = Math.max(...counts.map(c => Math.max(c.quad3 + c.quad4, c.quad1 + c.quad2, 1)));
  const middle = height * 0.62, unit = (middle - 8) / most;
  svg.append(s('line', { class: 'axis', x1: 0, x2: width, y1: middle, y2: middle }));
  for (const c of counts) {
    const x = 10 + (time(c.date) - first + 0.5) * slot - wide / 2;
    const a = s('a', { href: href('/events', { q: ((q || '') + ' date:' + c.date).trim() }), 'data-link': true, 'aria-label': day(c.date) + ': ' + plural(c.events, 'event') },
      s('title', {}, `${day(c.date)}: ${plural(c.events, 'event')}`));
    let up = middle, down = middle;
    const down1 = Math.min(unit, (height - middle - 16) / Math.max(1, ...counts.map(d => d.quad1 + d.quad2)));
    for (const quad of [4, 3]) {
      const tall = c['quad' + quad] * unit;
      up -= tall;
      if (tall) a.append(s('rect', { class: 'f' + quad, x, y: up, width: wide, height: tall, rx: 1.5 }));
    }
    for (const quad of [2, 1]) {
      const tall = c['quad' + quad] * down1;
      if (tall) a.append(s('rect', { class: 'f' + quad, x, y: down, width: wide, height: tall, rx: 1.5 }));
      down += tall;
    }
    svg.append(a);
  }
  svg.append(s('text', { x: 10, y: height - 2 }, day(counts[0].date)),
    s('text', { x: width - 10, y: height - 2, 'text-anchor': 'end' }, counts.length > 1 ? day(counts[counts.length - 1].date) : ''));
  return svg;
}
