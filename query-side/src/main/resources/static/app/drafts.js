/** What is typed and not sent yet: kept by this tab, and found again only by who typed it. */
import { session } from './session.js';

const nameOf = (what) => `draft:${session.me?.member.id}:${what}`;

/** @param {string} what `dialog:accept?handoff=FOOD-7-TRK` @returns {any} null where nothing is kept */
export const draft = (what) => JSON.parse(sessionStorage.getItem(nameOf(what)) ?? 'null');

/** @param {string} what @param {any} typed null: it is sent, or given up */
export function keepDraft(what, typed) {
  if (typed === null) sessionStorage.removeItem(nameOf(what));
  else sessionStorage.setItem(nameOf(what), JSON.stringify(typed));
}
