/**
 * The gantt's rows as data: milestones by their day, each followed by what is promised for it and what is
 * to be done before it, then the proposals that
 * still wait for an answer. Names and chart draw from the same rows, so that they can't come apart.
 */

import { daysOfTask } from './delivery-task-bars.js';

export const HEAD = 52;
export const FOOT = 8;
const MILESTONE = 52;
const HANDOFF = 34;
const PROMISED = ['ACCEPTED', 'DELIVERED', 'DONE'];
const OFFERED = ['PROPOSED', 'CLARIFYING'];

/**
 * @typedef {object} Row
 * @property {'milestone' | 'promise' | 'task' | 'proposal'} kind
 * @property {any} thing a milestone, a card or a task
 * @property {number} top in pixels
 * @property {number} height in pixels
 * @property {boolean} first whether a line above sets it apart
 */

/**
 * @param {any} delivery as the server answers it
 * @returns {Row[]}
 */
export function rowsOf(delivery) {
  const accepted = delivery.handoffs.filter((/** @type {any} */ card) => PROMISED.includes(card.state));
  const waiting = delivery.handoffs.filter((/** @type {any} */ card) => OFFERED.includes(card.state));
  const known = new Set(delivery.milestones.map((/** @type {any} */ milestone) => milestone.key));
  const tasks = delivery.tasks.filter((/** @type {any} */ task) => daysOfTask(task));
  const things = [
    ...delivery.milestones.flatMap((/** @type {any} */ milestone) => [
      { kind: 'milestone', thing: milestone, height: MILESTONE },
      ...accepted.filter((card) => card.milestone?.key === milestone.key).map(promise),
      ...tasks.filter((task) => task.milestone?.key === milestone.key).map(work),
    ]),
    ...accepted.filter((card) => !known.has(card.milestone?.key)).map(promise),
    ...tasks.filter((task) => !known.has(task.milestone?.key)).map(work),
    ...waiting.map((card) => ({ kind: 'proposal', thing: card, height: HANDOFF })),
  ];
  let top = HEAD;
  return things.map((each, index) => {
    const row = { ...each, top, first: each.kind === 'milestone' || (index > 0 && each.kind !== things[index - 1].kind && each.kind === 'proposal') };
    top += each.height;
    return row;
  });
}

const promise = (/** @type {any} */ card) => ({ kind: 'promise', thing: card, height: HANDOFF });

const work = (/** @type {any} */ task) => ({ kind: 'task', thing: task, height: HANDOFF });

/** @param {Row[]} rows @returns {number} the chart's height in pixels */
export const heightOf = (rows) => rows.reduce((sum, row) => sum + row.height, HEAD) + FOOT;

/**
 * The milestone to look at: the earliest open one that is still to come, else the last.
 *
 * @param {any[]} milestones by due day @param {string} today
 */
export function nextMilestone(milestones, today) {
  const open = milestones.filter((milestone) => milestone.state === 'OPEN');
  return open.find((milestone) => milestone.due.value >= today) ?? open.at(-1) ?? null;
}

/**
 * How far a milestone is from what was promised for it, in days: the worst of its promises; null where none rests on it.
 *
 * @param {any} milestone @param {any[]} handoffs
 * @returns {number | null} above 0: late
 */
export function driftOf(milestone, handoffs) {
  const drifts = handoffs
    .filter((card) => card.state === 'ACCEPTED' && card.milestone?.key === milestone.key && card.drift)
    .map((card) => card.drift.days);
  return drifts.length > 0 ? Math.max(...drifts) : null;
}
