/** What the reader is still to do, over all projects: what comes first on top, what is in the way at the end. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day, today } from '../app/format.js';
import { empty } from '../app/parts.js';
import { opens } from '../app/router.js';

const GROUPS = [
  { title: 'Today', holds: (task) => !task.blocker && task.due && task.due <= today() },
  { title: 'This week', holds: (task) => !task.blocker && task.due > today() && task.due <= sunday() },
  { title: 'Later', holds: (task) => !task.blocker && !(task.due <= sunday()) },
  { title: 'Blocked', holds: (task) => task.blocker, look: 'bad' },
];

/** The last day of the week. */
function sunday() {
  const at = new Date(`${today()}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7));
  return at.toISOString().slice(0, 10);
}

/** “3 tasks, one blocked” @param {any[]} tasks */
export function inShort(tasks) {
  const blocked = tasks.filter((task) => task.blocker).length;
  return `${tasks.length === 1 ? 'one task' : `${tasks.length} tasks`}${blocked ? `, ${blocked === 1 ? 'one' : blocked} blocked` : ''}`;
}

/** @param {any[]} tasks items of `/me/tasks` */
export const myTasks = (tasks) => html`<section aria-labelledby="h-tasks">
  <div class="sec"><h2 id="h-tasks">My tasks</h2>${tasks.length ? html`<span class="count">${tasks.length}</span>` : nothing}</div>
  <div class="panel">${tasks.length === 0
    ? empty({ slim: true, title: 'No task is yours.', text: 'What you take or are given in a project’s plan is here until it is done.' })
    : GROUPS.map(({ title, holds, look = '' }) => {
        const those = tasks.filter(holds);
        return those.length === 0 ? nothing : html`<div class="me-tasks">
          <h3 class="me-group ${look}">${title}</h3>
          <ul class="plain" aria-label="Tasks: ${title}">${repeat(those, (task) => task.key, row)}</ul>
        </div>`;
      })}</div>
</section>`;

function row(task) {
  const { key, title, project, milestone, blocker, due, may } = task;
  const given = { task: key, project: project.key };
  return html`<li class="me-task" data-key=${key}>
    ${may.includes('CompleteTask')
      ? html`<a class="box" aria-haspopup="dialog" href=${opens('complete-task', given)} aria-label="Mark done: ${title}" title="Done"></a>`
      : html`<span class="box off" aria-hidden="true"></span>`}
    <span><b><a href="/projects/${project.key}">${title}</a></b>
      <small>${blocker ? `“${blocker.hurdle}”, ${blocker.workingDays > 0 ? `${blocker.workingDays} d` : 'since today'}` : `${project.name}${milestone ? `, before ${milestone.name}` : ''}`}</small></span>
    <span class="due ${due && due < today() ? 'lateword' : ''}">${due ? day(due, { weekday: true }) : 'no day'}${next(may, given, title)}</span>
  </li>`;
}

/** The one act that comes before it can be done. */
function next(may, given, title) {
  const act = (dialog, label) => html`<a class="btn small quiet" aria-haspopup="dialog" href=${opens(dialog, given)}>${label}<span class="vh"> ${title}</span></a>`;
  return may.includes('UnblockTask') ? act('unblock-task', 'Unblock') : may.includes('StartTask') ? act('start-task', 'Start') : nothing;
}
