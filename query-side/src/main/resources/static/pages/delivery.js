/** A project's delivery: where it stands, its plan as a gantt, and who works for it. */
import { html, nothing } from 'lit';
import { count, today } from '../app/format.js';
import { Page } from '../app/page.js';
import { ask, broken, by, chip, decides, empty, replays } from '../app/parts.js';
import { opens, withQuery } from '../app/router.js';
import { gantt } from './delivery-gantt.js';
import { names } from './delivery-names.js';
import { people } from './delivery-people.js';
import { rowsOf } from './delivery-rows.js';
import { scope } from './delivery-scope.js';
import { status } from './delivery-status.js';
import { tasks } from './delivery-tasks.js';
import { daysOf, timelineOver } from './delivery-timeline.js';
import { yourTurn } from './delivery-turns.js';
import { vitals } from './delivery-vitals.js';

const OWNER = 'PROJECT_MANAGER';

class Delivery extends Page {
  static sheet = 'css/delivery.css';
  static readsAhead = true;

  read(get) {
    return get(`/projects/${this.place.params.key}/delivery`);
  }

  /** Its people are allocated elsewhere, too, and the features that it delivers are ranked elsewhere. */
  concerns(told) {
    const { key } = this.place.params;
    const product = this.data?.handoffs.some((card) => card.product.key === told.product) ?? false;
    return told.project === key || product || told.type.startsWith('Resource');
  }

  heading(data) {
    return `${data.project.name.value}: delivery`;
  }

  view(data) {
    const { project, productsServed, may, deciders } = data;
    const given = { project: project.key };
    const button = (command, dialog, label, otherwise = nothing) =>
      may.includes(command) ? html`<a class="btn" aria-haspopup="dialog" href=${opens(dialog, given)}>${label}</a>` : otherwise;
    return html`
      <header class="page-head">
        <div>
          <ol class="crumbs"><li>Project</li><li><span class="key">${project.key}</span></li><li>${serves(project, productsServed)}</li></ol>
          <h1>${project.name.value}</h1>
          <p class="lede">${project.objective.value.objective} ${by(project.objective, 'Objective')}</p>
        </div>
        <div class="end acts">
          ${project.manager ? chip(OWNER, project.manager.value.name) : decides(OWNER, [])}
          ${replays({ project: project.key })}
          ${project.schedule || rowsOf(data).length > 0 ? button('ScheduleMilestone', 'schedule-milestone', 'Schedule a milestone', ask(OWNER, deciders[OWNER], 'schedule-milestone', given, 'for a milestone')) : nothing}
          ${button('AllocateResource', 'allocate', 'Allocate someone')}
        </div>
        ${status(data)}
      </header>
      ${broken(data.broken)}
      ${vitals(data, today())}
      ${yourTurn(data.handoffs)}
      <section class="block" aria-labelledby="h-plan">
        ${this.plan(data)}
      </section>
      <section class="block" aria-labelledby="h-tasks">
        ${tasks(data)}
      </section>
      <section class="block" aria-labelledby="h-people">
        ${people(data)}
      </section>
      <section class="block" aria-labelledby="h-scope">
        ${scope(data)}
      </section>`;
  }

  plan(data) {
    const { project, milestones, handoffs, may, deciders } = data;
    const rows = rowsOf(data);
    const scale = this.place.query.get('scale') === 'weeks' ? 'weeks' : 'months';
    const note = [
      milestones.length > 0 ? count(milestones.length, 'milestone') : '',
      handoffs.some(stands) ? count(handoffs.filter(stands).length, 'handoff') : '',
    ].filter(Boolean).join(', ');
    if (rows.length === 0) return html`<div class="sec"><h2 id="h-plan">Plan</h2></div>${nothingPlanned(project, may, deciders)}`;
    const timeline = timelineOver(daysOf(data, today()));
    return html`
      <div class="sec"><h2 id="h-plan">Plan</h2>
        <span class="note">${note}. ${may.includes('ScheduleMilestone') ? 'You decide' : `${who(deciders)} decides`} the dates; a moved one says how often.</span>
        <span class="end seg" role="group" aria-label="Scale">
          <a href=${withQuery({ scale: 'weeks' })} aria-current=${scale === 'weeks' ? 'true' : nothing}>Weeks</a><a href=${withQuery({ scale: null })} aria-current=${scale === 'months' ? 'true' : nothing}>Months</a>
        </span></div>
      <div class="panel gantt">
        ${names(rows, data, today())}
        ${gantt(rows, timeline, { project, handoffs, today: today(), scale })}
      </div>
      ${legend(rows)}`;
  }
}

const who = (deciders) => deciders[OWNER]?.[0]?.name.split(' ')[0] ?? 'The project manager';

function serves(project, products) {
  if (products.length > 0) return html`serves ${products.map((product, at) => html`${at > 0 ? ', ' : ''}<a class="link" href="/products/${product.key}">${product.name}</a>`)}`;
  return project.kind.value === 'INTERNAL' ? 'internal' : 'serves no product yet';
}

/** What the plan waits for: first the project's dates, then a milestone. */
function nothingPlanned({ key, schedule }, may, deciders) {
  const act = (command, dialog, label) =>
    may.includes(command) ? html`<a class="btn" aria-haspopup="dialog" href=${opens(dialog, { project: key })}>${label}</a>` : decides(OWNER, deciders[OWNER]);
  const first = {
    sign: 'project', title: 'No dates yet',
    text: 'First and last day of the project make the calendar that milestones and handoffs are placed on.',
    next: act('ScheduleProject', 'schedule-project', 'Decide the dates'),
  };
  const then = {
    sign: 'flag', title: 'No milestone yet',
    text: 'A milestone is a day that others can rely on. Handoffs are accepted for one, and here everyone sees when it moves, and why.',
    next: act('ScheduleMilestone', 'schedule-milestone', 'Schedule the first milestone'),
  };
  return html`<div class="panel">${empty(schedule ? then : first)}</div>`;
}

/** Only the marks that are on the chart. */
function legend(rows) {
  const has = (test) => rows.some(test);
  const moved = has((row) => row.kind === 'milestone' && row.thing.due.value !== row.thing.firstDue);
  const key = (name, words) => html`<li><span class="gk ${name}" aria-hidden="true"></span>${words}</li>`;
  return html`<ul class="g-legend" aria-label="What the marks mean">
    ${has((row) => row.kind === 'milestone') ? key('gk-agreed', 'due') : nothing}
    ${moved ? key('gk-planned', 'first planned') : nothing}
    ${has((row) => row.kind === 'promise') ? key('gk-bar', 'accepted until committed') : nothing}
    ${has((row) => row.kind === 'promise' && row.thing.drift?.days > 0) ? key('gk-over', 'past the commitment') : nothing}
    ${has((row) => row.kind === 'task' && row.thing.state === 'DONE') ? key('gk-done', 'task done') : nothing}
    ${has((row) => row.kind === 'task' && row.thing.blocker) ? key('gk-block', 'task blocked') : nothing}
    ${has((row) => row.kind === 'milestone' && row.thing.forecast?.basis === 'PACE') ? key('gk-forecast', 'forecast') : nothing}
    ${has((row) => row.kind === 'proposal') ? key('gk-offer', 'proposed, not accepted') : nothing}
    ${has((row) => row.kind === 'promise' || row.kind === 'proposal') ? key('gk-wanted', 'wanted by the product') : nothing}
  </ul>`;
}

const stands = (card) => card.state !== 'DECLINED' && card.state !== 'WITHDRAWN';

customElements.define('tl-delivery', Delivery);
