/** Whose turn it is in the width of a table's cell: a first name and a verb. */
import { html } from 'lit';
import { first } from '../app/format.js';
import { icon, roleOf } from '../app/parts.js';

const VERBS = {
  ANSWER_REQUEST: ['answers a request', 'answer a request'],
  ANSWER_HANDOFF: ['answers', 'answer'],
  CLARIFY: ['clarifies', 'clarify'],
  DELIVER: ['delivers', 'deliver'],
  SIGN_OFF: ['signs off', 'sign off'],
  WIND_DOWN: ['ends the work', 'end the work'],
  LOOK_AGAIN: ['looks again', 'look again'],
};

/** @param {import('../app/types.js').Turn} turn */
export function turnOf(turn) {
  const { role, icon: sign, words } = roleOf(turn.role);
  const [one, many] = VERBS[turn.act] ?? ['acts', 'act'];
  const asked = turn.mine && turn.act !== 'DELIVER';
  const others = turn.holders.length === 0 ? `a ${words}` : turn.holders.map(first).join(', ');
  return html`<span class="turn inline ${asked ? 'mine' : ''} ${turn.overdue ? 'over' : ''}" data-role=${role}>${icon(sign)}<span
    ><span class="who">${turn.mine ? 'You' : others}</span> ${turn.mine || turn.holders.length > 1 ? many : one}</span></span>`;
}
