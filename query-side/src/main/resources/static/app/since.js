/** What somebody else decided since the reader looked, so that a refused decision can be weighed against it. */
import { html, nothing } from 'lit';
import { get } from './api.js';
import { factName, say } from './format.js';
import { change, chip, when, who } from './parts.js';

/**
 * Reads the decision that made a fact another one than the reader saw.
 *
 * @param {import('./api.js').Refusal} refusal
 * @returns {Promise<any>} null where it is refused for something else
 */
export async function readSince(refusal) {
  const changed = refusal.problem.changed;
  if (refusal.code !== 'fact.changed' || !changed) return null;
  const decision = await get(`/decisions/${changed.position}`, { atLeast: changed.position }).catch(() => null);
  return decision && { decision, fact: changed.fact };
}

/** Who decided what, from what to what, when and why. */
export function since({ decision, fact }) {
  const made = decision.changes.find((each) => each.fact === fact);
  const why = decision.why?.text;
  return html`<p>${chip(decision.owner, who(decision))} decided it ${when(decision.decidedAt)},
      <a class="ref" href="/decisions/${decision.position}" target="_blank">#${decision.position}</a>:</p>
    <p><span class="dim">${fact.slice(0, fact.indexOf('/'))} ${factName(fact)}:</span> ${made && made.was !== null ? change(say(fact, made.was), say(fact, made.is)) : html`<b>${made ? say(fact, made.is) : decision.sentence}</b>`}</p>
    ${why ? html`<p>“${why}”</p>` : nothing}
    <p>What you entered is still here.</p>`;
}
