/** Where a thing is shown. */
import { session } from './session.js';

const HANDOFF = /^[A-Z][A-Z0-9]*-\d+-[A-Z]/;
const FEATURE = /^[A-Z][A-Z0-9]*-\d+/;

/** The page of a subject, or the one that it is on; null where none shows it. @param {string} subject `FOOD-7`, `TRK-M2`, `#12` */
export function addressOf(subject) {
  if (subject.startsWith('#')) return `/decisions/${subject.slice(1)}`;
  if (subject.startsWith('q-')) return `/requests#${subject}`;
  if (HANDOFF.test(subject)) return `/handoffs/${subject}`;
  const [key] = subject.split('-');
  const is = (each) => each.key === key;
  if (session.projects.some(is)) return `/projects/${key}`;
  if (!session.products.some(is)) return null;
  const feature = FEATURE.exec(subject);
  return feature ? `/features/${feature[0]}` : `/products/${key}`;
}
