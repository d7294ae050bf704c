// Completion of the filter bar: fields, their values, names of the casebook.

import { h } from './dom.js';
import { casebook, get } from './api.js';
import { clause } from './words.js';

const NAMED = ['actor', 'holder', 'place', 'publication'];

/** The clause that the caret stands in. */
function word(input) {
  const before = input.value.slice(0, input.selectionStart);
  let start = 0, quoted = false;
  for (let i = 0; i < before.length; i++) {
    if (before[i] === '"') quoted = !quoted;
    if (before[i] === ' ' && !quoted) start = i + 1;
  }
  return { start, text: before.slice(start) };
}

async function suggestions(text) {
  const about = await casebook();
  const minus = text.startsWith('-') ? '-' : '';
  const bare = text.slice(minus.length);
  const colon = bare.indexOf(':');
  if (colon < 0) {
    return about.fields
      .filter(field => field.name.startsWith(bare.toLowerCase()))
      .map(field => ({ put: minus + field.name + ':', words: field.name + ':', about: field.choices.slice(0, 4).join(', '), open: true }));
  }
  const name = bare.slice(0, colon);
  const list = bare.slice(colon + 1);
  const comma = list.lastIndexOf(',');
  const head = minus + name + ':' + list.slice(0, comma + 1);
  const part = list.slice(comma + 1).replace(/"/g, '');
  const field = about.fields.find(f => f.name === name);
  if (!field) return [];
  if (field.choices.length) {
    return field.choices.filter(c => c.toLowerCase().startsWith(part.toLowerCase())).map(c => ({ put: head + c, words: c }));
  }
  if (!NAMED.includes(name) || !part) return [];
  const names = await get('names', { field: name, text: part });
  return names.rows.map(row => ({
    put: head + clause('x', row.name).slice(2), words: row.name,
    about: [row.code || row.country, row.sector].filter(Boolean).join('.'),
  }));
}

export function completion(input, list) {
  let shown = [], at = -1, turn = 0;

  function close() {
    list.hidden = true;
    shown = [];
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function take(choice) {
    const { start, text } = word(input);
    const rest = input.value.slice(start + text.length);
    const put = choice.put + (choice.open ? '' : ' ');
    input.value = input.value.slice(0, start) + put + rest.replace(/^ /, '');
    input.setSelectionRange(start + put.length, start + put.length);
    if (choice.open) open();
    else close();
  }

  function mark(n) {
    at = n;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === n));
    list.children[n]?.scrollIntoView({ block: 'nearest' });
    if (n >= 0) input.setAttribute('aria-activedescendant', 'choice-' + n);
  }

  async function open() {
    const mine = ++turn;
    const { text } = word(input);
    let found = [];
    try {
      found = await suggestions(text);
    } catch { /* no suggestions, then */ }
    if (mine !== turn || document.activeElement !== input) return;
    if (!found.length) return close();
    shown = found.slice(0, 24);
    list.replaceChildren(...shown.map((choice, i) =>
      h('li', { id: 'choice-' + i, role: 'option', 'aria-selected': 'false',
        onmousedown: event => { event.preventDefault(); take(choice); } },
      choice.words, choice.about && h('small', {}, choice.about))));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    at = -1;
  }

  input.addEventListener('input', open);
  input.addEventListener('focus', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark((at + (event.key === 'ArrowDown' ? 1 : shown.length + (at < 0 ? 0 : -1))) % shown.length);
    } else if ((event.key === 'Enter' && at >= 0) || event.key === 'Tab') {
      if (event.key === 'Tab' && at < 0 && !word(input).text) return;
      event.preventDefault();
      take(shown[Math.max(at, 0)]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
  });
}
