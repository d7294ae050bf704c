// Keys, the filter language in short, what the views show.

import { add, h, link } from '../dom.js';

const KEYS = [['/', 'to the filter'], ['g then o i m t a c d n e s u v j', 'to a view: overview, incidents, map, timeline, talks, contradictions, dyads, network, events, search, sources, saved, journal'], ['j k', 'next and previous row'], ['x r', 'on an object: change, reject'], ['a', 'in a report, with words marked: add what the coder missed'], ['m p', 'on an event or talks: merge with another, part from its happening'], ['?', 'this page'], ['Esc', 'out of the filter or a form']];
const FILTERS = [['actor:TUR.MIL', 'Turkish military as one of the sides'], ['dyad:TUR~SYR', 'between the two; TUR-SYR: from the first to the second'], ['category:ASSAULT mode:heavy-weapons', 'what happened'], ['date:2020-02 date:since-2020-02-10', 'when'], ['place:Idlib country:SYR', 'where'], ['holder:"Ministry of Defence" stance:denies', 'who says so, and how'], ['kind:dead', 'figures of this kind; incidents with such figures'], ['publication:Reuters "failed talks"', 'outlet; words of the report'], ['-stance:denies', 'without']];

export default async function (page) {
  const table = rows => h('table', {}, h('tbody', {}, rows.map(([a, b]) => h('tr', {}, h('td', {}, h('kbd', {}, a)), h('td', {}, b)))));
  add(page, [h('h1', {}, 'Help'), h('section', { class: 'card' }, h('h2', {}, 'Keys'), table(KEYS)), h('section', { class: 'card' }, h('h2', {}, 'The filter'), h('p', {}, 'The same as on the command line. It stands in the address: every view can be linked to.'), table(FILTERS)),
    h('section', { class: 'card' }, h('h2', {}, 'For programs'), h('p', {}, 'All that the pages show comes from ', link('/interface', {}, 'a documented interface'), '.'))]);
}
