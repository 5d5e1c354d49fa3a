/** Words for values: dates in the reader's locale, ages, people, and what a fact's value reads like. */

const NBSP = ' ';
const DAY = 86_400_000;
const locale = navigator.language || 'en';
const formats = new Map();

function format(options) {
  const key = JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, options));
  return formats.get(key);
}

let then = null;
/** The moment that pages are shown as of, so that `today` and ages are of then; null for now. @param {string|null} instant */
export const asThough = (instant) => (then = instant === null ? null : Date.parse(instant));

const now = () => then ?? Date.now();

/** Whether pages are shown as of an earlier moment, at which nothing can be decided any more. */
export const isThen = () => then !== null;

const glue = (text) => text.replaceAll(' ', NBSP);
const NEAR = 270 * DAY;

/** A calendar day, `2027-05-12` → `12 May`; with the year where it is so far off that a reader might take it for another. */
export function day(date, { weekday = false, year = 'auto' } = {}) {
  if (!date) return '';
  const at = new Date(date.slice(0, 10) + 'T00:00:00Z');
  const far = year === true || (year === 'auto' && Math.abs(at.getTime() - Date.now()) > NEAR);
  return glue(
    format({
      day: 'numeric',
      month: 'short',
      ...(far ? { year: 'numeric' } : {}),
      ...(weekday ? { weekday: 'short' } : {}),
      timeZone: 'UTC',
    }).format(at),
  );
}

/** The quarter in words: `2027-Q1` → `Q1 2027`. @param {string} value */
export const quarter = (value) => glue(`${value.slice(5)} ${value.slice(0, 4)}`);

/** So many quarters, the first being the one of a day. @param {string} date @param {number} many */
export function quartersFrom(date, many) {
  const first = Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  return Array.from({ length: many }, (_, at) => `${Math.floor((first + at) / 4)}-Q${((first + at) % 4) + 1}`);
}

/** A span of days, both included. */
export const span = (from, to) => (to ? `${day(from)} – ${day(to)}` : `from ${day(from)}`);

/** A span of instants as the days that it takes in; the last instant is not in it. */
export const period = (from, to) => `${day(localDay(from))} – ${lastDay(to)}`;

/** The last day before an instant. */
export const lastDay = (to) => day(localDay(Date.parse(to) - 1));

/** An instant in full, for titles. */
export const exact = (instant) => format({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));

/** The time of day of an instant. */
export const clock = (instant) => format({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** The local calendar day of an instant, `YYYY-MM-DD`. */
export function localDay(instant) {
  const at = new Date(instant);
  const two = (n) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The reader's today, `YYYY-MM-DD`. */
export const today = () => localDay(now());

/** What a mark on the reader's today says: of an earlier moment, its day. */
export const todayInWords = () => (isThen() ? day(today()) : 'Today');

/** Whole days from one calendar day to another. */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** How long ago, short: `just now`, `12 min`, `3 h`, `since 09:12`, `4 d`, `12 May`. */
export function ago(instant) {
  const passed = now() - Date.parse(instant);
  if (passed < 60_000) return 'just now';
  if (passed < 3_600_000) return `${Math.floor(passed / 60_000)}${NBSP}min ago`;
  if (localDay(instant) === today()) return `${Math.floor(passed / 3_600_000)}${NBSP}h ago`;
  const days = daysBetween(localDay(instant), today());
  if (days === 1) return 'yesterday';
  return days < 14 ? `${days}${NBSP}d ago` : day(localDay(instant));
}

/** Number and unit that don't part. */
export const count = (n, one, many = one + 's') => `${n}${NBSP}${n === 1 ? one : many}`;

/** `Jane`, `Jane and Omar`, `Jane, Omar and Ana`; `nobody yet` for none. */
export function names(people) {
  const all = people.map((person) => person.name);
  if (all.length === 0) return 'nobody yet';
  return all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** The first name, for short sentences. */
export const first = (person) => (person.handle ? person.name.split(' ')[0] : person.name);

export const initials = (name) =>
  name.split(/\s+/).filter(Boolean).map((word) => [...word][0]).filter((_, i, all) => i === 0 || i === all.length - 1).join('').toUpperCase();

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

/** A fact's name in words: `FOOD/product-manager` → `product manager`. @param {string} fact */
export function factName(fact) {
  const name = fact.slice(fact.indexOf('/') + 1);
  return name.startsWith('wording.') ? `${wordsOf(name.slice('wording.'.length))} (wording)` : name.split('.')[0].replaceAll('-', ' ');
}

/** Which words, in words: `valueHypothesis` → `value hypothesis`, `criterion.C2` → `criterion C2`. @param {string} field */
export const wordsOf = (field) => (field.startsWith('criterion.') ? field.replace('.', ' ') : inWords(field));

/** A type or constant in words: `MilestoneScheduled` → `milestone scheduled`. @param {string} type */
export const inWords = (type) => type.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();

/** A priority in few words: `#2 Now · MVP`. */
export function priority(value, rank = value?.rank) {
  if (!value) return 'not prioritised';
  return `#${rank}${NBSP}${capital(value.horizon)}${value.mvp ? `${NBSP}·${NBSP}MVP` : ''}`;
}

/** Facts whose values are constants of the API; other values in capitals are keys. */
const CONSTANTS = new Set(['answer', 'approach', 'deputy', 'drop', 'kind', 'membership', 'owner', 'retirement', 'scope', 'sign-off', 'state', 'wind-down', 'withdrawal']);

/** A text that runs from right to left, kept from turning what stands around it. */
const isolated = (text) => (/[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text);

/** Whether a value is a calendar day. @param {any} value */
export const isDate = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/**
 * A fact's value as a reader would say it.
 *
 * @param {string} fact its address, `FOOD-7/priority`
 * @param {any} value
 * @returns {string}
 */
export function say(fact, value) {
  const name = fact.slice(fact.indexOf('/') + 1).split('.')[0];
  if (value === null || value === undefined) return 'none';
  if (isDate(value)) return day(value);
  if (name === 'target') return quarter(value);
  if (typeof value !== 'object') return CONSTANTS.has(name) ? capital(value.replaceAll('_', ' ')) : sized(name, value);
  switch (name) {
    case 'goal':
      return `${isolated(value.statement)}: ${value.metric} from ${value.baseline} to ${value.target} ${value.unit} by ${day(value.due)}`;
    case 'insight':
      return `${inWords(value.kind)}, ${value.source}: ${isolated(value.text)}`;
    case 'conclusion':
      return value.insights.length > 0 ? `${inWords(value.result)}, on ${value.insights.join(', ')}` : inWords(value.result);
    case 'priority':
      return priority(value);
    case 'definition':
      return `${isolated(value.title)}, ${count(value.acceptanceCriteria?.length ?? 0, 'criterion', 'criteria')}`;
    case 'schedule':
      return span(value.start, value.end);
    case 'proposal':
      return `v${value.definitionVersion}, ${count(value.criteria.length, 'criterion', 'criteria')}, wanted by ${day(value.wantedBy)}`;
    case 'commitment':
      return `${value.milestone?.key ?? value.milestone}, ${day(value.committedDate)}`;
    case 'delivery':
      return count(value.length, 'criterion', 'criteria') + ' met';
    case 'allocation':
      return `${value.amount}${NBSP}%, ${span(value.from, value.to)}`;
    case 'deputy':
      return period(value.from, value.to);
    case 'status':
      return `${capital(value.status)}, ${isolated(value.summary)}`;
    case 'objective':
      return value.objective;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => say(fact, each)).join(', ');
  return value.name ?? value.title ?? value.key ?? Object.values(value).filter((each) => typeof each !== 'object').join(', ');
}

const sized = (name, value) => (name === 'capacity' ? `${value}${NBSP}%` : String(value));
