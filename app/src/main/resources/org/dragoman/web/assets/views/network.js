// Who acts towards whom: red more conflict, green more cooperation; thick much.

import { add, h, link, href } from '../dom.js';
import { get } from '../api.js';
import { plural, empty } from '../words.js';
import { change } from '../app.js';

const MOST = 150;

export default async function (page, { q, parameters }) {
  const [{ default: cytoscape }, list] = await Promise.all([import('/lib/cytoscape.js'), get('dyads', { q, limit: MOST, sectors: parameters.sectors === 'true' ? 'true' : null })]);
  const stage = h('div', { class: 'stage', role: 'img', 'aria-label': 'Network of sides; the same stands in the table below' });
  const info = h('p', { class: 'soft', 'aria-live': 'polite' }, 'Choose a side or an arrow.');
  const sectors = parameters.sectors === 'true';
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Network'), h('span', { class: 'tools' }, h('button', { type: 'button', 'aria-pressed': String(sectors), onclick: () => change({ sectors: sectors ? null : 'true' }) }, 'Tell sectors apart')),
      h('span', { class: 'soft' }, plural(list.total, 'pair') + (list.total > MOST ? `, the ${MOST} with the most events` : ''))),
    list.rows.length ? stage : empty('Nothing between sides matches.'), info,
    h('details', {}, h('summary', {}, 'As a table'), h('ul', { class: 'list' }, list.rows.map(row => h('li', { 'data-row': true }, link(href('/dyads', { q, source: row.source, target: row.target }), {}, `${row.source} → ${row.target}`), h('small', {}, ` ${plural(row.events, 'event')}, ${row.quad3 + row.quad4} of conflict`))))),
  ]);
  if (!list.rows.length) return;
  let cy = null;
  const draw = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const names = new Map();
    for (const row of list.rows) for (const side of [row.source, row.target]) names.set(side, (names.get(side) || 0) + row.events);
    const most = Math.max(...list.rows.map(row => row.events)), top = Math.max(...names.values());
    cy = cytoscape({
      container: stage, minZoom: 0.2, maxZoom: 1.5,
      elements: [
        ...[...names].map(([id, n]) => ({ data: { id, size: 16 + 34 * Math.sqrt(n / top) } })),
        ...list.rows.map((row, i) => ({ data: { id: 'd' + i, source: row.source, target: row.target, row, width: 1 + 6 * Math.sqrt(row.events / most),
          colour: row.quad3 + row.quad4 > row.quad1 + row.quad2 ? colour(row.quad4 > row.quad3 ? '--q4' : '--q3') : colour(row.quad2 > row.quad1 ? '--q2' : '--q1') } })),
      ],
      style: [
        { selector: 'node', style: { width: 'data(size)', height: 'data(size)', label: 'data(id)', 'background-color': colour('--accent'), color: colour('--ink'), 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'ellipsis', 'text-max-width': 140, 'text-background-color': colour('--card'), 'text-background-opacity': 0.8 } },
        { selector: 'edge', style: { width: 'data(width)', 'line-color': 'data(colour)', 'target-arrow-color': 'data(colour)', 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', opacity: 0.8 } },
        { selector: '.faint', style: { opacity: 0.12 } },
      ],
      layout: { name: 'circle' },
    });
    cy.layout({ name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 130, nodeOverlap: 30, gravity: 0.6, padding: 40, componentSpacing: 80 }).run();
    cy.maxZoom(4);
    cy.on('tap', 'node', event => {
      const near = event.target.closedNeighborhood();
      cy.elements().addClass('faint');
      near.removeClass('faint');
      info.replaceChildren(h('b', {}, event.target.id()), ': ', plural(near.edges().length, 'pair'), '. ', link(href('/events', { q: `${q} actor:${/^[A-Z]{3}$/.test(event.target.id()) ? event.target.id() : '"' + event.target.id() + '"'}`.trim() }), {}, 'Its events'));
    });
    cy.on('tap', 'edge', event => {
      const row = event.target.data('row');
      info.replaceChildren(h('b', {}, `${row.source} → ${row.target}`), `: ${plural(row.events, 'event')}, ${row.quad3 + row.quad4} of conflict. `, link(href('/dyads', { q, source: row.source, target: row.target }), {}, 'The series and the events'));
    });
    cy.on('tap', event => event.target === cy && cy.elements().removeClass('faint'));
  };
  page.addEventListener('shown', draw, { once: true });
  const again = () => {
    cy?.destroy();
    draw();
  };
  window.addEventListener('theme', again);
  return () => {
    window.removeEventListener('theme', again);
    cy?.destroy();
  };
}
