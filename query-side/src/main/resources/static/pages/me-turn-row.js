/** What waits on the reader, one row each: who asks, what, on which thing, since when, and the button for it. */
import { html, nothing } from 'lit';
import { day, names } from '../app/format.js';
import { ASKED, asked, waiting } from '../app/handoff.js';
import { chip, decision, icon, roleOf } from '../app/parts.js';
import { opens } from '../app/router.js';

const WORDS = { ...ASKED, ANSWER_REQUEST: 'Grant or decline', SEE_TO_ANSWER: 'See to an answer on', LOOK_AGAIN: 'Look again at', RETRY_EFFECT: 'A policy could not decide on' };
const SIGNS = { CLARIFY: 'question', ANSWER_REQUEST: 'question', SEE_TO_ANSWER: 'bell', LOOK_AGAIN: 'clock', RETRY_EFFECT: 'late' };

/** Where the thing itself is shown. */
export function pageOf(turn) {
  switch (turn.act) {
    case 'RETRY_EFFECT':
    case 'LOOK_AGAIN':
      return `/decisions/${turn.decision}`;
    case 'ANSWER_REQUEST':
      return `/requests#${turn.subject}`;
    default:
      return `/handoffs/${turn.subject}`;
  }
}

/** What a turn asks for, in few words: `accept or decline`. */
export const task = (turn) => (WORDS[turn.act] ?? turn.act.replaceAll('_', ' ')).toLowerCase();

/** @param {any} turn an item of `/me/turns`, @param {string} me the reader's id */
export function turnRow(turn, me) {
  return html`<li class="row turn-row" data-key=${turn.subject}>
    <span class="tile" data-role=${roleOf(turn.role).role}>${icon(SIGNS[turn.act] ?? 'handoff')}</span>
    <div>
      <h3>${WORDS[turn.act] ?? task(turn)} <b><a href=${pageOf(turn)}>${turn.title}</a></b></h3>
      <p class="ask">${asking(turn)}${standingIn(turn, me)}</p>
      <p class="where"><span class="key">${turn.subject}</span>${place(turn)}</p>
      ${otherwise(turn)}
    </div>
    <p class="wait">${waiting(turn)}</p>
    <div class="acts">${buttons(turn)}</div>
  </li>`;
}

function asking(turn) {
  const owner = turn.asks[0]?.role ?? turn.role;
  const whom = chip(owner, names(turn.asks.map((each) => each.member)), { bare: true });
  const why = turn.why ? html`: “${turn.why}”` : nothing;
  switch (turn.act) {
    case 'LOOK_AGAIN':
      return html`${whom} ${lower(turn.sentence)}, to be looked at again by now${why} ${decision(turn.decision)}`;
    case 'RETRY_EFFECT':
      return html`${turn.sentence} ${decision(turn.decision)}`;
    case 'SEE_TO_ANSWER':
      return html`${whom} asked, and got no answer in time${why}`;
    default:
      return html`${whom} ${lower(turn.sentence)}${why}`;
  }
}

const lower = (sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** Whose deputy the reader is in it. */
export function standingFor(turn, me) {
  return turn.holders.some((each) => each.id === me) || turn.holders.length === 0 ? null : turn.holders[0];
}

function standingIn(turn, me) {
  const holder = standingFor(turn, me);
  return holder ? html` You stand in for ${holder.name}.` : nothing;
}

export const place = ({ product, project }) => html`<span
  >${product ? html`<a href="/products/${product.key}">${product.name}</a>` : nothing}${product && project ? ' → ' : nothing}${
    project ? html`<a href="/projects/${project.key}">${project.name}</a>` : nothing
  }</span
>`;

/** What happens if nobody answers. */
function otherwise(turn) {
  const words = turn.act === 'SEE_TO_ANSWER' ? null
    : turn.escalated ? 'It is before the workspace owners as well'
    : turn.escalatesOn ? `Unanswered, it goes to the workspace owners on ${day(turn.escalatesOn, { weekday: true })}`
    : turn.by && !turn.overdue && turn.act !== 'DELIVER' ? `Unanswered, you are reminded after ${day(turn.by, { weekday: true })}`
    : null;
  return words ? html`<p class="else">${icon('bell')}${words}</p>` : nothing;
}

function buttons(turn) {
  const dialogs = asked(turn);
  if (dialogs.length === 0) return html`<a class="btn small" href=${pageOf(turn)}>Open<span class="vh"> ${turn.title}</span></a>`;
  return dialogs.map(
    ({ dialog, label, given }, at) => html`<a class="btn small ${at === 0 ? 'primary' : at === 1 ? '' : 'quiet'}" aria-haspopup="dialog" href=${opens(dialog, given)}>${label}<span class="vh"> ${turn.title}</span></a>`,
  );
}
