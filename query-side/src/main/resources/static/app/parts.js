/** The shared parts of every page: templates over css/parts.css. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ago, count, day, daysBetween, exact, first, initials, isThen, names, today } from './format.js';
import { opens } from './router.js';

/** How each owner looks and is called; the only place that knows. */
const ROLES = {
  PRODUCT_MANAGER: { role: 'product', icon: 'product', words: 'product manager', many: 'Product managers' },
  PROJECT_MANAGER: { role: 'project', icon: 'project', words: 'project manager', many: 'Project managers' },
  BOTH: { role: 'both', icon: 'both', words: 'settled together', many: 'Both' },
  WORKSPACE_OWNER: { role: 'owner', icon: 'owner', words: 'workspace owner', many: 'Workspace owners' },
  CONTRIBUTOR: { role: 'contributor', icon: 'contributor', words: 'input', many: 'Input' },
};

/** @param {string} owner */
export const roleOf = (owner) => ROLES[owner] ?? ROLES.CONTRIBUTOR;

/** An icon of the page's sprite, icons.svg; decoration, so say it in words beside it. */
export const icon = (name, size = '') =>
  html`<svg class="i ${size}" aria-hidden="true"><use href="#i-${name}"></use></svg>`;

/** Who decided, as people: the deciders' names, a deputy's with whom they stood in for. */
export const who = (fact) => names(fact.decidedBy.map((each) => (each.for ? { name: `${each.member.name} for ${each.for.name}` } : each.member)));

/**
 * A role chip: icon, name, role words.
 *
 * @param {string} owner
 * @param {string} name
 * @param {{bare?: boolean, words?: boolean}} [look]
 */
export function chip(owner, name, { bare = false, words = true } = {}) {
  const role = roleOf(owner);
  const said = words ? html`${name}, <small>${role.words}</small>` : name;
  return html`<span class="chip ${bare ? 'bare' : ''}" data-role=${role.role}>${icon(role.icon)}<span>${said}</span></span>`;
}

/** A policy acts, but is nobody: a neutral chip. @param {{actor: {id: string}}} decision */
export const policy = ({ actor }) => (actor.id.startsWith('policy:') ? html`<span class="chip bare">${icon('next')}<span>Policy</span></span>` : nothing);

/**
 * Whose decision a fact is, beside its label; hovered, focused or pressed it opens the why card.
 *
 * @param {import('./types.js').Fact|null} fact nothing is shown where it was never decided
 * @param {string} label what the fact is called there, e.g. `Rank`
 */
export function by(fact, label) {
  if (!fact) return nothing;
  const role = roleOf(fact.owner);
  return html`<tl-by .fact=${fact} .label=${label} .look=${role}></tl-by>`;
}

export const avatar = (person, owner = null) =>
  html`<span class="avatar" data-role=${ifDefined(owner ? roleOf(owner).role : undefined)} aria-hidden="true">${initials(person.name)}</span>`;

/** A state in words. @param {''|'late'|'good'|'line'} [kind] */
export const pill = (words, kind = '', sign = '') =>
  html`<span class="pill ${kind}">${sign ? icon(sign) : nothing}${words}</span>`;

/** Was → is. */
export const change = (was, is) => html`<span class="change"
  ><span class="was"><span class="vh">from </span>${was}</span>${icon('arrow')}<span class="is"><span class="vh">to </span>${is}</span></span
>`;

const ACTS = {
  ANSWER_REQUEST: 'to grant or decline',
  ANSWER_HANDOFF: 'to accept or decline',
  CLARIFY: 'to answer the question',
  DELIVER: 'to deliver',
  SIGN_OFF: 'to sign off',
  WIND_DOWN: 'to end the work',
  SEE_TO_ANSWER: 'to see to an answer',
  LOOK_AGAIN: 'to look at it again',
  RETRY_EFFECT: 'to have it tried again',
};
/** What a turn asks for, as in “project manager, to deliver”. */
export const act = (turn) => ACTS[turn.act] ?? turn.act.toLowerCase().replaceAll('_', ' ');

/** How long a turn waits: `2 d · by 30 Apr`, `1 d overdue`. */
export function waits(turn) {
  if (turn.overdue) return `${daysBetween(turn.by, today())} d overdue`;
  const age = turn.workingDays > 0 ? `${turn.workingDays} d` : 'today';
  return turn.by ? `${age} · by ${day(turn.by)}` : age;
}

/**
 * The turn badge. Filled where the act is asked of the reader; delivering is work under way, so that stays soft.
 *
 * @param {import('./types.js').Turn} turn
 * @param {{inline?: boolean}} [look]
 */
export function turn(turn, { inline = false } = {}) {
  const role = roleOf(turn.role);
  const asked = turn.mine && turn.act !== 'DELIVER';
  const classes = `turn ${asked ? 'mine' : ''} ${turn.overdue ? 'over' : ''} ${inline ? 'inline' : ''}`;
  const whom = turn.mine ? (asked ? 'Your turn' : 'You') : names(turn.holders) + (turn.deputies?.length ? ` or ${names(turn.deputies)}` : '');
  const what = asked ? act(turn) : `${role.words}, ${act(turn)}`;
  if (inline) {
    return html`<span class=${classes} data-role=${role.role}>${icon(role.icon)}<span><span class="who">${whom}</span> ${act(turn)}</span></span>`;
  }
  return html`<p class=${classes} data-role=${role.role}>
    ${icon(role.icon)}<span class="who">${whom}</span> <span class="act">${what}</span>
    ${turn.act === 'DELIVER' && !turn.overdue ? nothing : html`<span class="when">${waits(turn)}</span>`}
  </p>`;
}

/** Drift as a pill: late and early after a commitment, a neutral “after” before one. */
export function drift(drift) {
  if (!drift) return nothing;
  const days = Math.abs(drift.days);
  if (drift.against === 'WANTED') return drift.days > 0 ? pill(`${days} d after`) : nothing;
  if (drift.days > 0) return pill(`${days} d late`, 'late', 'late');
  return drift.days === 0 ? pill('on time', 'good', 'check') : pill(`${days} d early`, 'good', 'check');
}

/** A moment, relative, with the exact time behind it. */
export const when = (instant) => html`<time datetime=${instant} title=${exact(instant)}>${ago(instant)}</time>`;

/** The address of one decision. */
export const decision = (position) => html`<a class="ref" href="/decisions/${position}">#${position}</a>`;

/** The way to how things came to be. @param {Record<string, string>} from product or project, and the position, if not now */
export const replays = (from, words = 'Replay') =>
  html`<a class="btn small quiet" href="/replay?${new URLSearchParams(from)}">${icon('replay')}${words}</a>`;

/**
 * What the reader may not do says who can.
 *
 * @param {string} owner
 * @param {import('./types.js').Person[]|undefined} holders
 */
export function decides(owner, holders) {
  const role = roleOf(owner);
  const whom = holders?.length ? names(holders) : null;
  const words = whom ? `${whom} ${holders.length > 1 ? 'decide' : 'decides'}` : `No ${role.words} yet`;
  return html`<span class="decides" data-role=${role.role}>${icon(role.icon)}<span>${words}</span></span>`;
}

/**
 * A button that opens a dialog, where the reader may do that; else who can, and how to ask them. On a page as of an earlier
 * moment neither.
 *
 * @param {{may: string[], command: string, owner: string, holders?: import('./types.js').Person[], dialog: string,
 *   given?: Record<string, string>, label: unknown, look?: string}} action
 */
export function action({ may, command, owner, holders, dialog, given = {}, label, look = 'small' }) {
  if (isThen()) return nothing;
  if (!may.includes(command)) return html`${decides(owner, holders)} ${ask(owner, holders, dialog, given)}`;
  return html`<a class="btn ${look}" aria-haspopup="dialog" href=${opens(dialog, given)}>${label}</a>`;
}

/**
 * Beside who decides: opens the same dialog, whose words go to them as a request.
 *
 * @param {string} owner
 * @param {import('./types.js').Person[]|undefined} holders nobody is asked where nobody decides
 * @param {string} dialog
 * @param {Record<string, string>} [given]
 * @param {string} [what] where it stands by itself: `for a feature`
 */
export function ask(owner, holders, dialog, given = {}, what = '') {
  if (!holders?.length || isThen()) return nothing;
  const address = opens(dialog, { ...given, ask: '1' });
  if (what) return html`<a class="btn" aria-haspopup="dialog" href=${address}>${icon('question')}Ask ${first(holders[0])} ${what}</a>`;
  return html`<a class="btn quiet small ask-them" aria-haspopup="dialog" href=${address}>Ask…<span class="vh"> ${names(holders)}</span></a>`;
}

const STANDING = [
  { command: 'CorrectWording', dialog: 'correct', label: 'Correct the wording' },
  { command: 'RevertDecision', dialog: 'revert', label: 'Revert' },
];

/**
 * What can be done about a decision while it stands, by whoever owns it; others see who that is, and ask.
 *
 * @param {{position: number, role: string, open: string[], may: string[], owners: import('./types.js').Person[]}} decision
 */
export function standing({ position, role, open, may, owners }) {
  const acts = STANDING.filter((each) => open.includes(each.command));
  if (acts.length === 0 || (role === 'CONTRIBUTOR' && may.length === 0)) return nothing;
  const given = { decision: String(position) };
  if (may.length > 0) return acts.map(({ dialog, label }) => html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens(dialog, given)}>${label}</a>`);
  if (!owners.length) return decides(role, owners);
  return html`<span class="acts standing">${decides(role, owners)}${acts.map(({ dialog, label }) => html`<a class="btn quiet small ask-them" aria-haspopup="dialog" href=${opens(dialog, { ...given, ask: '1' })}>Ask to ${label.toLowerCase()}…</a>`)}</span>`;
}

/** An empty page or panel: what will appear here, and the one thing to do next. */
export const empty = ({ sign = '', title, text, next = nothing, slim = false }) => html`<div class="empty ${slim ? 'slim' : ''}">
  ${sign ? icon(sign) : nothing}<b>${title}</b><span>${text}</span>${next}
</div>`;

/** What went wrong with reading a page, and what to do. */
export const failed = (refusal, again) => html`<div class="panel">
  <div class="empty" role="alert">
    ${icon('late')}<b>${refusal.title ?? 'This page could not be shown'}</b><span>${refusal.message}</span>
    ${again ? html`<button class="btn" type="button" @click=${again}>Try again</button>` : nothing}
  </div>
</div>`;

/** The page says when a view could not be kept up to date. */
export const broken = (mark) =>
  mark
    ? html`<p class="banner bad" role="status">${icon('late')}<span
          >This page stopped at #${mark.position}: ${mark.reason}. What is shown may be out of date; the log itself is complete.</span
        ></p>`
    : nothing;

export { count, day, names };
