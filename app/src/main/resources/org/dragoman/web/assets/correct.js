// Correcting: what is wrong with an object, by whom and why. Keys on a focused object: x change, r reject, m merge, p part.

import { add, h, announce } from './dom.js';
import { post, casebook, get } from './api.js';
import { go } from './app.js';

const SLOTS = {
  e: ['category', 'mode', 'date', 'enddate', 'actor', 'recipient', 'place', 'auxiliary', 'stance', 'context', 'cameo'],
  f: ['kind', 'low', 'best', 'high', 'of', 'by', 'date', 'enddate', 'place', 'interest', 'stance', 'cumulative'],
  t: ['kind', 'parties', 'mediator', 'venue', 'date', 'enddate', 'outcome'],
};
const CHOICES = {
  'e.auxiliary': ['', 'future', 'hypothetical', 'negation', 'historical'],
  'f.kind': ['dead', 'injured', 'captured', 'missing', 'displaced', 'arrested', 'targets', 'equipment', 'other'],
  'f.interest': ['own-loss', 'enemy-loss', 'third-party', 'reporter'],
  'f.cumulative': ['true', 'false'],
  't.kind': ['talks', 'meeting', 'visit', 'call', 'summit'],
  't.outcome': ['agreement', 'partial', 'none', 'continuing', 'cancelled', 'unknown'],
  stance: ['states', 'claims', 'admits', 'denies', 'doubts', 'warns', 'demands', 'promises', 'speculates'],
};

let marked = null; // the first of two that are to be merged

const author = value => {
  try {
    if (value) localStorage.setItem('author', value);
    return localStorage.getItem('author') || '';
  } catch {
    return value || '';
  }
};

/** Gives the objects of a page their tools and keys. */
export function corrector(page) {
  page.querySelectorAll('[data-tools]').forEach(place => {
    const object = place.dataset.tools;
    const kind = object.slice(object.lastIndexOf('/') + 1)[0];
    const button = (words, key, act) => h('button', { type: 'button', class: 'plain small', title: `${words} (key ${key})`, onclick: () => act(object) }, words);
    add(place, [
      button('change', 'x', change), button('reject', 'r', reject),
      kind !== 'f' && button('merge', 'm', merge), kind !== 'f' && button('part', 'p', part),
    ]);
  });
  const keys = event => {
    const object = event.target.closest?.('[data-object]')?.dataset.object;
    if (!object || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog, summary')) return;
    const act = { x: change, r: reject, m: merge, p: part }[event.key];
    const kind = object.slice(object.lastIndexOf('/') + 1)[0];
    if (!act || (kind === 'f' && 'mp'.includes(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
    act(object);
  };
  page.addEventListener('keydown', keys);
  return () => page.removeEventListener('keydown', keys);
}

/** Says something for a moment; an offer to take it back may stand beside it. */
export function tell(words, offer) {
  const news = document.getElementById('news');
  announce(words);
  if (offer) add(news, [' ', offer]);
  news.classList.add('told');
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => news.classList.remove('told'), 6000);
}

async function send(wish) {
  const made = await post('corrections', wish);
  casebook(true);
  go(location.pathname + location.search, true);
  tell(`Line ${made.line} of the journal`, wish.action === 'undo' ? null
    : h('button', { type: 'button', class: 'small', onclick: () => undo(made.line) }, 'Undo'));
}

/** A small form in front of the page. */
function ask(title, fields, act) {
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const who = h('input', { required: true, value: author(), name: 'author' });
  const why = h('input', { required: true, name: 'reason', placeholder: 'The report says …' });
  const dialog = h('dialog', { 'aria-label': title });
  const form = h('form', { method: 'dialog', onsubmit: async event => {
    event.preventDefault();
    fault.hidden = true;
    try {
      author(who.value.trim());
      await act({ author: who.value.trim(), reason: why.value.trim() });
      dialog.close();
    } catch (error) {
      fault.hidden = false;
      fault.textContent = error.message;
    }
  } },
  h('h2', {}, title), fields, h('label', {}, 'Why', why), h('label', {}, 'Who corrects', who), fault,
  h('div', { class: 'tools' }, h('button', { type: 'button', onclick: () => dialog.close() }, 'Leave it'), h('button', { class: 'main' }, 'Correct')));
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  (form.querySelector('select, input') || who).focus();
}

/** An object that the coder missed, told by words that were marked in the text. */
export async function addMissed(report, words) {
  const about = await casebook();
  const categories = about.fields.find(field => field.name === 'category').choices;
  const list = h('select', { name: 'list', onchange: () => offer() }, ['events', 'figures', 'talks'].map(name => h('option', { value: name }, name)));
  const place = h('div', {});
  const inputs = {};
  const names = h('datalist', { id: 'names' }, [...report.actors, ...report.places].map(o => h('option', { value: o.name })));
  const field = (slot, label, choices) => {
    inputs[slot] = choices ? h('select', {}, choices.map(c => h('option', { value: c }, c))) : h('input', { type: slot === 'date' ? 'date' : 'text', list: 'names' });
    return h('label', {}, label, inputs[slot]);
  };
  function offer() {
    for (const slot of Object.keys(inputs)) delete inputs[slot];
    place.replaceChildren(...{
      events: () => [field('category', 'Category', categories), field('actor', 'Who'), field('recipient', 'To whom'), field('place', 'Where'), field('date', 'Day')],
      figures: () => [field('kind', 'What is counted', CHOICES['f.kind']), field('best', 'How many'), field('of', 'Whose'), field('date', 'Day')],
      talks: () => [field('kind', 'Kind', CHOICES['t.kind']), field('parties', 'Parties, with commas'), field('venue', 'Where'), field('outcome', 'Outcome', ['', ...CHOICES['t.outcome']]), field('date', 'Day')],
    }[list.value]());
  }
  offer();
  ask('Add what was missed', [h('p', {}, h('q', { class: 'quote' }, words)), h('label', {}, 'What is it', list), place, names], by =>
    send({ action: 'add', object: report.id, list: list.value, words, slots: Object.entries(inputs).filter(([, input]) => input.value.trim()).map(([slot, input]) => `${slot}=${slot === 'parties' ? input.value.trim() : value(slot, input.value.trim())}`), ...by }));
}

async function change(object) {
  const kind = object.slice(object.lastIndexOf('/') + 1)[0];
  const about = await casebook();
  const report = await get('report', { id: object.slice(0, object.lastIndexOf('/')) });
  const slot = h('select', { name: 'slot', onchange: () => offer() }, SLOTS[kind].map(name => h('option', { value: name }, name)));
  const place = h('span', {});
  const list = h('datalist', { id: 'values' });
  function offer() {
    const name = slot.value;
    const fields = Object.fromEntries(about.fields.map(field => [field.name, field.choices]));
    const choices = CHOICES[kind + '.' + name] || CHOICES[name] || (kind === 'e' && ['category', 'mode', 'context'].includes(name) ? fields[name] : null);
    const names = { actor: report.actors, recipient: report.actors, of: report.actors, by: report.actors, parties: report.actors, mediator: report.actors, place: report.places, venue: report.places }[name];
    list.replaceChildren(...(names || []).map(o => h('option', { value: o.name })));
    place.replaceChildren(choices && !['mode', 'context'].includes(name)
      ? h('select', { name: 'value' }, choices.map(c => h('option', { value: c }, c || '(none)')))
      : h('input', { name: 'value', list: 'values', type: /date/.test(name) ? 'date' : 'text', placeholder: names === report.actors ? 'Name or Name|TUR|MIL' : names ? 'Name or Name|SYR|35.9|36.6' : 'empty takes it away' }));
  }
  offer();
  ask('Change ' + object, [h('label', {}, 'Slot', slot), h('label', {}, 'New value', place), list], by =>
    send({ action: 'set', object, slots: [slot.value + '=' + value(slot.value, place.querySelector('[name=value]').value.trim())], ...by }));
}

/** A name with a comma is one name. */
function value(slot, words) {
  return ['actor', 'recipient', 'of', 'by', 'parties', 'mediator'].includes(slot) && words.includes(',') && !words.includes('"') ? '"' + words + '"' : words;
}

function reject(object) {
  ask('Reject ' + object, h('p', { class: 'soft' }, 'It stays in the casebook, marked, and counts for nothing.'), by => send({ action: 'reject', object, ...by }));
}

function merge(object) {
  if (!marked || marked === object) {
    marked = object;
    tell(`${object} is marked: choose merge on the other one, on any page`);
    return;
  }
  const first = marked;
  ask(`Merge ${first} with ${object}`, h('p', { class: 'soft' }, 'Both tell of one happening.'), async by => {
    await send({ action: 'merge', object: first, other: object, ...by });
    marked = null;
  });
}

function part(object) {
  ask('Part ' + object, h('p', { class: 'soft' }, 'It does not belong to the happening that it was put into.'), by => send({ action: 'split', object, ...by }));
}

export function undo(line) {
  ask('Undo line ' + line, null, by => send({ action: 'undo', line, ...by }));
}
