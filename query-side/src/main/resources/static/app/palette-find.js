/** What the palette offers for what is typed: the pages and acts called so, and what the server finds, in their order. */
import { get } from './api.js';
import { absence, acts, actsOn, turnActs } from './palette-acts.js';
import { called, hit, matching, pages, people } from './palette-items.js';
import { session } from './session.js';

const FOUND = 10;
const IN_A_GROUP = 7;
const SHOWN = 14;

/**
 * What the server finds, the first of it with what may be done about it.
 *
 * @param {string} text
 * @param {(path: string, took: (answer: any) => void) => Promise<void>} read says itself what went wrong
 */
export async function find(text, read) {
  let items = [];
  await read(`/search?${new URLSearchParams({ q: text.replace(/^#\s*/, '') || text, limit: String(FOUND) })}`, (answer) => (items = answer.items));
  const position = /^#?\s*(\d{1,15})$/.exec(text)?.[1];
  if (position) items = [...(await decisionAt(position)), ...items.filter((each) => each.kind !== 'DECISION' || each.key !== position)];
  const handoff = items[0]?.kind === 'HANDOFF' ? items[0].key : null;
  const card = handoff ? await get(`/handoffs/${handoff}`).catch(() => null) : null;
  return { text, items, card };
}

/** The decision at a position; none where there is none. */
async function decisionAt(position) {
  const decision = await get(`/decisions/${position}`).catch(() => null);
  return decision ? [{ kind: 'DECISION', key: position, title: decision.sentence, excerpt: null }] : [];
}

/**
 * The groups of entries, each with its title, none of them empty.
 *
 * @param {{asked: string, found: Awaited<ReturnType<typeof find>>|null, how: 'go'|'search', places: any[], turns: any, members: any[], resources: any[]}} state
 * @returns {[string, any[]][]}
 */
export function groupsOf({ asked, found, how, places, turns, members, resources }) {
  const all = pages(session);
  const can = acts(places, session.me, location.pathname);
  const words = asked.trim();
  if (words === '') {
    if (how === 'search') return [];
    return [['Go to', all.slice(0, SHOWN)], ['Do', can.filter((item) => !item.who).slice(0, IN_A_GROUP)]];
  }
  const going = matching([...all, ...people(members)], asked).slice(0, IN_A_GROUP);
  const hits = (found?.items ?? []).filter(({ kind, key }) => !going.some((item) => item.key === key && item.sign === kind.toLowerCase()));
  const first = hits.find((each) => each.kind !== 'DECISION');
  const about = first ? actsOn(first, places, session.me, found.card) : [];
  const named = called([...about, ...turnActs(turns)], asked).filter(({ id }, at, items) => items.findIndex((each) => each.id === id) === at);
  const doing = [...named, ...matching([...can, ...absence(resources)], asked)];
  const groups = { going: ['Go to', going], doing: ['Do', [...doing.filter(({ who }) => !who), ...doing.filter(({ who }) => who)].slice(0, IN_A_GROUP + 1)], found: ['Found', hits.map(hit)] };
  const exact = words.startsWith('#') || hits[0]?.key.toLowerCase() === words.toLowerCase();
  const order = exact || how === 'search' ? ['found', 'going', 'doing'] : ['going', 'doing', 'found'];
  return order.map((each) => groups[each]).filter(([, items]) => items.length > 0);
}
