// Adding reports: pasted, or dropped as text or JSON Lines files. Each is coded and stored at once.

import { add, h, link, href } from '../dom.js';
import { post, casebook } from '../api.js';
import { plural } from '../words.js';

export default async function (page) {
  const done = h('ul', { class: 'list', 'aria-live': 'polite' });
  const bar = h('progress', { max: 1, value: 0, hidden: true, 'aria-label': 'Progress' });
  const fields = Object.fromEntries(['title', 'publication', 'date', 'url'].map(name => [name, h('input', { name, type: name === 'date' ? 'date' : 'text' })]));
  const text = h('textarea', { name: 'text', rows: 12, required: true, placeholder: 'Paste a report, or drop files here' });
  const form = h('form', { class: 'card adding', onsubmit: event => {
    event.preventDefault();
    const report = { text: text.value };
    for (const [name, field] of Object.entries(fields)) report[name] = field.value;
    run([[report.title || 'the pasted report', report]]).then(fine => {
      if (fine) form.reset();
    });
  } },
  h('div', { class: 'grid' }, [['title', 'Headline', 'c8'], ['date', 'Day', 'c4'], ['publication', 'Outlet', 'c6'], ['url', 'Address', 'c6']].map(([name, words, wide]) => h('label', { class: wide }, words, fields[name]))),
  h('label', {}, 'Text', text), h('p', { class: 'tools' }, h('button', { class: 'main' }, 'Code and add'), h('label', { class: 'button' }, 'Files …', h('input', { type: 'file', multiple: true, class: 'hidden', accept: '.txt,.jsonl,.json,text/plain', onchange: event => files(event.target.files) })), bar));

  async function run(reports) {
    let fine = true;
    bar.hidden = false;
    for (const [i, [name, report]] of reports.entries()) {
      bar.value = i / reports.length;
      try {
        const made = await post('reports', report);
        done.prepend(h('li', {}, link(href('/report', { id: made.id }), {}, name), h('small', {}, made.state === 'known' ? ' is in the casebook already' : `: ${plural(made.events, 'event')}, ${plural(made.figures, 'figure')}, ${plural(made.talks, 'talks', 'talks')}`)));
      } catch (error) {
        fine = false;
        done.prepend(h('li', { class: 'disputed' }, `${name}: ${error.message}`));
        if (error.status === 429) await new Promise(later => setTimeout(later, 2500));
      }
    }
    bar.value = 1;
    casebook(true);
    return fine;
  }

  /** Text files are a report each, JSON Lines a report each line. */
  async function files(list) {
    const reports = [];
    for (const file of list) {
      const words = await file.text();
      if (!/\.jsonl?$/.test(file.name)) reports.push([file.name, { text: words }]);
      else {
        words.split('\n').filter(line => line.trim()).forEach((line, i) => {
          try {
            const { id, title, publication, url, date, text: body } = JSON.parse(line);
            reports.push([title || id || `${file.name}, row ${i + 1}`, { id, title, publication, url, date: date?.slice(0, 10), text: body }]);
          } catch {
            done.prepend(h('li', { class: 'disputed' }, `${file.name}, row ${i + 1}: is no JSON`));
          }
        });
      }
    }
    return run(reports);
  }

  form.addEventListener('dragover', event => event.preventDefault());
  form.addEventListener('drop', event => {
    event.preventDefault();
    files(event.dataTransfer.files);
  });
  add(page, [h('div', { class: 'head' }, h('h1', {}, 'Add reports'), h('span', { class: 'soft' }, 'The first one opens the language models: this takes some seconds. Folders, pages, feeds and archives: dragoman add')), form, done]);
}
