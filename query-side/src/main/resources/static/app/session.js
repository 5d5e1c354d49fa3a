/** Who is signed in, what there is to go to, and the way to sign-in and back. */
import { get, command, whenSignedOut } from './api.js';
import { go, here, OPEN_PAGES } from './router.js';
import { follow, onEvent, unfollow } from './live.js';

/** @type {any} the answer of /me, or null */
let me = null;
let products = [];
let projects = [];
/** @type {Set<() => void>} */
const listeners = new Set();

export const session = {
  /** The signed-in member with their roles, or null. */
  get me() {
    return me;
  },
  /** @returns {{key: string, name: string}[]} */
  get products() {
    return products;
  },
  /** @returns {{key: string, name: string}[]} */
  get projects() {
    return projects;
  },
  /** Calls back whenever any of these changed. Returns what stops it. */
  onChange(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Reads who is signed in. A visitor without a session is led to sign-in. */
export async function begin() {
  await refresh();
  follow();
}

let asked = 0;
async function refresh(atLeast = 0) {
  const turn = ++asked;
  const options = { atLeast };
  const [whoAmI, allProducts, allProjects] = await Promise.all([
    get('/me', options),
    get('/products?limit=500', options),
    get('/projects?limit=500', options),
  ]);
  if (turn !== asked) return;
  me = whoAmI;
  products = allProducts.items;
  projects = allProjects.items;
  changed();
}

/** Ends the session here and on the server. */
export async function signOut() {
  unfollow();
  await command('DELETE', '/session', null, { quiet: true }).catch((refusal) => {
    if (refusal.status !== 401) throw refusal;
  });
  me = null;
  changed();
  go('/sign-in');
}

function changed() {
  listeners.forEach((listener) => listener());
}

whenSignedOut(() => {
  me = null;
  changed();
  if (OPEN_PAGES.has(here().tag)) return;
  const back = location.pathname + location.search;
  go('/sign-in' + (back === '/' ? '' : '?back=' + encodeURIComponent(back)), { replace: true });
});

let timer = 0;
onEvent((told) => {
  if (!me) return;
  clearTimeout(timer);
  timer = setTimeout(() => refresh(told?.position ?? 0).catch(() => {}), 60);
});
