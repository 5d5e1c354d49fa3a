/** Agreed and now: the dates that compete as lanes of one calendar, and under them what was handed off against what is. */
import { html, nothing } from 'lit';
import { count, daysBetween, localDay, priority, today, todayInWords } from '../app/format.js';
import { by, change, day, decision, who } from '../app/parts.js';

export function agreed(card) {
  return html`<section aria-labelledby="h-agreed">
    <div class="sec"><h2 id="h-agreed">${card.commitment ? 'Agreed and now' : 'Asked for, and now'}</h2>
      <span class="note">${card.commitment ? 'what was agreed holds; what was decided since stands beside it' : 'what was handed off stays as it was; what was decided since stands beside it'}</span></div>
    <div class="panel">${lanes(card)}${facts(card)}</div>
  </section>`;
}

function lanes(card) {
  const { proposal, commitment, milestone, drift } = card;
  const delivery = card.state === 'DELIVERED' || card.state === 'DONE' ? card.delivery : null;
  const rows = [{ name: 'Wanted', by: html`by ${who(proposal)}, ${decision(proposal.position)}`, date: proposal.value.wantedBy, tint: '--product', open: true, said: card.product.name }];
  if (commitment) rows.push({ name: 'Agreed', by: html`by ${who(commitment)}, ${decision(commitment.position)}`, date: commitment.value.committedDate, tint: '--project', said: card.project.name });
  if (milestone && !delivery) {
    const thought = milestone.forecast;
    const late = drift?.days > 0 && drift.against === 'COMMITTED';
    const far = !drift ? milestone.key : drift.days > 0 ? `${drift.days} d ${late ? 'late' : 'after'}` : drift.days < 0 ? `${-drift.days} d early` : 'on time';
    rows.push({ name: 'Milestone', by: milestone.name, date: milestone.due, tint: late && !thought ? '--late' : '--project', open: thought || !late, late: late && !thought, said: thought ? milestone.key : far });
    if (thought) rows.push({ name: 'Forecast', by: 'from the pace of its tasks', date: thought, tint: late ? '--late' : '--project', open: !late, late, said: far });
  }
  if (delivery) rows.push({ name: 'Reported', by: html`by ${who(delivery)}, ${decision(delivery.position)}`, date: localDay(delivery.decidedAt), tint: '--project', said: 'every criterion' });
  const from = localDay(proposal.decidedAt);
  const last = [today(), ...rows.map((row) => row.date)].sort().at(-1);
  const length = Math.max(1, daysBetween(from, last)) * 1.06;
  const at = (date) => Math.max(0, Math.min(100, (daysBetween(from, date) / length) * 100));
  const now = at(today());
  return html`<ol class="lanes">
    ${rows.map((row) => html`<li>
      <span class="name"><b>${row.name}</b><small>${row.by}</small></span>
      <span class="track" aria-hidden="true" .style=${`--tint: var(${row.tint}); --at: ${at(row.date)}%`}><i></i><u class=${row.open ? 'open' : ''}></u></span>
      <span class="value"><b>${day(row.date)}</b><small class=${row.late ? 'lateword' : ''}>${row.said}</small></span>
    </li>`)}
    <li class="axis-row" aria-hidden="true"><span class="axis"><span class="first">${day(from)}</span>${now > 9 ? html`<span class="now" .style=${`left: ${now}%`}>${todayInWords()}</span>` : nothing}</span></li>
  </ol>`;
}

function facts(card) {
  const { proposal, definition, definitionNow, priority: rank, due, milestone, acceptance } = card;
  const then = proposal.value;
  const cell = (label, fact, is, sub) => html`<div><dt>${label} ${by(fact, label)}</dt><dd>${is}</dd><dd class="sub">${sub}</dd></div>`;
  const was = priority(then.priority);
  const is = priority(rank?.value ?? null);
  return html`<dl class="facts">
    ${cell('Definition', definition, definitionNow === then.definitionVersion ? `v${definitionNow}` : change(`v${then.definitionVersion}`, `v${definitionNow}`),
      html`${definitionNow === then.definitionVersion ? 'unchanged since the handoff' : 'refined since the handoff'}, <a class="link" href="/features/${card.feature.key}">see it</a>`)}
    ${cell('Rank', rank, was === is ? is : change(was, is), was === is ? 'unchanged since the handoff' : 'decided anew since the handoff')}
    ${milestone && due
      ? cell('Milestone', due, due.was ? change(day(due.was), day(due.value)) : day(due.value), `${milestone.name}${due.was ? ', moved' : ''}`)
      : html`<div><dt>Milestone</dt><dd class="dim">none</dd><dd class="sub">${card.turn ? 'comes with the acceptance' : 'it was never accepted'}</dd></div>`}
    <div><dt>Feature delivered</dt><dd>${acceptance.accepted.length} of ${count(acceptance.of, 'criterion', 'criteria')}</dd><dd class="sub">${acceptance.delivered ? 'every criterion accepted' : 'accepted so far, in any handoff'}</dd></div>
  </dl>`;
}
