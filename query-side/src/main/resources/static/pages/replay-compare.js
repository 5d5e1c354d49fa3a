/** What changed between two positions: each fact that is another now than it was, who decided it, and why. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count, day, factName, localDay, say } from '../app/format.js';
import { chip, decision, empty, who } from '../app/parts.js';

const DAYS = [[1, 'a day before'], [7, 'a week before'], [28, 'four weeks before']];

/** The positions that one may compare with, each said once: the decision before, some while before, the beginning. */
export function sinceWhen(line, at, from) {
  const here = line.at(at);
  const moment = here ? Date.parse(here.recordedAt) : 0;
  const offered = [
    [line.before(at), 'the decision before'],
    ...DAYS.map(([days, words]) => [line.by(new Date(moment - days * 86_400_000).toISOString())?.position ?? 0, words]),
    [0, 'the beginning'],
  ];
  if (!offered.some(([position]) => position === from)) offered.unshift([from, 'as linked']);
  const known = new Map();
  for (const [position, words] of offered) if (!known.has(position)) known.set(position, words);
  return [...known].map(([position, words]) => ({ position, words, on: line.at(position)?.recordedAt ?? null }));
}

export function compared({ changes, at, from, here }, { since, pick }) {
  const { items, next } = changes;
  const decisions = new Set(items.map((each) => each.at)).size;
  return html`<section class="block" aria-labelledby="h-cmp">
    <div class="sec"><h2 id="h-cmp">What changed</h2>
      <span class="note">between <select class="pick" aria-label="Compare with" @change=${(event) => pick(event.target.value)}>
          ${since.map((each) => html`<option value=${each.position} ?selected=${each.position === from}>${each.position ? `#${each.position}, ${day(localDay(each.on ?? here.recordedAt))}: ` : ''}${each.words}</option>`)}
        </select> and <b class="pick-is">#${at}${here ? `, ${day(localDay(here.recordedAt))}` : ''}</b>${items.length ? `: ${count(items.length, 'fact')} by ${count(decisions, 'decision')}${next ? ' and more' : ''}` : ''}</span>
    </div>
    <div class="panel cmp">
      ${items.length === 0
        ? empty({ slim: true, title: 'Nothing changed', text: 'What is decided here is the same at both. Compare with an earlier decision to see more.' })
        : html`<table class="table" role="table">
            <thead role="rowgroup"><tr role="row">${['Item', 'Was', 'Is', 'Who', 'Why'].map((each) => html`<th scope="col" role="columnheader">${each}</th>`)}</tr></thead>
            <tbody role="rowgroup">${repeat(items, (each) => each.fact, row)}</tbody>
          </table>`}
      ${next ? html`<p class="cmp-more dim">These are the last ${items.length}. Compare with a later decision to see fewer.</p>` : nothing}
    </div>
  </section>`;
}

const row = (each) => html`<tr role="row">
  <th scope="row" role="rowheader">${each.title}, ${factName(each.fact)} ${each.subject.startsWith('m-') ? nothing : html`<span class="key">${each.subject}</span>`}</th>
  <td class="was" data-l="was" role="cell">${say(each.fact, each.was)}</td>
  <td class="is" data-l="is" role="cell">${say(each.fact, each.is)}</td>
  <td data-l="who" role="cell"><span>${chip(each.owner, each.decidedBy.length ? who(each) : each.actor.name, { bare: true, words: false })} ${decision(each.at)}</span></td>
  <td class="y" data-l="why" role="cell">${each.why?.text ?? nothing}</td>
</tr>`;
