/** The decision that a replay stands at: who, from → to, why, because of what, and what became of it. */
import { html, nothing } from 'lit';
import { clock, day, factName, localDay, say } from '../app/format.js';
import { change, chip, decision as link, empty, roleOf, who } from '../app/parts.js';

const SHOWN = 3;

export function thisDecision({ decision, cause, line, here }) {
  return html`<section class="this" aria-labelledby="h-this" aria-live="polite">
    <div class="sec"><h2 id="h-this">This decision</h2><span class="note">${here ? `${here.index + 1} of ${line.length}` : nothing}</span></div>
    ${decision ? told(decision, cause) : html`<div class="panel">${empty({ slim: true, title: 'Before the first decision', text: 'Nothing had been decided here yet.' })}</div>`}
  </section>`;
}

function told(decision, cause) {
  const { position, changes, owner } = decision;
  const replaced = [...new Set(changes.map((each) => each.supersedes).filter(Boolean))];
  const later = [...new Set(changes.map((each) => each.supersededBy).filter(Boolean))];
  return html`<article class="panel this-p" data-role=${roleOf(owner).role}>
    <p class="this-who">${chip(owner, who(decision))}<span class="ref">#${position}</span></p>
    <h3>${decision.sentence}</h3>
    ${changes.slice(0, SHOWN).map((each) => html`<p><span class="dim">${factName(each.fact)}</span> ${change(say(each.fact, each.was), say(each.fact, each.is))}</p>`)}
    ${changes.length > SHOWN ? html`<p class="dim">and ${changes.length - SHOWN} more</p>` : nothing}
    ${decision.why?.text ? html`<blockquote>“${decision.why.text}”</blockquote>` : html`<p class="dim">No reason was given.</p>`}
    <dl>
      ${cause ? html`<div><dt>Caused by</dt><dd><a href="/decisions/${cause.position}">${cause.sentence} <span class="ref">#${cause.position}</span></a></dd></div>` : nothing}
      <div><dt>Replaces</dt><dd>${replaced.length ? replaced.map((each) => html`${link(each)} `) : 'nothing, decided first here'}</dd></div>
      <div><dt>Decided</dt><dd>${when(decision)}</dd></div>
      ${later.length ? html`<div><dt>Later</dt><dd>replaced by ${later.map((each) => html`${link(each)} `)}</dd></div>` : nothing}
    </dl>
    <p class="this-open"><a class="btn small" href="/decisions/${position}">Open in Decisions</a></p>
  </article>`;
}

function when({ decidedAt, recordedAt }) {
  const at = (instant) => `${day(localDay(instant), { weekday: true })}, ${clock(instant)}`;
  return Date.parse(recordedAt) - Date.parse(decidedAt) > 60_000 ? `${at(decidedAt)}, recorded ${at(recordedAt)}` : `${at(decidedAt)}, recorded at once`;
}
