/**
 * The plan as a chart: every x is a percentage of a fluid SVG and every label stands in a nested one, so that text never
 * scales. Hollow grey: the first plan. Solid trace: a decision moved it. Teal diamond: the day agreed now.
 */
import { html, nothing, svg } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { count, day, todayInWords } from '../app/format.js';
import { driftOf, heightOf } from './delivery-rows.js';
import { labelled, promiseRow, proposalRow } from './delivery-bars.js';
import { hatch, links, taskRow, toldTasks } from './delivery-task-bars.js';

const WEEK = { weeks: 64, months: 30 };
const monthName = new Intl.DateTimeFormat(navigator.language || 'en', { month: 'long', timeZone: 'UTC' });
const monthYear = new Intl.DateTimeFormat(navigator.language || 'en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * @param {import('./delivery-rows.js').Row[]} rows
 * @param {import('./delivery-timeline.js').Timeline} timeline
 * @param {{project: any, handoffs: any[], today: string, scale: 'weeks' | 'months'}} shown
 */
export function gantt(rows, timeline, shown) {
  const height = heightOf(rows);
  const name = shown.project.name.value;
  return html`<div class="gantt-scroll" role="region" tabindex="0" aria-label="Timeline of ${name}; scrolls sideways"
      ${ref((region) => opensAtToday(region, timeline.at(shown.today), shown.scale))}>
    <svg class="g-svg" height=${height} role="img" aria-labelledby="g-title g-desc"
        ${ref((chart) => chart && (/** @type {any} */ (chart).style.minWidth = `${Math.max(720, timeline.weeks * WEEK[shown.scale])}px`))}>
      <title id="g-title">Plan of ${name}, ${day(timeline.start)} to ${day(timeline.end)}</title>
      <desc id="g-desc">${told(rows, shown)}</desc>
      ${outside(timeline, shown.project.schedule?.value, height)}
      ${hatch}
      ${axis(timeline, height, shown.scale)}
      ${todayLine(timeline.at(shown.today), height)}
      ${rows.map((row) => [
        row.first ? svg`<line class="g-sep" x1="0" x2="100%" y1=${row.top} y2=${row.top}></line>` : nothing,
        row.kind === 'milestone' ? milestoneRow(row, timeline, shown)
          : row.kind === 'task' ? taskRow(row, timeline)
          : row.kind === 'promise' ? promiseRow(row, timeline) : proposalRow(row, timeline),
      ])}
      ${links(rows, timeline)}
      ${todayLine(timeline.at(shown.today), height, 'faint')}
    </svg>
  </div>`;
}

/** Where the plan may lie: what is before the project's start and after its end is shaded. */
function outside(timeline, schedule, height) {
  if (!schedule) return nothing;
  const start = Math.max(0, timeline.at(schedule.start));
  const end = Math.min(100, timeline.at(schedule.end));
  return svg`<rect class="g-outside" x="0" y="52" width="${start}%" height=${height}></rect>
    <rect class="g-outside" x="${end}%" y="52" width="${100 - end}%" height=${height}></rect>`;
}

function axis(timeline, height, scale) {
  const each = scale === 'months' && timeline.weeks > 30 ? 2 : 1;
  return svg`<g>
    ${timeline.mondays.map(({ day: monday, at }, index) => svg`
      <line class="g-grid" x1="${at}%" x2="${at}%" y1="44" y2=${height}></line>
      ${index % each === 0 && at < 98.5 ? labelled(at, 38, svg`<text class="g-week" x="4">${Number(monday.slice(8))}</text>`) : nothing}`)}
    ${timeline.months.map(({ day: first, at }, index) => svg`
      ${index > 0 ? svg`<line class="g-grid2" x1="${at}%" x2="${at}%" y1="4" y2=${height}></line>` : nothing}
      ${labelled(at, 16, svg`<text class="g-month" x="6">${monthOf(first, index, roomFor(timeline, index) * WEEK[scale])}</text>`)}`)}
  </g>`;
}

/** The weeks of a month that the chart shows: the first and the last may be cut off by its edge. */
const roomFor = ({ months, weeks }, index) => (((months[index + 1]?.at ?? 100) - months[index].at) / 100) * weeks;

/** @param {string} first @param {number} index @param {number} room in pixels, at the least @returns {string} what fits */
const monthOf = (first, index, room) => {
  const date = new Date(`${first}T00:00:00Z`);
  if (room < 76) return '';
  return (room > 120 && (index === 0 || date.getUTCMonth() === 0) ? monthYear : monthName).format(date);
};

/** Under the rows, so that their words stay legible; over them once more, faintly, so that it shows in the bars. */
function todayLine(at, height, look = '') {
  const line = svg`<line class="g-today ${look}" x1="${at}%" x2="${at}%" y1="42" y2=${height}></line>`;
  if (look) return line;
  const words = todayInWords();
  const width = 12 + words.length * 6.5; // the font is the reader's: as wide as it may well be
  return svg`${line}${labelled(at, 38, svg`<rect class="g-flag" x=${-width / 2} y="-13" width=${width} height="18" rx="4"></rect><text class="g-flagt" text-anchor="middle">${words}</text>`)}`;
}

function milestoneRow(row, timeline, shown) {
  const { due, firstDue, moves, state, reached, forecast } = row.thing;
  const y = row.top + row.height / 2;
  const at = timeline.at(due.value);
  const first = timeline.at(firstDue);
  const moved = due.value !== firstDue;
  const drift = driftOf(row.thing, shown.handoffs);
  const said = state !== 'OPEN' ? svg`<text x="14">${state === 'REACHED' ? `reached ${day(reached)}` : 'dropped'}</text>`
    : drift > 0
    ? svg`<text class="g-late" x="14">${day(due.value)}, ${drift} d late</text>`
    : svg`<text class="g-strong" x="14">${day(due.value)}</text>`;
  return svg`<g data-key=${row.thing.key}>
    ${moved ? svg`<line class="g-slip" x1="${first}%" x2="${at}%" y1=${y} y2=${y}></line>
      ${labelled(first, y, svg`<path class="g-planned" d="M0 -6 6 0 0 6 -6 0Z"></path>`)}
      ${labelled(first, y + 4, svg`<text x=${first < at ? -12 : 12} text-anchor=${first < at ? 'end' : 'start'}>planned ${day(firstDue)}</text>`)}` : nothing}
    ${expected(forecast, at, y, timeline)}
    ${labelled(at, y, svg`<path class="g-agreed ${state === 'REACHED' ? 'g-reached' : state === 'DROPPED' ? 'g-dropped' : ''}" d="M0 -7 7 0 0 7 -7 0Z"></path>${state === 'REACHED' ? svg`<path class="g-tick" d="m-3 0 2 2.5 4 -5"></path>` : nothing}`)}
    ${first > at && moved ? labelled(at, y + 4, svg`<text class="g-strong" x="-14" text-anchor="end">${day(due.value)}</text>`) : labelled(at, y + 4, said)}
    ${moves.length > 0 ? labelled(at, y + 20, svg`<text class="g-first" text-anchor=${at > 12 ? 'middle' : 'start'}>moved ${moves.length > 1 ? `${moves.length} times, ` : ''}#${moves.at(-1).position}</text>`) : nothing}
  </g>`;
}

/** Where the pace leads, and how far that may be out. */
function expected(forecast, at, y, timeline) {
  if (!forecast?.likely || forecast.basis !== 'PACE') return nothing;
  const likely = timeline.at(forecast.likely);
  const late = likely > at;
  return svg`<line class="g-range" x1="${timeline.at(forecast.early)}%" x2="${timeline.at(forecast.late)}%" y1=${y + 12} y2=${y + 12}></line>
    ${labelled(likely, y + 12, svg`<path class="g-forecast ${late ? 'late' : ''}" d="M0 -5 5 0 0 5 -5 0Z"><title>forecast ${day(forecast.likely)}</title></path>`)}`;
}

/** The chart in words, for who can't see it. */
function told(rows, { handoffs }) {
  const milestones = rows.filter((row) => row.kind === 'milestone').map(({ thing }) => {
    const drift = driftOf(thing, handoffs);
    const moved = thing.due.value === thing.firstDue ? '' : `, first planned for ${day(thing.firstDue)}`;
    return `${thing.name.value} is due ${day(thing.due.value)}${moved}${drift > 0 ? `, ${count(drift, 'day')} late` : ''}.`;
  });
  const promises = rows.filter((row) => row.kind === 'promise')
    .map(({ thing }) => `${thing.feature.title} is committed for ${day(thing.commitment.value.committedDate)}.`);
  const proposals = rows.filter((row) => row.kind === 'proposal')
    .map(({ thing }) => `${thing.feature.title} is wanted by ${day(thing.proposal.value.wantedBy)} and not accepted yet.`);
  return [...milestones, ...promises, ...toldTasks(rows), ...proposals].join(' ');
}

/** Once, and again when the scale changes; where the reader has scrolled since, it stays. */
function opensAtToday(region, at, scale) {
  if (!region || region.dataset.opened === scale) return;
  region.dataset.opened = scale;
  requestAnimationFrame(() => {
    region.scrollLeft = (region.scrollWidth * at) / 100 - region.clientWidth * 0.25;
  });
}
