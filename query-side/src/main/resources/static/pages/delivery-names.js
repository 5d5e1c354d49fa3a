/** The gantt's left column: what each row is, whose it is, and what can be done about it. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day, daysBetween, isThen, names as people } from '../app/format.js';
import { state } from '../app/handoff.js';
import { by, icon } from '../app/parts.js';
import { opens } from '../app/router.js';
import { nextMilestone } from './delivery-rows.js';

/**
 * @param {import('./delivery-rows.js').Row[]} rows
 * @param {any} data
 * @param {string} today
 */
export function names(rows, data, today) {
  const next = nextMilestone(data.milestones, today);
  return html`<ol class="gantt-names" aria-label="Milestones, what is promised for them, and what is to be done">
    ${repeat(rows, (row) => row.thing.key, (row) => (row.kind === 'milestone' ? milestone(row, data, today, next) : row.kind === 'task' ? task(row) : handoff(row)))}
  </ol>`;
}

const number = (key) => key.slice(key.lastIndexOf('-') + 1);
const lines = (row) => `${row.first ? 'g-first-row ' : ''}`;

function milestone(row, { project, deciders }, today, next) {
  const { key, name, due, may, state, outcome } = row.thing;
  const mine = may.includes('RescheduleMilestone');
  const move = mine || (!isThen() && state === 'OPEN' && deciders.PROJECT_MANAGER?.length);
  const given = { milestone: key, project: project.key };
  const words = mine ? 'Move' : `Ask ${people(deciders.PROJECT_MANAGER ?? [])} to move`;
  return html`<li class="g-m ${lines(row)}" data-key=${key}>
    <span class="g-name ${state === 'DROPPED' ? 'gone' : ''}"><b>${number(key)}</b> ${name.value}</span>
    ${state !== 'OPEN' ? html`<span class="g-note">${state.toLowerCase()}</span>` : row.thing === next ? html`<span class="g-note">${soon(due.value, today)}</span>` : nothing}
    <span class="g-by ${due.owner === 'PROJECT_MANAGER' ? '' : 'differs'}">${by(outcome ?? due, outcome ? `${name.value} is ${state.toLowerCase()}` : `${name.value} is due`)}</span>
    ${move ? html`<a class="btn quiet icon g-move" aria-haspopup="dialog" href=${opens('reschedule', mine ? given : { ...given, ask: '1' })} aria-label="${words} ${name.value}, due ${day(due.value)}" title=${words}>${icon(mine ? 'clock' : 'question')}</a>` : nothing}
    ${may.includes('ReachMilestone') ? html`<details class="t-more g-more"><summary class="btn quiet icon" aria-label="More for ${name.value}">${icon('more')}</summary><div class="t-menu">
      <a class="btn small quiet" aria-haspopup="dialog" href=${opens('reach-milestone', given)}>Reached<span class="vh">: ${name.value}</span></a>
      <a class="btn small quiet" aria-haspopup="dialog" href=${opens('drop-milestone', given)}>Drop<span class="vh"> ${name.value}</span></a></div></details>` : nothing}
  </li>`;
}

function soon(due, today) {
  const days = daysBetween(today, due);
  if (days < 0) return 'past';
  return days === 0 ? (isThen() ? 'that day' : 'today') : days < 45 ? `in ${days} d` : 'next';
}

function handoff(row) {
  const card = row.thing;
  const fact = card.commitment ?? card.proposal;
  const label = card.commitment ? `Commitment of ${card.key}` : `Proposal of ${card.key}`;
  return html`<li class="g-t ${lines(row)}" data-key=${card.key}>
    <a class="g-name" href="/handoffs/${card.key}" title="${card.feature.title}, ${card.feature.key}"><span class="g-key">${card.feature.key}</span> ${card.feature.title}</a>
    ${card.state === 'ACCEPTED' ? nothing : html`<span class="g-note">${state(card).toLowerCase()}</span>`}
    <span class="g-by ${fact.owner !== 'PROJECT_MANAGER' ? 'differs' : ''}">${by(fact, label)}</span>
  </li>`;
}

function task(row) {
  const { key, title, facts } = row.thing;
  return html`<li class="g-t g-task ${lines(row)}" data-key=${key}>
    <span class="g-name" title="${key} ${title}"><span class="g-key">${key}</span> ${title}</span>
    <span class="g-by ${facts.plan.owner !== 'PROJECT_MANAGER' ? 'differs' : ''}">${by(facts.plan, `Plan of ${key}`)}</span>
  </li>`;
}
