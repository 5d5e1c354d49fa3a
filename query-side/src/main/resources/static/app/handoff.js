/** A handoff in words: its state, what is asked of whom, and the buttons for what the reader may decide in it. */
import { html, nothing } from 'lit';
import { day, daysBetween, priority, today } from './format.js';
import { ask, decides, pill } from './parts.js';
import { opens } from './router.js';

/** @typedef {import('./types.js').Card} Card */

const STATES = {
  PROPOSED: 'To accept',
  CLARIFYING: 'Question open',
  ACCEPTED: 'In delivery',
  DELIVERED: 'To sign off',
  DONE: 'Done',
  DECLINED: 'Declined',
  WITHDRAWN: 'Withdrawn',
};

/** The state in words. @param {Card} card */
export const state = (card) => (card.state === 'WITHDRAWN' && card.turn ? 'To wind down' : STATES[card.state]);

/** Whether nobody has to do with it any more. @param {Card} card */
export const isClosed = (card) => card.turn === null;

/** Whether an act is asked of the reader; delivering is work under way. @param {Card} card */
export const isAsked = (card) => Boolean(card.turn?.mine && card.turn.act !== 'DELIVER');

/** Late against what was agreed, while it is under way. @param {Card} card */
export const isLate = (card) => card.state === 'ACCEPTED' && card.drift?.against === 'COMMITTED' && card.drift.days > 0;

/** When it is thought to be there: by the forecast, or else on its milestone's day. @param {Card} card */
export const expected = ({ milestone }) => milestone.forecast ?? milestone.due;

/** How the turn's act is told to who has to do it: `Sign off` and the title. */
export const ASKED = {
  ANSWER_HANDOFF: 'Accept or decline',
  CLARIFY: 'Answer the question about',
  DELIVER: 'Deliver',
  SIGN_OFF: 'Sign off',
  WIND_DOWN: 'End the work on',
};

const ACTS = {
  AcceptHandoff: ['accept', 'Accept…'],
  RequestClarification: ['clarify', 'Ask…'],
  DeclineHandoff: ['decline', 'Decline'],
  GiveClarification: ['answer', 'Answer…'],
  ReportDelivery: ['deliver', 'Report delivery…'],
  AcceptDelivery: ['sign-off', 'Sign off…'],
  RejectDelivery: ['reject', 'Reject'],
  ConfirmWindDown: ['wind-down', 'Confirm…'],
  WithdrawHandoff: ['withdraw', 'Withdraw'],
  ProposeHandoff: ['propose', 'Propose again…'],
};

/** What the reader may decide next: the dialog, what its button says, and what it is about. @param {Card} card */
export const ways = (card, only = Object.keys(ACTS)) =>
  card.may.filter((command) => command in ACTS && only.includes(command)).map((command) => {
    const [dialog, label] = ACTS[command];
    return { dialog, label, given: dialog === 'propose' ? { feature: card.feature.key, project: card.project.key } : { handoff: card.key } };
  });

/** The dialogs by which what is asked in a turn is done, the main one first. */
const DIALOGS = {
  ANSWER_HANDOFF: [['accept', 'Accept…'], ['clarify', 'Ask…'], ['decline', 'Decline']],
  CLARIFY: [['answer', 'Answer…']],
  DELIVER: [['deliver', 'Report delivery…']],
  SIGN_OFF: [['sign-off', 'Sign off…'], ['reject', 'Reject']],
  WIND_DOWN: [['wind-down', 'Confirm…']],
  RETRY_EFFECT: [['retry', 'Try again…']],
};

/** What is asked for in a turn: the dialogs, what their buttons say, and what they are about; none where no dialog does it. @param {any} turn an item of `/me/turns` */
export const asked = ({ act, subject }) =>
  (DIALOGS[act] ?? []).map(([dialog, label]) => ({ dialog, label, given: act === 'RETRY_EFFECT' ? { effect: subject } : { handoff: subject } }));

/**
 * Buttons for what the reader may decide next, the main one first; where somebody else is asked, who that is.
 *
 * @param {Card} card
 * @param {{main?: boolean, only?: string[], waits?: boolean|'ask'}} [look] main: the first is the main button; only: of these
 *   commands; waits: says who decides where the reader doesn't, with *ask* beside it; `ask`: asks alone, where that is said already
 */
export function acts(card, { main = false, only = Object.keys(ACTS), waits = true } = {}) {
  const others = waits && card.turn && !card.turn.mine ? html`${waits === 'ask' ? nothing : decides(card.turn.role, card.turn.holders)}${askThem(card)}` : nothing;
  return html`${others}${ways(card, only).map(({ dialog, label, given }, at) => {
    const look = main && at === 0 && isAsked(card) ? 'primary' : at < 2 ? '' : 'quiet';
    return html`<a class="btn small ${look}" aria-haspopup="dialog" href=${opens(dialog, given)}>${label}<span class="vh"> ${card.feature.title}</span></a>`;
  })}`;
}

/** Opens the main one of them for whoever is to be asked. @param {Card} card */
function askThem({ turn, key }) {
  const [main] = asked({ act: turn.act, subject: key });
  return main ? ask(turn.role, turn.holders, main.dialog, main.given) : nothing;
}

/** What is asked of who has the turn, and not what they may decide besides. */
export const ANSWERS = ['AcceptHandoff', 'RequestClarification', 'DeclineHandoff', 'GiveClarification', 'AcceptDelivery', 'RejectDelivery', 'ConfirmWindDown'];

/** How long a turn waits, as a row's last words. */
export function waiting(turn) {
  const age = turn.workingDays > 0 ? `waiting ${turn.workingDays} d` : 'since today';
  if (turn.overdue) return html`<b class="lateword">${daysBetween(turn.by, today())} d overdue</b><span>${age}</span>`;
  return turn.by ? html`<b>by ${day(turn.by, { weekday: true })}</b><span>${age}</span>` : html`<b>${age}</b>`;
}

/** The fact that says how it was closed. @param {Card} card */
export const closing = (card) => ({ DONE: card.signOff, WITHDRAWN: card.withdrawal })[card.state] ?? card.answer;

/** What was decided beside it since: the definition, the priority. @param {Card} card @returns {string[]} */
export function changes(card) {
  const then = card.proposal.value;
  const said = [];
  if (card.definitionNow !== then.definitionVersion) said.push(`Handed off v${then.definitionVersion}, now v${card.definitionNow}`);
  if (then.priority && card.priorityNow && moved(then.priority, card.priorityNow)) said.push(`Was ${priority(then.priority)}, now ${priority(card.priorityNow)}`);
  return said;
}

const moved = (was, is) => was.horizon !== is.horizon || was.rank !== is.rank || was.mvp !== is.mvp;

/** Marks what one person proposed and accepted in one. @param {Card} card */
export const selfSettled = (card) => (card.selfSettled ? pill('self-settled', 'line', 'both') : nothing);

/** How far the feature as a whole is delivered. @param {Card} card */
export function acceptance({ acceptance: { accepted, of, delivered } }) {
  if (delivered) return 'Feature delivered: every criterion accepted';
  return accepted.length > 0 ? `${accepted.length} of ${of} criteria of the feature accepted` : null;
}
