/** Up to where each reader of this browser has seen what others decided: a position of the log, kept by the browser. */
import { session } from './session.js';

const name = () => `throughline.seen.${session.me.member.id}`;

/** The position; null before the first time. @returns {number|null} */
export function seen() {
  const kept = Number(localStorage.getItem(name()) ?? NaN);
  return Number.isInteger(kept) && kept >= 0 ? kept : null;
}

/** From now on, what was decided up to this position is known. @param {number} position */
export const see = (position) => localStorage.setItem(name(), String(position));
