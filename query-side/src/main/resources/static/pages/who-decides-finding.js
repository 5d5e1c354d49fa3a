/** Finding who decides: what is typed narrows places by name, key, person and decision, and decisions by their words. */
import { inWords } from '../app/format.js';

/** A command as people say it: `RescheduleMilestone` → `Reschedule milestone`. */
export const spelled = (command) => {
  const words = inWords(command);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * @param {any[]} places of the answer
 * @param {string} asked what was typed; every word of it has to match
 * @returns {{places: any[], decisions: Record<string, any[]>, searched: boolean}} the places that match, and by role the
 *   decisions that do, or all of them where only a place or person was searched for
 */
export function narrowed(places, asked) {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const all = byRole(places);
  if (words.length === 0) return { places, decisions: all, searched: false };
  const has = (text, word) => text.toLowerCase().includes(word);
  const typed = (type, word) => has(spelled(type.command), word) || has(type.command, word);
  const shown = places.filter((place) => words.every((word) => named(place).some((text) => has(text, word)) || place.roles.some((held) => held.decisions.some((type) => typed(type, word)))));
  const about = words.filter((word) => Object.values(all).some((types) => types.some((type) => typed(type, word))));
  if (about.length === 0) return { places: shown, decisions: shown.length ? byRole(shown) : {}, searched: false };
  const decisions = {};
  for (const [role, types] of Object.entries(byRole(shown))) decisions[role] = types.filter((type) => about.every((word) => typed(type, word)));
  const roles = Object.keys(decisions).filter((role) => decisions[role].length > 0);
  return { places: shown.filter((place) => place.roles.some((held) => roles.includes(held.role) && held.decisions.some((type) => about.every((word) => typed(type, word))))), decisions, searched: true };
}

/** By what a place can be found besides its decisions; owners are found in the workspace, not in each place. */
const named = (place) => [place.name, place.key ?? '', ...place.roles.filter((held) => place.kind === 'WORKSPACE' || held.role !== 'WORKSPACE_OWNER').flatMap((held) => [...held.holders, ...held.deputies.map((each) => each.member)]).flatMap((person) => [person.name, `@${person.handle}`])];

function byRole(places) {
  const roles = {};
  for (const { roles: all } of places) {
    for (const { role, decisions } of all) {
      roles[role] ??= new Map();
      decisions.forEach((type) => roles[role].set(type.command, type));
    }
  }
  return Object.fromEntries(Object.entries(roles).map(([role, types]) => [role, [...types.values()]]));
}
