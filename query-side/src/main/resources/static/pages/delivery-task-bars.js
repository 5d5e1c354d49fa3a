/** Tasks in the gantt: filled once done, hatched while something is in the way; a line leads from what a task waits for. */
import { svg } from 'lit';
import { day, today } from '../app/format.js';
import { labelled } from './delivery-bars.js';
import { plusDays } from './delivery-timeline.js';

const BAR = 12;

/** From when to when a task runs, as planned or as it went; null where nobody said. @param {any} task */
export function daysOfTask({ start, due, started, done, state }) {
  const from = started ?? start ?? done ?? due;
  if (!from) return null;
  const to = done ?? due ?? (state === 'STARTED' ? today() : from);
  return { from: from < to ? from : to, to };
}

const place = (row, timeline) => {
  const { from, to } = daysOfTask(row.thing);
  const at = timeline.at(from);
  return { at, end: Math.max(timeline.at(plusDays(to, 1)), at + 0.4), y: row.top + 17 };
};

export function taskRow(row, timeline) {
  const { key, state, blocker, done, due } = row.thing;
  const { at, end } = place(row, timeline);
  const look = blocker ? 'g-block' : state === 'DONE' ? 'g-done' : 'g-todo';
  const words = blocker ? 'blocked' : done ? `done ${day(done)}` : due ? day(due) : '';
  const y = row.top + 21;
  return svg`<g data-key=${key}>
    <rect class=${look} x="${at}%" width="${end - at}%" y=${row.top + 11} height=${BAR} rx="2"></rect>
    ${end < 85 ? labelled(end, y, svg`<text class=${blocker ? 'g-late' : ''} x="8">${words}</text>`)
      : labelled(at, y, svg`<text class=${blocker ? 'g-late' : ''} x="-8" text-anchor="end">${words}</text>`)}
  </g>`;
}

/** @param {any[]} rows @param {any} timeline */
export function links(rows, timeline) {
  const tasks = new Map(rows.filter((row) => row.kind === 'task').map((row) => [row.thing.key, row]));
  return [...tasks.values()].flatMap((row) => row.thing.dependsOn.map((each) => tasks.get(each.key)).filter(Boolean).map((before) => link(place(before, timeline), place(row, timeline))));
}

/** Down from the end of the one to the height of the other, then to where that begins. */
const link = (one, other) => svg`<g class="g-link">
  <line x1="${one.end}%" x2="${one.end}%" y1=${one.y} y2=${other.y}></line>
  <line x1="${one.end}%" x2="${other.at}%" y1=${other.y} y2=${other.y}></line>
  ${labelled(other.at, other.y, svg`<path d=${one.end <= other.at ? 'M0 0 -6 -4 -6 4Z' : 'M0 0 6 -4 6 4Z'}></path>`)}
</g>`;

/** The hatching of what is blocked. */
export const hatch = svg`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect class="h-bg" width="6" height="6"></rect><rect class="h-fg" width="2" height="6"></rect></pattern></defs>`;

/** In words. @param {any[]} rows */
export const toldTasks = (rows) => rows.filter((row) => row.kind === 'task')
  .map(({ thing }) => `${thing.title} is ${thing.blocker ? 'blocked' : thing.state === 'DONE' ? 'done' : thing.state === 'STARTED' ? 'under way' : 'to do'}.`);
