// Questions to the server, and its errors in its own words.

import { href } from './dom.js';

export class Failure extends Error {
  constructor(status, message, column) {
    super(message);
    this.status = status;
    this.column = column;
  }
}

async function answer(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    throw new Failure(response.status, 'the server gave no answer that can be read');
  }
  if (!response.ok) {
    const error = body.error || {};
    throw new Failure(response.status, error.message || response.statusText, error.column);
  }
  return body;
}

export async function get(path, parameters, signal) {
  try {
    return await answer(await fetch(href('/api/' + path, parameters), { signal }));
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(0, 'the server does not answer: is it still running?');
    throw error;
  }
}

export async function post(path, body) {
  return answer(
    await fetch('/api/' + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }));
}

let about = null;

/** What the casebook is: asked for once, again after a change. */
export function casebook(fresh) {
  if (!about || fresh) about = get('about');
  return about;
}
