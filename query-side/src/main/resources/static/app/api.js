/**
 * The one way to the server: reads that see one's own writes, and commands that are safe to send twice.
 */

/** A request that the server refused, or that never reached it: `problem+json` as an error. */
export class Refusal extends Error {
  /** @param {Record<string, any>} problem */
  constructor(problem) {
    super(problem.detail || problem.title || 'The request failed.');
    /** @type {number} 0 where the server was not reached */
    this.status = problem.status ?? 0;
    /** @type {string} stable, e.g. `decision.not-yours` */
    this.code = problem.code ?? 'failed';
    /** @type {string} */
    this.title = problem.title ?? 'That did not work';
    /** @type {string|null} */
    this.detail = problem.detail ?? null;
    /** @type {{role: string, members: import('./types.js').Person[]}|null} whose decision it is, on 403 */
    this.owner = problem.owner ?? null;
    /** @type {string|null} */
    this.howToAsk = typeof problem.howToAsk === 'string' ? problem.howToAsk : null;
    /** @type {{pointer: string, code: string, message: string}[]} which fields, on 422 */
    this.errors = problem.errors ?? [];
    /** What was decided since the reader looked, on 412, once it is read. @type {{decision: any, fact: string}|null} */
    this.since = null;
    /** @type {boolean} whether it can be asked for as it was sent, on 403 */
    this.askable = problem.askable === true;
    this.problem = problem;
  }
}

/** Thrown in place of an answer: what was to be decided was asked for. */
class Asked extends Error {
  constructor(answer) {
    super('asked for');
    this.answer = answer;
  }
}

/** @type {{rationale?: string}|null} why the next command is asked for, where it is not to be decided */
let asking = null;

let written = 0;
let shown = 0;
/** @type {(refusal: Refusal) => void} */
let onSignedOut = () => {};

/** Says whom to tell when an answer is 401: the session ended. */
export function whenSignedOut(listener) {
  onSignedOut = listener;
}

/** The newest position that any answer has shown. */
export const newestPosition = () => shown;

/** The key that makes one submitted form one command, however often it is sent. */
export const newKey = () => crypto.randomUUID();

/**
 * Reads a view; a list whole, however many parts it comes in. It shows at least what this browser has written, and at least
 * `atLeast`; or, where the path says `asOf`, what was then.
 *
 * @param {string} path below `/api`
 * @param {{atLeast?: number, quiet?: boolean, part?: boolean}} [options] quiet: a 401 is the caller's to handle. part: only
 *   that part of a list which the path asks for; `next` in the body says where it goes on
 * @returns {Promise<any>} the body
 * @throws {Refusal}
 */
export async function get(path, { atLeast = 0, quiet = false, part = false } = {}) {
  const floor = Math.max(atLeast, written);
  const url = new URL('/api' + path, location.origin);
  const past = url.searchParams.has('asOf');
  if (floor > 0 && !past) url.searchParams.set('atLeast', String(floor));
  let { body, next } = await readOnce(url, quiet);
  if (!past) shown = Math.max(shown, Number(body?.position ?? 0));
  while (next && !part) {
    const more = await readOnce(new URL(next, location.origin), quiet);
    const known = new Set(body.items.map(named)); // what moved on meanwhile, and came again
    body = { ...body, items: [...body.items, ...more.body.items.filter((each) => !known.has(named(each)))], next: null };
    next = more.next;
  }
  return body;
}

/** What was read last, by address. The same answer again is the same object, so that nobody draws it anew. */
const known = new Map();
const KNOWN = 8;

const named = (item) => item.key ?? item.id ?? item.position;

async function readOnce(url, quiet) {
  for (let attempt = 0; ; attempt++) {
    const response = await send(url, { headers: { Accept: 'application/json' } });
    if (response.status === 503 && attempt < 5) {
      await pause(1000 * Number(response.headers.get('Retry-After') ?? 1));
      continue;
    }
    const tag = response.ok ? response.headers.get('ETag') : null;
    const before = known.get(url.href);
    if (tag && before?.tag === tag) {
      response.body?.cancel();
      return before;
    }
    const answer = { tag, body: await read(response, quiet), next: /<([^>]*)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1] };
    known.delete(url.href);
    if (tag) known.set(url.href, answer);
    if (known.size > KNOWN) known.delete(known.keys().next().value);
    return answer;
  }
}

/**
 * Sends a command, or a change to `access` (session, invitation, token).
 *
 * @param {'POST'|'PUT'|'DELETE'} method
 * @param {string} path below `/api`
 * @param {object|null} [body]
 * @param {{key?: string, revision?: string|null, quiet?: boolean}} [options] key: see {@link newKey}; sent again with it
 *   when the connection breaks. revision: of the fact that was seen; null where it was never decided
 * @returns {Promise<any>} the answer's body, with `position` where something was recorded
 * @throws {Refusal}
 */
export async function command(method, path, body = null, { key = newKey(), revision, quiet = false } = {}) {
  if (asking) throw new Asked(await ask(method, path, body, key, revision));
  const headers = { Accept: 'application/json', 'Idempotency-Key': key };
  if (body !== null) headers['Content-Type'] = 'application/json';
  if (revision !== undefined) headers['If-Match'] = `"${revision ?? 'none'}"`;
  const request = { method, headers, body: body === null ? undefined : JSON.stringify(body) };
  const url = new URL('/api' + path, location.origin);
  let response = await sendTwice(url, request);
  if (response.status === 403 && (await response.clone().text()).includes('"csrf.missing"')) {
    response = await sendTwice(url, request); // another tab signed in meanwhile: the refusal brought the right cookie
  }
  const answer = await read(response, quiet);
  const position = Number(response.headers.get('Throughline-Position') ?? answer?.position ?? 0);
  written = Math.max(written, position);
  return answer;
}

/**
 * Runs what would send a command, and asks whoever decides it for that command instead.
 *
 * @param {() => Promise<any>} send
 * @param {{rationale?: string}} why why it is asked for
 * @returns {Promise<any>} the request that was made; what `send` answered where it sent nothing
 * @throws {Refusal}
 */
export async function askInstead(send, why) {
  asking = why;
  try {
    return await send();
  } catch (stopped) {
    if (stopped instanceof Asked) return stopped.answer;
    throw stopped;
  } finally {
    asking = null;
  }
}

function ask(method, path, body, key, revision) {
  const why = asking;
  asking = null;
  const { decidedAt, ...wanted } = body ?? {};
  const ifMatch = revision === undefined ? {} : { ifMatch: String(revision ?? 'none') };
  return command('POST', '/requests', { method, path: `/api${path}`, body: wanted, ...ifMatch, ...why }, { key: `${key}-ask` });
}

/** A repeat is safe: the key makes both one command. */
async function sendTwice(url, request) {
  try {
    return await sendAsOurs(url, request);
  } catch (refusal) {
    if (refusal.status !== 0) throw refusal;
    await pause(600);
    return sendAsOurs(url, request);
  }
}

const sendAsOurs = (url, request) => send(url, { ...request, headers: { ...request.headers, 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') } });

async function send(url, request) {
  try {
    return await fetch(url, { credentials: 'same-origin', cache: 'no-cache', ...request });
  } catch {
    throw new Refusal({
      code: 'unreachable',
      title: 'No connection',
      detail: 'The server could not be reached. Nothing is lost: try again when the connection is back.',
    });
  }
}

async function read(response, quiet) {
  const text = await response.text();
  const json = /json/.test(response.headers.get('Content-Type') ?? '') && text !== '';
  const body = json ? JSON.parse(text) : null;
  if (response.ok) return body;
  const refusal = new Refusal({ status: response.status, title: response.statusText, ...body });
  if (response.status === 401 && !quiet) onSignedOut(refusal);
  throw refusal;
}

function cookie(name) {
  const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
