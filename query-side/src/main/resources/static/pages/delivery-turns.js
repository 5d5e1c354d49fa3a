/** Handoffs that ask something of the reader, on top: the plan waits for them. */
import { html, nothing } from 'lit';
import { isAsked } from '../app/handoff.js';
import { turnRow, urgency } from './handoff-turn-row.js';

/** @param {import('../app/types.js').Card[]} cards */
export function yourTurn(cards) {
  const mine = cards.filter(isAsked).sort(urgency);
  if (mine.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="h-turns">
    <div class="sec"><h2 id="h-turns">Your turn</h2><span class="count you">${mine.length}</span></div>
    <div class="panel"><ol class="rows turns">${mine.map(turnRow)}</ol></div>
  </section>`;
}
