// From one page of a list to the next.

import { h } from './dom.js';
import { change } from './app.js';

export function pager({ offset, limit, total }) {
  if (total <= limit) return null;
  const turn = to => () => {
    change({ offset: to || null });
    window.scrollTo(0, 0);
  };
  return h('nav', { class: 'pager', 'aria-label': 'Pages' },
    h('button', { type: 'button', disabled: offset === 0, onclick: turn(Math.max(0, offset - limit)) }, '‹ Back'),
    h('span', {}, `${(offset + 1).toLocaleString('en')}–${Math.min(total, offset + limit).toLocaleString('en')} of ${total.toLocaleString('en')}`),
    h('button', { type: 'button', disabled: offset + limit >= total, onclick: turn(offset + limit) }, 'On ›'));
}
