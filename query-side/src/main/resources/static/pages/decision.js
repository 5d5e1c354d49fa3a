/** One decision, opened: because of → this → led to, then when, what was rejected, and this fact before. */
import { html, nothing } from 'lit';
import { change, chip, icon, pill, replays, roleOf, standing, turn, who } from '../app/parts.js';
import { day, exact, factName, say } from '../app/format.js';
import { opens, withQuery } from '../app/router.js';
import { session } from '../app/session.js';
import { copy } from '../app/copy.js';
import '../app/thread.js';

const CAUSES = 4;
const EFFECTS = 8;

/**
 * Reads a decision with its causes, its effects, and the history of its first fact.
 *
 * @param {(path: string) => Promise<any>} get
 * @param {number} position
 */
export async function readOpened(get, position) {
  const decision = await get(`/decisions/${position}`);
  const later = decision.changes.map((each) => each.supersededBy).filter(Boolean);
  const together = decision.together.filter((each) => each !== position);
  const effects = [...new Set([...decision.effects, ...together, ...later])].sort((a, b) => a - b).slice(0, EFFECTS);
  const fact = decision.changes[0]?.fact;
  const [causes, led, why] = await Promise.all([
    chain(get, decision.cause),
    Promise.all(effects.map((each) => get(`/decisions/${each}`))),
    fact ? get(`/why/${fact}`) : null,
  ]);
  return { decision, causes, led, history: why?.chain ?? [], turn: why?.turn ?? null };
}

async function chain(get, position) {
  const causes = [];
  for (let at = position; at && causes.length < CAUSES; at = causes.at(-1).cause) causes.push(await get(`/decisions/${at}`));
  return causes;
}

/** The opened row's detail. */
export function opened({ decision, causes, led, history, turn: next }) {
  const [cause, ...before] = causes;
  const [effect, ...after] = led;
  return html`<div class="dc-detail">
    <div class="flow" role="group" aria-label="Cause and effects">
      <div class="flow-col">
        <h3>Because of</h3>
        ${cause ? node(cause) : reason(decision)}
        ${before.length ? html`<ol class="chain">${before.map(link)}</ol>` : nothing}
      </div>
      <div class="flow-col">
        <h3>This decision</h3>
        <div class="node node-this" data-role=${roleOf(decision.owner).role}>${top(decision)}<b>${decision.sentence}</b></div>
        <ul class="delta">
          ${decision.changes.map((each) => html`<li><em class=${each.was === null ? 'plus' : ''} aria-hidden="true">${each.was === null ? '+' : '±'}</em
            ><span><span class="dim">${factName(each.fact)}</span> ${each.was === null ? html`<b>${say(each.fact, each.is)}</b>` : change(say(each.fact, each.was), say(each.fact, each.is))}</span></li>`)}
        </ul>
      </div>
      <div class="flow-col">
        <h3>Led to</h3>
        ${effect ? node(effect) : html`<div class="node node-none">${next ? 'It waits for an answer:' : 'Nothing yet.'}</div>`}
        ${after.length || next
          ? html`<ol class="chain">${after.map(link)}${next ? html`<li class="open-turn">${turn(next, { inline: true })}</li>` : nothing}</ol>`
          : nothing}
      </div>
    </div>
    ${redacted(decision)}
    ${facts(decision, history)}
    <tl-thread subject="#${decision.position}"></tl-thread>
    <div class="acts dc-acts">
      <button class="btn small" type="button" @click=${() => copy(`${location.origin}/decisions/${decision.position}`, `Link to decision #${decision.position} copied.`)}>${icon('link')}Copy link</button>
      ${decision.stream.startsWith('handoff:') ? html`<a class="btn small quiet" href="/handoffs/${decision.subject}">Open handoff</a>` : nothing}
      ${replays({ ...(decision.product ? { product: decision.product } : decision.project ? { project: decision.project } : {}), at: String(decision.position) }, 'Replay from here')}
      ${decision.product ? html`<a class="btn small quiet" href="/products/${decision.product}">Open roadmap</a>` : nothing}
      ${decision.project ? html`<a class="btn small quiet" href="/projects/${decision.project}">Open delivery</a>` : nothing}
      ${standing(decision)}
      ${isOwner() && !decision.redaction ? html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens('redact', { position: String(decision.position) })}>${icon('lock')}Redact</a>` : nothing}
    </div>
  </div>`;
}

const isOwner = () => session.me?.roles.some((each) => each.role === 'WORKSPACE_OWNER') ?? false;

/** That words were taken out of it: by whom, when and why. */
const redacted = ({ redaction }) =>
  redaction
    ? html`<p class="dc-redacted">${icon('lock')}<span
        >Redacted by <b>${who(redaction)}</b>, ${exact(redaction.decidedAt)}:
        “${redaction.why.text}” <a class="ref" href=${at(redaction.position)}>#${redaction.position}</a></span
      ></p>`
    : nothing;

const at = (position) => withQuery({ at: String(position) });

const top = (decision) => html`<span class="node-top">${icon(roleOf(decision.owner).icon)}${who(decision)}<span class="ref">#${decision.position}</span></span>`;

const node = (decision) => html`<a class="node" data-role=${roleOf(decision.owner).role} href=${at(decision.position)}
  >${top(decision)}<b>${decision.sentence}</b>${decision.why?.text ? html`<span>“${decision.why.text}”</span>` : nothing}</a
>`;

const reason = (decision) =>
  decision.why?.text
    ? html`<div class="node" data-role=${roleOf(decision.owner).role}><span class="node-top">${icon('talk')}${who(decision)} said</span><span class="node-quote">“${decision.why.text}”</span></div>`
    : html`<div class="node node-none">No cause and no reason is on record.</div>`;

const link = (decision) => html`<li>
  <span class="by" data-role=${roleOf(decision.owner).role}>${icon(roleOf(decision.owner).icon)}<span class="vh">${who(decision)}, ${roleOf(decision.owner).words}: </span></span>
  <span>${decision.sentence}</span><a class="ref" href=${at(decision.position)}>#${decision.position}</a>
</li>`;

function facts(decision, history) {
  const { why } = decision;
  const earlier = history.filter((each) => each.position < decision.position);
  const fact = decision.changes[0]?.fact;
  return html`<dl class="dc-facts">
    <div><dt>Decided</dt><dd>${exact(decision.decidedAt)}</dd></div>
    <div><dt>Recorded</dt><dd>${exact(decision.recordedAt)}</dd></div>
    ${decision.askedBy ? html`<div><dt>Asked for by</dt><dd>${decision.askedBy.name}</dd></div>` : nothing}
    ${decision.actor && !decision.decidedBy.some((each) => each.member.id === decision.actor.id) ? html`<div><dt>Entered by</dt><dd>${decision.actor.name}</dd></div>` : nothing}
    ${why?.alternatives?.length ? html`<div><dt>Rejected instead</dt><dd>${why.alternatives.join('; ')}</dd></div>` : nothing}
    ${why?.revisitOn ? html`<div><dt>Comes back</dt><dd>${day(why.revisitOn)}</dd></div>` : nothing}
    ${earlier.length
      ? html`<div><dt>${factName(fact)} before</dt><dd class="hist">${earlier.slice(0, 4).map((each) => {
          const then = each.changes.find((one) => one.fact === fact);
          return html`<a href=${at(each.position)}>${say(fact, then?.is)} <span class="ref">#${each.position}</span></a>`;
        })}</dd></div>`
      : nothing}
  </dl>`;
}
