/** The gantt's left column: what each row is, whose it is, and what can be done about it. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day, daysBetween } from '../app/format.js';
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
  return html`<ol class="gantt-names" aria-label="Milestones, and the handoffs promised for them">
    ${repeat(rows, (row) => row.thing.key, (row) => (row.kind === 'milestone' ? milestone(row, data, today, next) : handoff(row)))}
  </ol>`;
}

const number = (key) => key.slice(key.lastIndexOf('-') + 1);
const lines = (row) => `${row.first ? 'g-first-row ' : ''}`;

function milestone(row, { project }, today, next) {
  const { key, name, due, may } = row.thing;
  const move = may.includes('RescheduleMilestone');
  return html`<li class="g-m ${lines(row)}" data-key=${key}>
    <span class="g-name"><b>${number(key)}</b> ${name.value}</span>
    ${row.thing === next ? html`<span class="g-note">${soon(due.value, today)}</span>` : nothing}
    <span class="g-by ${due.owner === 'PROJECT_MANAGER' ? '' : 'differs'}">${by(due, `${name.value} is due`)}</span>
    ${move ? html`<a class="btn quiet icon g-move" aria-haspopup="dialog" href=${opens('reschedule', { milestone: key, project: project.key })} aria-label="Move ${name.value}, due ${day(due.value)}" title="Move">${icon('clock')}</a>` : nothing}
  </li>`;
}

function soon(due, today) {
  const days = daysBetween(today, due);
  if (days < 0) return 'past';
  return days === 0 ? 'today' : days < 45 ? `in ${days} d` : 'next';
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
