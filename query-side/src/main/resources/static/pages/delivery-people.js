/** Who works for the project: ten weeks each, this project solid, others outlined, the line is what each can give. */
import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count, day, span, today } from '../app/format.js';
import { action, avatar, by, empty } from '../app/parts.js';
import { opens } from '../app/router.js';
import { curveStepAfter, line } from './d3.js';
import { plusDays } from './delivery-timeline.js';

const OWNER = 'PROJECT_MANAGER';
const HIGH = 28;
const BASE = 32;
const WEEK = 30;

export function people(data) {
  const { people: all, project, may, deciders } = data;
  const head = (note) => html`<div class="sec"><h2 id="h-people">People</h2>${note}</div>`;
  if (all.length === 0) {
    return html`${head(nothing)}<div class="panel">${empty({
      sign: 'people', title: 'Nobody is allocated yet',
      text: 'Who works for the project, how much of each week, and what they have left. Nobody can be allocated past what they can give.',
      next: action({ may, command: 'AllocateResource', owner: OWNER, holders: deciders[OWNER], dialog: 'allocate', given: { project: project.key }, label: 'Allocate someone', look: '' }),
    })}</div>`;
  }
  return html`${head(html`<span class="note">percent per week; the line is what each can give</span>`)}
    <div class="panel al-panel">
      <div class="al al-head" aria-hidden="true"><span></span><span class="al-now">This week</span>
        <span class="al-weeks">${all[0].weeks.map((week) => html`<i>${Number(week.monday.slice(8))}</i>`)}</span>
        <span class="al-keys"><b class="k-trk">${project.key}</b> <b class="k-oth">other projects</b></span></div>
      <ol class="al-list">${repeat(all, (each) => each.resource.key, (each) => person(each, data))}</ol>
    </div>`;
}

function person({ resource, capacity, weeks, away }, data) {
  const mine = data.allocations.filter((each) => each.resource.key === resource.key && each.to >= each.from);
  const now = weeks[0]?.here ?? 0;
  const person = resource.person ?? { name: resource.name };
  return html`<li class="al" data-key=${resource.key}>
    <span class="al-who">${avatar(person, 'CONTRIBUTOR')}<span><b>${resource.name}</b><small>${left(weeks)}</small></span></span>
    <span class="al-now">${now > 0 ? `${now} %` : '–'}<small>of ${capacity} %</small></span>
    ${chart(resource.name, capacity, weeks, data.project.key)}
    <ul class="al-notes">${mine.map((each) => allocation(each, data))}${tooMuch(weeks, away)}</ul>
  </li>`;
}

/** Away, or less to give than is taken: the managers whose allocations it hits see it here. */
function tooMuch(weeks, away) {
  const over = weeks.filter((week) => week.over > 0);
  const gone = away.map((each) => html`<li class="al-note"><span>away ${span(each.from, each.to)}</span></li>`);
  return over.length === 0 ? gone : [...gone, html`<li class="al-note"><b class="lateword">${Math.max(...over.map((week) => week.over))} % over</b><span>in the week${over.length > 1 ? 's' : ''} of ${over.map((week) => day(week.monday)).join(', ')}</span></li>`];
}

/** What is free in the ten weeks, from the first week on that has something. */
function left(weeks) {
  const free = weeks.map((week) => week.capacity - week.here - week.elsewhere);
  const at = free.findIndex((percent) => percent > 0);
  if (at < 0) return 'nothing free';
  return at === 0 ? `${free[0]} % free now` : `${free[at]} % free from ${day(weeks[at].monday)}`;
}

function allocation({ key, from, to, amount, fact, release, may }, { project }) {
  const over = to < today();
  const words = from > today() ? `${span(from, to)}` : `until ${day(to)}`;
  return html`<li class="al-note ${over ? 'past' : ''}" data-key=${key}>
    ${by(release ?? fact, release ? 'Release' : 'Allocation')}<span>${amount} % ${words}${release ? html`, <span class="dimmer">released early</span>` : nothing}</span>
    ${may.includes('ReleaseResource') && !over
      ? html`<a class="btn small quiet al-act" aria-haspopup="dialog" href=${opens('release', { allocation: key, project: project.key })}>Release<span class="vh"> ${amount} %, ${span(from, to)}</span></a>` : nothing}
  </li>`;
}

function chart(name, capacity, weeks, project) {
  const full = Math.max(100, capacity, ...weeks.map((week) => week.here + week.elsewhere));
  const high = (percent) => (percent / full) * HIGH;
  const columns = weeks.map((week, at) => {
    const here = high(week.here);
    const other = high(week.elsewhere);
    return svg`
      ${here > 0 ? svg`<rect class="a-trk" x=${at * WEEK + 1} width=${WEEK - 2} y=${BASE - here} height=${here}></rect>` : nothing}
      ${other > 0 ? svg`<rect class="a-oth" x=${at * WEEK + 1.5} width=${WEEK - 3} y=${BASE - here - other + 0.5} height=${Math.max(other - 1, 0.5)}></rect>` : nothing}`;
  });
  const line_ = line().curve(curveStepAfter)([...weeks.map((week, at) => [at * WEEK, BASE - high(week.capacity)]), [weeks.length * WEEK, BASE - high(weeks.at(-1).capacity)]]);
  const said = weeks.map((week) => `${week.here} and ${week.elsewhere}`).join('; ');
  return html`<svg class="a-svg" viewBox="0 0 ${weeks.length * WEEK} 33" preserveAspectRatio="none" role="img"
    aria-label="${name}, ${count(weeks.length, 'week')} from ${day(weeks[0].monday)} to ${day(plusDays(weeks.at(-1).monday, 6))}, percent for ${project} and for others, of ${capacity}: ${said}">
    ${columns}<path class="a-cap" d=${line_}></path><line class="a-base" x1="0" x2=${weeks.length * WEEK} y1="32.5" y2="32.5"></line>
  </svg>`;
}
