/** Handoffs in the gantt: a promise runs from its acceptance to the committed day, a proposal hollow to the day wanted. */
import { nothing, svg } from 'lit';
import { day, localDay } from '../app/format.js';
import { plusDays } from './delivery-timeline.js';

/** A nested viewport at a percentage, in whose pixels its content is drawn. */
export const labelled = (at, y, content) => svg`<svg x="${at}%" y=${y} class="g-at">${content}</svg>`;

const BAR = 12;
/** A bar at least this wide, in percent, holds its label. */
const INSIDE = 18;

/** Days are whole: a bar ends after the last day that it holds. */
const endOf = (timeline, date) => timeline.at(plusDays(date, 1));

export function promiseRow(row, timeline) {
  const card = row.thing;
  const { commitment, milestone, proposal } = card;
  const top = row.top + 8;
  const from = timeline.at(localDay(commitment.decidedAt));
  const to = Math.max(endOf(timeline, commitment.value.committedDate), from + 0.4);
  const due = milestone ? endOf(timeline, milestone.due) : to;
  const late = card.drift?.days > 0;
  const end = late ? Math.max(to, due) : to;
  const words = late ? `committed ${day(commitment.value.committedDate)}, ${card.drift.days} d late` : `committed ${day(commitment.value.committedDate)}`;
  return svg`<g data-key=${row.thing.key}>
    <rect class="g-bar" x="${from}%" width="${to - from}%" y=${top} height=${BAR} rx="2"></rect>
    ${late ? svg`<rect class="g-over" x="${to}%" width="${Math.max(due - to, 0.2)}%" y=${top} height=${BAR} rx="2"></rect>` : nothing}
    ${wanted(timeline, proposal, row)}
    ${late || to - from < INSIDE ? said(from, Math.max(end, markNear(timeline, proposal, end)), top + 10, words, late)
      : markNear(timeline, proposal, end) > end ? labelled(to, top + 10, svg`<text class="g-in" x="-6" text-anchor="end">${words}</text>`) : said(from, end, top + 10, words, false)}
  </g>`;
}

export function proposalRow(row, timeline) {
  const { proposal } = row.thing;
  const top = row.top + 8;
  const from = timeline.at(localDay(proposal.decidedAt));
  const to = Math.max(endOf(timeline, proposal.value.wantedBy), from + 0.4);
  return svg`<g data-key=${row.thing.key}>
    <rect class="g-offer" x="${from}%" width="${to - from}%" y=${top} height=${BAR} rx="2"></rect>
    ${wanted(timeline, proposal, row)}
    ${said(from, to, top + 10, `wanted by ${day(proposal.value.wantedBy)}`, false)}
  </g>`;
}

/** The product manager's day, in the product manager's colour. */
function wanted(timeline, proposal, row) {
  const at = endOf(timeline, proposal.value.wantedBy);
  return svg`<line class="g-wanted" x1="${at}%" x2="${at}%" y1=${row.top + 5} y2=${row.top + 23}></line>`;
}

/** A label right after a bar keeps clear of the wanted-by mark where that is near. */
function markNear(timeline, proposal, end) {
  const at = endOf(timeline, proposal.value.wantedBy);
  return at >= end && at - end < 18 ? at : end;
}

/** After the bar; before it where the chart ends; inside where both are too narrow. */
function said(from, end, y, words, late) {
  const name = late ? 'g-late' : '';
  if (end < 80) return labelled(end, y, svg`<text class=${name} x="8">${words}</text>`);
  if (from > 20) return labelled(from, y, svg`<text class=${name} x="-8" text-anchor="end">${words}</text>`);
  return labelled(from, y, svg`<text class=${name} x="8">${words}</text>`);
}
