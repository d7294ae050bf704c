// The description of the interface, to be read by people.

import { add, h } from '../dom.js';
import { get } from '../api.js';

export default async function (page) {
  const api = await get('openapi.json');
  const resolve = part => (part.$ref ? part.$ref.slice(2).split('/').reduce((at, name) => at[name], api) : part);
  const paths = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, about]) => [method.toUpperCase(), path, about]));
  add(page, [
    h('div', { class: 'head' }, h('h1', {}, 'Interface'), h('a', { href: '/api/openapi.json' }, 'OpenAPI ' + api.openapi)),
    h('p', { class: 'soft' }, api.info.description.replaceAll('`', '')),
    paths.map(([method, path, about]) => h('details', { class: 'card', 'data-row': true },
      h('summary', {}, h('span', { class: 'tag ' + (method === 'GET' ? 'q1' : 'q3') }, method), ' ', h('code', {}, path), ' ', about.summary),
      parameters(about.parameters?.map(resolve)), body(about.requestBody), columns(about, resolve),
      method === 'GET' && !about.parameters?.map(resolve).some(p => p.required) && h('p', {}, h('a', { href: path }, 'Try it')))),
  ]);
}

function table(rows) {
  return h('table', {}, h('tbody', {}, rows.map(([name, type, words]) => h('tr', {}, h('td', {}, h('code', {}, name)), h('td', { class: 'soft' }, type), h('td', {}, words)))));
}

const kind = schema => (schema?.enum ? schema.enum.join(' | ') : [schema?.type].flat().filter(Boolean).join(' or '));

function parameters(list) {
  return list?.length && table(list.map(p => [p.name + (p.required ? ' *' : ''), kind(p.schema), p.description]));
}

function body(request) {
  const schema = request?.content['application/json'];
  return schema && h('div', {}, h('h3', {}, 'Body (JSON)'), h('pre', { class: 'small' }, JSON.stringify(Object.values(schema.examples || {})[0]?.value ?? Object.fromEntries(Object.entries(schema.schema.properties || {}).map(([name, s]) => [name, kind(s)])), null, 2)));
}

function columns(about, resolve) {
  const rows = about.responses?.['200']?.content?.['application/json']?.schema?.properties?.rows;
  return rows && h('details', {}, h('summary', {}, 'Columns of its rows'), table(Object.entries(resolve(rows.items).properties).map(([name, s]) => [name, kind(s), s.description])));
}
