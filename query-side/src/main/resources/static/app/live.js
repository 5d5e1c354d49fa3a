/** Live updates: every event as it is recorded, by one connection for all tabs. */

import { asset } from './assets.js';

/** @type {Set<(told: import('./types.js').Told|null) => void>} */
const listeners = new Set();
/** @type {Set<(state: string) => void>} */
const watchers = new Set();
let port = null;
let state = 'down';

/**
 * Calls back with each event; with null whenever the connection opens, since events may have been missed: between the
 * page's first reading and the stream's beginning, or while it was down. Read again then.
 *
 * @param {(told: import('./types.js').Told|null) => void} listener
 * @returns {() => void} stops it
 */
export function onEvent(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back with `open`, `down` or `signed-out`, now and on each change. Returns what stops it. */
export function onState(watcher) {
  watchers.add(watcher);
  watcher(state);
  return () => watchers.delete(watcher);
}

/** Starts following; safe to call again, as after a new sign-in. */
export function follow() {
  port ??= connect();
  port.postMessage('run');
}

/** Stops following, in all tabs: the session has ended. */
export function unfollow() {
  port?.postMessage('stop');
}

function connect() {
  const address = asset('app/live-worker.js');
  const made = 'SharedWorker' in window ? new SharedWorker(address, 'throughline-live').port : new Worker(address);
  made.onmessage = ({ data }) => {
    if (data.kind === 'event') listeners.forEach((listener) => listener(data.event));
    else became(data.kind);
  };
  addEventListener('online', () => made.postMessage('again'));
  addEventListener('pagehide', () => made.postMessage('leave'));
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  return made;
}

function became(next) {
  const opened = next === 'open' && state !== 'open';
  state = next;
  watchers.forEach((watcher) => watcher(state));
  if (opened) listeners.forEach((listener) => listener(null));
}
