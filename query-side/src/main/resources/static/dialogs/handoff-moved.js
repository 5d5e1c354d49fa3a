/** Says that a handoff no longer waits for this, where it was decided on meanwhile. */
import { html } from 'lit';
import { closing, state } from '../app/handoff.js';
import { day, empty, who } from '../app/parts.js';

/**
 * @param {import('../app/types.js').Card} card
 * @param {string[]} states those in which it does
 */
export function moved(card, ...states) {
  if (states.includes(card.state) && (card.state !== 'WITHDRAWN' || card.turn)) return null;
  const fact = closing(card);
  const by = fact && !card.turn ? html`${who(fact)} decided that on ${day(fact.decidedAt)}.` : 'It was decided on meanwhile.';
  return empty({ sign: 'check', title: `${state(card)} by now`, text: by });
}
