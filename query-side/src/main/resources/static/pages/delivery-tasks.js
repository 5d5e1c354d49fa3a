/** The work plan as a list: what is in the way on top, then what is being done, what comes, and what is done, folded. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count, day, names, span, today } from '../app/format.js';
import { action, avatar, by, empty, icon, pill, roleOf } from '../app/parts.js';
import { opens } from '../app/router.js';
import { DISCIPLINES } from '../dialogs/task-fields.js';

const GROUPS = [
  { title: 'Blocked', holds: (task) => task.blocker },
  { title: 'Under way', holds: (task) => !task.blocker && task.state === 'STARTED' },
  { title: 'To do', holds: (task) => !task.blocker && task.state === 'PLANNED' },
];

export function tasks(data) {
  const { tasks: all, progress, project, may, deciders } = data;
  const plan = action({ may, command: 'PlanTask', owner: 'PROJECT_MANAGER', holders: deciders.PROJECT_MANAGER, dialog: 'plan-task', given: { project: project.key }, label: 'Plan a task', look: all.length > 0 ? 'small' : '' });
  if (all.length === 0) {
    return html`<div class="sec"><h2 id="h-tasks">Tasks</h2></div><div class="panel">${empty({
      sign: 'check', title: 'No task yet',
      text: 'What has to be done, by whom, and what is in the way. Everyone may plan a task; from how many are done the forecast is made.', next: plan,
    })}</div>`;
  }
  const done = all.filter((task) => task.state === 'DONE');
  return html`<div class="sec"><h2 id="h-tasks">Tasks</h2>
      <span class="note">${progress.done} of ${progress.tasks} done, ${progress.percent} %${progress.blocked > 0 ? html` · <b class="lateword">${progress.blocked} blocked</b>` : nothing}</span>
      <span class="end">${plan}</span></div>
    <div class="panel tasks">
      ${GROUPS.map(({ title, holds }) => {
        const those = all.filter(holds);
        return those.length === 0 ? nothing : html`<h3 class="t-group">${title} <span>${those.length}</span></h3>${list(those, title, project)}`;
      })}
      ${done.length === 0 ? nothing : html`<details class="t-done"><summary>${icon('chev', 's chev')}${count(done.length, 'task')} done</summary>${list(done, 'Done', project)}</details>`}
    </div>`;
}

const list = (those, title, project) => html`<ol class="rows" aria-label=${title}>${repeat(those, (task) => task.key, (task) => row(task, project))}</ol>`;

function row(task, project) {
  const { key, title, facts } = task;
  return html`<li class="row task ${task.blocker ? 'blocked' : ''}" data-key=${key}>
    ${task.assignee ? avatar(task.assignee, 'CONTRIBUTOR') : html`<span class="avatar" aria-hidden="true">${icon('plus')}</span>`}
    <div class="t-what">
      <p class="t-title"><span class="key">${key}</span> ${title} ${by(facts.plan, `Plan of ${key}`)}</p>
      <p class="t-note">${task.assignee ? task.assignee.name : 'nobody yet'}${task.allocated === false ? html`, <span class="dimmer">not allocated</span>` : nothing} ${by(facts.assignee ?? null, `Assignee of ${key}`)}
        · ${DISCIPLINES[task.discipline]}${task.milestone ? html` · before ${task.milestone.name}` : nothing}${waits(task)}</p>
      ${task.blocker ? hurdle(task) : nothing}
    </div>
    <p class="t-when">${dates(task)} ${by(facts.state, `State of ${key}`)}</p>
    ${acts(task, project)}
  </li>`;
}

function waits({ dependsOn }) {
  const open = dependsOn.filter((each) => each.state !== 'DONE' && each.state !== 'CANCELLED');
  return open.length === 0 ? nothing : html` · after ${open.map((each, at) => html`${at > 0 ? ', ' : ''}<span class="key">${each.key}</span>`)}`;
}

function hurdle({ blocker, facts, key }) {
  const role = roleOf(blocker.role);
  const age = blocker.workingDays > 0 ? `${blocker.workingDays} d` : 'since today';
  return html`<p class="t-hurdle">${icon('late')}<span><b class="lateword">Blocked ${age}:</b> “${blocker.hurdle}”${blocker.threatensDate ? html` <b>threatens a date</b>` : nothing} ${by(facts.blocker, `Blocker of ${key}`)}
    <span class="t-turn" data-role=${role.role}>${icon(role.icon)} ${blocker.mine ? 'your turn' : `${names(blocker.holders) || `no ${role.words} yet`}’s turn`}</span></span></p>`;
}

function dates(task) {
  if (task.state === 'DONE') return pill(`done ${day(task.done)}`, 'good', 'check');
  if (task.due && task.due < today()) return pill(`due ${day(task.due)}`, 'late', 'late');
  if (task.start && task.due) return span(task.start, task.due);
  return task.due ? `due ${day(task.due)}` : task.started ? `since ${day(task.started)}` : html`<span class="dimmer">no dates</span>`;
}

const ACTS = [
  ['UnblockTask', 'unblock-task', 'Unblock'], ['CompleteTask', 'complete-task', 'Done'], ['StartTask', 'start-task', 'Start'], ['TakeTask', 'take-task', 'Take'],
  ['ReopenTask', 'reopen-task', 'Reopen'], ['BlockTask', 'block-task', 'Block'], ['AssignTask', 'assign-task', 'Assign'], ['EditTask', 'edit-task', 'Edit'],
  ['LinkTasks', 'link-tasks', 'Link'], ['CancelTask', 'cancel-task', 'Cancel'],
];
/** The act that comes next, by how far the task is. */
const NEXT = { PLANNED: 'StartTask', STARTED: 'CompleteTask', DONE: 'ReopenTask' };

function acts({ key, title, may, state, blocker, assignee }, project) {
  const open = ACTS.filter(([command]) => may.includes(command));
  if (open.length === 0) return html`<span></span>`;
  const wanted = blocker ? 'UnblockTask' : !assignee && may.includes('TakeTask') ? 'TakeTask' : NEXT[state];
  const first = open.find(([command]) => command === wanted);
  const rest = open.filter((each) => each !== first);
  const link = ([, dialog, label], look) => html`<a class="btn small ${look}" aria-haspopup="dialog" href=${opens(dialog, { task: key, project: project.key })}>${label}<span class="vh"> ${title}</span></a>`;
  return html`<div class="t-acts">${first ? link(first, '') : nothing}
    ${rest.length === 0 ? nothing : html`<details class="t-more"><summary class="btn quiet icon" aria-label="More for ${title}">${icon('more')}</summary><div class="t-menu">${rest.map((each) => link(each, 'quiet'))}</div></details>`}</div>`;
}
