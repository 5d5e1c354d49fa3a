/** Where the project stands: four cells, each a label, one large value, one sentence and one small graphic or act. */
import { html, nothing } from 'lit';
import { count, day, daysBetween } from '../app/format.js';
import { action, by, turn } from '../app/parts.js';
import { opens } from '../app/router.js';
import { driftOf, nextMilestone, rowsOf } from './delivery-rows.js';
import { ahead, elapsed, load, slips, units } from './delivery-sparks.js';

const OWNER = 'PROJECT_MANAGER';

export function vitals(data, today) {
  return html`<section class="panel vitals" aria-label="Where the project stands">
    ${schedule(data, today)}${milestone(data, today)}${people(data)}${waiting(data)}
  </section>`;
}

function schedule(data, today) {
  const { project, milestones, may, deciders } = data;
  const { schedule } = project;
  if (!schedule) {
    // an empty plan asks for the dates itself
    return html`<div class="vital"><h2>Schedule</h2><p class="vital-n none">No dates yet</p><p>Milestones lie between the project’s first and last day.</p>${rowsOf(data).length > 0 ? html`<p>${action({ may, command: 'ScheduleProject', owner: OWNER, holders: deciders[OWNER], dialog: 'schedule-project', given: { project: project.key }, label: 'Decide the dates', look: 'small quiet' })}</p>` : nothing}</div>`;
  }
  const { start, end } = schedule.value;
  const weeks = Math.max(1, Math.round(daysBetween(start, end) / 7));
  const gone = Math.floor(daysBetween(start, today) / 7) + 1;
  const stands = today < start ? html`Starts in <b>${count(daysBetween(today, start), 'day')}</b>.` : today > end ? html`Ended <b>${count(daysBetween(end, today), 'day')}</b> ago.` : html`Week <b>${Math.min(gone, weeks)}</b> of ${weeks}.`;
  return html`<div class="vital" data-key=${project.key}>
    <h2>Schedule ${by(schedule, 'Schedule')}</h2>
    <p class="vital-n">${day(start)} <small>to</small> ${day(end)}</p>
    <p>${stands} ${may.includes('ScheduleProject') ? html`<a class="vital-act link" aria-haspopup="dialog" href=${opens('schedule-project', { project: project.key })}>Change</a>` : nothing}</p>
    ${elapsed(start, end, today, milestones)}
  </div>`;
}

function milestone({ milestones, handoffs }, today) {
  const next = nextMilestone(milestones, today);
  if (!next) {
    return html`<div class="vital"><h2>Next milestone</h2><p class="vital-n none">None yet</p><p>Its day, and how far it is from what was promised, will stand here.</p></div>`;
  }
  const drift = driftOf(next, handoffs);
  const days = daysBetween(today, next.due.value);
  const large = drift > 0 ? `${drift} d late` : days >= 0 ? `in ${days} d` : `${-days} d ago`;
  const moved = next.moves.length > 0 ? ` Moved ${next.moves.length === 1 ? 'once' : count(next.moves.length, 'time')}, first ${day(next.firstDue)}.` : '';
  const promise = drift === null ? 'Nothing is promised for it yet.' : drift > 0 ? '' : drift === 0 ? 'On time.' : `${-drift} d before what is promised.`;
  return html`<div class="vital" data-key=${next.key}>
    <h2>Next milestone ${by(next.due, `${next.name.value} is due`)}</h2>
    <p class="vital-n ${drift > 0 ? 'lateword' : ''}">${large}</p>
    <p><b>${next.key.slice(next.key.lastIndexOf('-') + 1)} ${next.name.value}.</b> Due ${day(next.due.value)}.${moved} ${promise} ${forecast(next.forecast)}</p>
    ${next.moves.length > 0 ? slips(next) : ahead(next, handoffs, today)}
  </div>`;
}

/** From the pace of the tasks, or why nothing can be said. */
function forecast({ basis, likely, early, late, remaining, done, workingDays }) {
  if (basis === 'PACE') return html`<span title="${count(done, 'task')} done in ${count(workingDays, 'working day')}, ${remaining} to do">Forecast <b>${day(likely)}</b>, between ${day(early)} and ${day(late)}.</span>`;
  if (basis === 'ALL_DONE') return 'All its tasks are done.';
  return basis === 'TOO_LITTLE_HISTORY' ? 'Too little history for a forecast.' : nothing;
}

function people({ people: all }) {
  const here = all.map((each) => each.weeks[0]?.here ?? 0);
  const working = here.filter((percent) => percent > 0).length;
  if (all.length === 0) {
    return html`<div class="vital"><h2>People</h2><p class="vital-n none">Nobody yet</p><p>Whose time the project has, week by week, will stand here.</p></div>`;
  }
  const days = here.reduce((sum, percent) => sum + percent, 0) / 20;
  const later = all.length - working;
  return html`<div class="vital">
    <h2>People</h2>
    <p class="vital-n">${count(working, 'person', 'people')} <small>this week</small></p>
    <p>Together <b>${Math.round(days * 10) / 10} working days</b>${later > 0 ? `; ${later} more at other times` : ''}.</p>
    ${load(all)}
  </div>`;
}

/** The oldest hurdle, or where there is none, what waits for an answer. */
function waiting(data) {
  const blocked = data.tasks.filter((task) => task.blocker).sort((a, b) => a.blocker.sincePosition - b.blocker.sincePosition);
  if (blocked.length === 0) return handoffs(data);
  const { key, title, blocker, facts } = blocked[0];
  const whose = blocker.mine ? 'Your turn' : blocker.holders.length > 0 ? `${blocker.holders[0].name}’s turn` : 'Nobody’s turn yet';
  return html`<div class="vital" data-key=${key}>
    <h2>Oldest blocker ${by(facts.blocker, `Blocker of ${key}`)}</h2>
    <p class="vital-n lateword">${blocker.workingDays > 0 ? count(blocker.workingDays, 'working day') : 'since today'}</p>
    <p><b>${title}.</b> “${blocker.hurdle}” ${whose}${blocked.length > 1 ? `; ${blocked.length - 1} more blocked` : ''}.</p>
  </div>`;
}

function handoffs({ handoffs: cards }) {
  const waiting = cards.filter((card) => card.state === 'PROPOSED' || card.state === 'CLARIFYING');
  const inDelivery = cards.filter((card) => card.state === 'ACCEPTED').length;
  const first = [...waiting].sort((a, b) => Number(b.turn?.overdue) - Number(a.turn?.overdue) || (a.turn?.since ?? '').localeCompare(b.turn?.since ?? ''))[0];
  if (!first) {
    return html`<div class="vital"><h2>Handoffs waiting</h2><p class="vital-n ${inDelivery > 0 ? '' : 'none'}">None</p>
      <p>${inDelivery > 0 ? html`<b>${inDelivery}</b> in delivery.` : 'A product manager proposes a feature to this project; it is then accepted for a milestone here.'}</p>
      ${inDelivery > 0 ? units(inDelivery, 0) : nothing}</div>`;
  }
  return html`<div class="vital" data-key=${first.key}>
    <h2>Handoffs waiting</h2>
    <p class="vital-n">${waiting.length} <small>to accept${inDelivery > 0 ? `, ${inDelivery} in delivery` : ''}</small></p>
    <p><b>${first.feature.title}.</b> Wanted by ${day(first.proposal.value.wantedBy)}.</p>
    ${first.turn && !first.turn.mine ? turn(first.turn) : units(inDelivery, waiting.length)}
  </div>`;
}
