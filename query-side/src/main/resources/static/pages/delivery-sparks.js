/** Small graphics under the large values. Each says its content in words, too. */
import { html, nothing, svg } from 'lit';
import { day, isThen } from '../app/format.js';
import { curveStepAfter, line, scaleUtc } from './d3.js';
import { daysBetween, toDate } from './delivery-timeline.js';

const WIDTH = 240;

/** How much of the project's time is gone, with a diamond for each milestone. */
export function elapsed(start, end, today, milestones) {
  const x = scaleUtc().domain([toDate(start), toDate(end)]).range([0, WIDTH]).clamp(true);
  const now = x(toDate(today));
  return html`<svg class="bullet" viewBox="0 0 240 26" role="img" aria-label="From ${day(start)} to ${day(end)}, ${isThen() ? 'then' : 'today'} ${Math.round((now / WIDTH) * 100)} percent of it; ${milestones.length} milestones">
    <rect class="bu-track" x="0" y="8" width=${WIDTH} height="8" rx="2"></rect><rect class="bu-done" x="0" y="8" width=${now} height="8" rx="2"></rect>
    ${milestones.map((milestone) => svg`<path class="bu-m" transform="translate(${x(toDate(milestone.due.value))} 12)" d="M0 -6 6 0 0 6 -6 0Z"></path>`)}
    <line class="bu-lim" x1=${now} x2=${now} y1="3" y2="21"></line>
  </svg>`;
}

/** From today to a milestone that never moved: its diamond, and a tick for each day promised on it. */
export function ahead(milestone, handoffs, today) {
  const due = milestone.due.value;
  const promised = handoffs.filter((card) => card.state === 'ACCEPTED' && card.milestone?.key === milestone.key).map((card) => card.commitment.value.committedDate);
  const days = [today, due, ...promised].sort();
  const x = scaleUtc().domain([toDate(days[0]), toDate(days.at(-1))]).range([8, 232]);
  const at = (date) => x(toDate(date));
  const said = promised.length > 0 ? `, promised for ${promised.map((date) => day(date)).join(', ')}` : '';
  return html`<svg class="bullet" viewBox="0 0 240 40" role="img" aria-label="Due ${day(due)}${said}">
    <line class="sp-base" x1="8" x2="232" y1="12" y2="12"></line><line class="sp-l" x1=${at(today)} x2=${at(due)} y1="12" y2="12"></line>
    ${promised.map((date) => svg`<line class="sp-p" x1=${at(date)} x2=${at(date)} y1="4" y2="20"></line>`)}
    <line class="bu-lim" x1=${at(today)} x2=${at(today)} y1="5" y2="19"></line>
    <path class="bu-m" transform="translate(${at(due)} 12)" d="M0 -6 6 0 0 6 -6 0Z"></path>
    <text class="sp-t" x=${at(today)} y="36" text-anchor=${at(today) > 200 ? 'end' : at(today) > 40 ? 'middle' : 'start'} dx=${at(today) > 40 ? 0 : -8}>${isThen() ? day(today) : 'today'}</text>
    ${promised.length > 0 && Math.abs(at(promised.sort().at(-1)) - at(today)) > 90 ? svg`<text class="sp-t" x=${at(promised.at(-1))} y="36" text-anchor="end" dx="8">promised ${day(promised.at(-1))}</text>` : nothing}
  </svg>`;
}

/** How a milestone's day moved, decision by decision: up is later. */
export function slips({ firstDue, due, moves }) {
  const first = toDate(moves[0].decidedAt.slice(0, 10)).getTime();
  const from = new Date(first - Math.max(7 * 86_400_000, (Date.now() - first) / 3));
  const x = scaleUtc().domain([from, new Date()]).range([0, 178]).clamp(true);
  const offsets = moves.map((move) => daysBetween(firstDue, move.to));
  const [low, high] = [Math.min(0, ...offsets), Math.max(0, ...offsets)];
  const y = (days) => 34 - ((days - low) / Math.max(1, high - low)) * 24;
  const points = [[0, 0], ...moves.map((move, at) => [x(toDate(move.decidedAt.slice(0, 10))), offsets[at]]), [178, offsets.at(-1)]];
  const path = line((point) => point[0], (point) => y(point[1])).curve(curveStepAfter)(points);
  const last = offsets.at(-1);
  return html`<svg class="spark" viewBox="0 0 240 44" role="img" aria-label="First planned for ${day(firstDue)}; ${moves.map((move) => `moved to ${day(move.to)} on ${day(move.decidedAt)}`).join(', ')}">
    <line class="sp-zero" x1="0" x2="178" y1=${y(0)} y2=${y(0)}></line><path class="sp-l" d=${path}></path>
    <circle class="sp-e" cx="178" cy=${y(last)} r="3"></circle>
    <text class="sp-t" x="184" y=${y(last) + 4}>${last > 0 ? '+' : ''}${last} d</text>
    ${Math.abs(y(0) - y(last)) > 12 ? svg`<text class="sp-t" x="184" y=${y(0) + 4}>first plan</text>` : nothing}
    <title>${day(due.value)}</title>
  </svg>`;
}

/** Ten weeks of everyone's time for this project, stacked into one column each. */
export function load(people) {
  const weeks = people[0].weeks.map((week, at) => people.reduce((sum, each) => sum + (each.weeks[at]?.here ?? 0), 0));
  const most = Math.max(100, ...weeks);
  return html`<svg class="spark" viewBox="0 0 240 44" role="img" aria-label="Percent of a person per week from ${day(people[0].weeks[0].monday)}: ${weeks.join(', ')}">
    ${weeks.map((percent, at) => svg`<rect class="a-trk" x=${at * 24} width="20" y=${42 - (percent / most) * 38} height=${(percent / most) * 38}></rect>`)}
    <line class="sp-base" x1="0" x2="240" y1="42.5" y2="42.5"></line>
  </svg>`;
}

/** One square per handoff: solid in delivery, hollow to accept. */
export function units(inDelivery, waiting) {
  const all = [...Array(inDelivery).fill('u-solid'), ...Array(waiting).fill('u-hollow')].slice(0, 11);
  return html`<svg class="bullet" viewBox="0 0 240 24" role="img" aria-label="${inDelivery} in delivery, ${waiting} to accept">
    ${all.map((name, at) => svg`<rect class=${name} x=${at * 22 + 1} y="4" width="16" height="16" rx="2"></rect>`)}
  </svg>`;
}
