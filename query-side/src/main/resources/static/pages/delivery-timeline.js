/**
 * A project's time as arithmetic: which days the gantt spans and where in it, in percent, a day lies.
 * Dates are days without a zone (`2027-05-12`), reckoned in UTC so that no daylight saving bends the axis.
 */
import { scaleUtc, utcDay, utcMonday, utcMonth } from './d3.js';

/**
 * @typedef {object} Timeline
 * @property {string} start the first day shown, a Monday
 * @property {string} end the first day no longer shown
 * @property {number} weeks
 * @property {(day: string) => number} at where a day begins, in percent
 * @property {{day: string, at: number}[]} months their first days
 * @property {{day: string, at: number}[]} mondays
 */

/** @param {string} day @returns {Date} */
export const toDate = (day) => new Date(`${day}T00:00:00Z`);

/** @param {Date} date @returns {string} */
export const toDay = (date) => date.toISOString().slice(0, 10);

/** @param {string} day @param {number} days @returns {string} */
export const plusDays = (day, days) => toDay(utcDay.offset(toDate(day), days));

/** @param {string} from @param {string} to @returns {number} calendar days, negative where `to` is earlier */
export const daysBetween = (from, to) => utcDay.count(toDate(from), toDate(to));

/** @param {string} day @returns {string} the Monday of its week */
export const mondayOf = (day) => toDay(utcMonday.floor(toDate(day)));

/**
 * A timeline over all the days, whole weeks, with a week's air before and three after, where the labels stand.
 *
 * @param {string[]} days at least one
 * @returns {Timeline}
 */
export function timelineOver(days) {
  const sorted = [...days].sort();
  const start = utcMonday.floor(utcDay.offset(toDate(sorted[0]), -5));
  const last = utcDay.offset(toDate(sorted[sorted.length - 1]), 21);
  const end = utcMonday.ceil(new Date(Math.max(last.getTime(), utcMonday.offset(start, 10).getTime())));
  const scale = scaleUtc().domain([start, end]).range([0, 100]);
  const ticks = (/** @type {Date[]} */ dates) => dates.map((date) => ({ day: toDay(date), at: scale(date) }));
  return {
    start: toDay(start),
    end: toDay(end),
    weeks: utcMonday.count(start, end),
    at: (day) => scale(toDate(day)),
    months: ticks([start, ...utcMonth.range(utcDay.offset(start, 1), end)]),
    mondays: ticks(utcMonday.range(start, end)),
  };
}

/**
 * Every day that the gantt must reach.
 *
 * @param {any} delivery as the server answers it
 * @param {string} today
 * @returns {string[]}
 */
export function daysOf(delivery, today) {
  const schedule = delivery.project.schedule?.value;
  const handoffs = delivery.handoffs.flatMap((/** @type {any} */ card) => [
    card.proposal.value.wantedBy, card.commitment?.value.committedDate, card.answer?.decidedAt.slice(0, 10),
  ]);
  const milestones = delivery.milestones.flatMap((/** @type {any} */ milestone) => [milestone.firstDue, milestone.due.value]);
  const tasks = delivery.tasks.flatMap((/** @type {any} */ task) => [task.start, task.due, task.started, task.done]);
  const forecasts = delivery.milestones.map((/** @type {any} */ milestone) => milestone.forecast?.likely);
  return [today, schedule?.start, schedule?.end, ...milestones, ...handoffs, ...tasks, ...forecasts].filter(Boolean);
}
