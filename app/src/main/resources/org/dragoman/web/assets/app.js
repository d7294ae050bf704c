// The shell: which view the address names, the filter bar, keys, light and dark.

import './trusted.js';
import { h, link, href, announce } from './dom.js';
import { casebook } from './api.js';
import { completion } from './complete.js';

const VIEWS = [
  ['/', 'Overview', 'overview', 'o'], ['/incidents', 'Incidents', 'incidents', 'i'],
  ['/map', 'Map', 'map', 'm'], ['/timeline', 'Timeline', 'timeline', 't'],
  ['/talks', 'Talks', 'talks', 'a'], ['/contradictions', 'Contradictions', 'contradictions', 'c'],
  ['/dyads', 'Dyads', 'dyads', 'd'], ['/network', 'Network', 'network', 'n'],
  ['/events', 'Events', 'events', 'e'], ['/search', 'Search', 'search', 's'],
  ['/sources', 'Sources', 'sources', 'u'], ['/saved', 'Saved', 'saved', 'v'], ['/journal', 'Journal', 'journal', 'j'],
];
const SINGLE = { '/incident': 'incident', '/report': 'report', '/meeting': 'meeting', '/add': 'add', '/interface': 'interface', '/help': 'help' };

const main = document.getElementById('main');
const input = document.getElementById('q');
const fault = document.getElementById('fault');
const clear = document.getElementById('clear');
let leave = null;
let turn = 0;

/** Goes to an address of the workbench. */
export function go(address, replace) {
  history[replace ? 'replaceState' : 'pushState']({}, '', address);
  show();
}

function state() {
  const address = new URL(location.href);
  const parameters = Object.fromEntries(address.searchParams);
  return { path: address.pathname, q: parameters.q || '', parameters };
}

/** The same view with other parameters. */
export function change(parameters, replace) {
  const now = state();
  go(href(now.path, { ...now.parameters, ...parameters }), replace);
}

function navigation(now) {
  const views = document.getElementById('views');
  views.replaceChildren(
    ...VIEWS.map(([path, name]) =>
      link(href(path, { q: now.q }), { 'aria-current': path === now.path ? 'page' : null }, name)));
}

async function show() {
  const mine = ++turn;
  const now = state();
  const view = VIEWS.find(([path]) => path === now.path);
  const module = view ? view[2] : SINGLE[now.path];
  navigation(now);
  input.value = now.q;
  clear.hidden = !now.q;
  fault.hidden = true;
  if (leave) leave();
  leave = null;
  main.setAttribute('aria-busy', 'true');
  const page = h('div', { class: 'view v-' + (module || 'none') });
  const started = performance.now();
  try {
    if (!module) throw new Error('there is no such view');
    const shown = await import(`./views/${module}.js`);
    if (mine !== turn) return;
    const result = await shown.default(page, now);
    if (mine !== turn) {
      if (typeof result === 'function') result();
      return;
    }
    leave = typeof result === 'function' ? result : null;
  } catch (error) {
    if (mine !== turn) return;
    page.replaceChildren(problem(error, now));
  }
  main.replaceChildren(page);
  main.removeAttribute('aria-busy');
  main.dataset.shown = now.path;
  main.dataset.ms = Math.round(performance.now() - started);
  page.dispatchEvent(new CustomEvent('shown'));
  const name = view ? view[1] : page.querySelector('h1')?.textContent || 'Dragoman';
  document.title = name + (now.q ? ' · ' + now.q : '') + ' · Dragoman';
  announce(name);
}

function problem(error, now) {
  if (error.status === 400 && now.q) {
    fault.hidden = false;
    fault.textContent = (error.column ? ' '.repeat(error.column - 1) + '↑ ' : '') + error.message;
    return h('p', { class: 'empty' }, 'The filter cannot be used here: ' + error.message);
  }
  if (!error.status) console.error(error);
  return h('p', { class: 'empty', role: 'alert' }, error.message);
}

document.addEventListener('click', event => {
  const a = event.target.closest('a[data-link]');
  if (!a || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (a.hasAttribute('data-keep')) return;
  go(a.getAttribute('href'));
  window.scrollTo(0, 0);
});
window.addEventListener('popstate', show);

document.getElementById('filter').addEventListener('submit', event => {
  event.preventDefault();
  const now = state();
  const path = now.path in SINGLE ? '/incidents' : now.path;
  const kept = now.path in SINGLE ? {} : now.parameters;
  go(href(path, { ...kept, offset: null, q: input.value.trim() }));
  input.blur();
});
clear.addEventListener('click', () => change({ q: null, offset: null }));
completion(input, document.getElementById('choices'));

// ---- keys -----------------------------------------------------------------------------------------------------------

let goes = 0;
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest('input, textarea, select, dialog');
  if (event.key === 'Escape' && event.target === input) return input.blur();
  if (typing) return;
  if (Date.now() < goes) {
    goes = 0;
    const view = VIEWS.find(([, , , key]) => key === event.key);
    if (view) {
      event.preventDefault();
      go(href(view[0], { q: state().q }));
    }
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    input.focus();
    input.select();
  } else if (event.key === 'g') {
    goes = Date.now() + 1500;
    announce('Go to: ' + VIEWS.map(([, name, , key]) => key + ' ' + name).join(', '));
  } else if (event.key === '?') {
    go('/help');
  } else if (event.key === 'j' || event.key === 'k') {
    step(event.key === 'j' ? 1 : -1);
  }
});

/** From one row of a list to the next. */
function step(by) {
  const rows = [...main.querySelectorAll('[data-row]')];
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement.closest('[data-row]'));
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  (next.matches('a, button, [tabindex]') ? next : next.querySelector('a, button, [tabindex]') || next).focus();
  next.scrollIntoView({ block: 'nearest' });
}

// ---- light and dark -------------------------------------------------------------------------------------------------

const root = document.documentElement;
function theme(name) {
  if (name) root.dataset.theme = name;
  else delete root.dataset.theme;
  try {
    if (name) localStorage.setItem('theme', name);
  } catch { /* a browser without storage forgets it */ }
  window.dispatchEvent(new CustomEvent('theme'));
}
let remembered = null;
try {
  remembered = localStorage.getItem('theme');
} catch { /* as above */ }
const asked = new URLSearchParams(location.search).get('theme');
if (asked === 'dark' || asked === 'light') root.dataset.theme = asked;
else if (remembered) theme(remembered);
document.getElementById('theme').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  theme(dark ? 'light' : 'dark');
});

casebook().then(about => {
  document.querySelector('.brand').title = about.casebook;
}, () => {});
show();
