/*
 * The one connection to /api/events, shared by all tabs of this origin: over HTTP/1.1 a browser opens six connections
 * per host, and the seventh tab would stall. Runs as a SharedWorker, or as one Worker per tab where that is missing.
 *
 * The stream is read with fetch: EventSource would need the name of every event type in advance, and can't say that a
 * session has ended (docs/decisions/0061).
 */
const ports = new Set();
let lastId = null;
let running = false;
let runs = 0;
let state = 'down';
let ending = null;
let wake = null;
let silence = 0;
/** Three heartbeats: a line that says nothing for so long is dead, whatever the system thinks of it. */
const SILENCE = 45_000;

function tell(message) {
  for (const port of ports) port.postMessage(message);
}

function became(next) {
  state = next;
  tell({ kind: next });
}

/** Ends with the session: whoever signs in next starts anew. */
function stop() {
  running = false;
  lastId = null;
  ending?.abort();
}

/** The network is back: the line is laid anew, since what it looks like may be what it was before. */
function again() {
  ending?.abort();
  wake?.();
}

/** Something came over the line; it is given up where nothing does for too long. */
function heard() {
  clearTimeout(silence);
  silence = setTimeout(() => ending?.abort(), SILENCE);
}

async function run() {
  if (running) return;
  running = true;
  const mine = ++runs; // a loop that slept while it was stopped ends, where another runs already
  for (let wait = 500; running && mine === runs; wait = Math.min(wait * 2, 15000)) {
    try {
      const headers = { Accept: 'text/event-stream' };
      if (lastId !== null) headers['Last-Event-ID'] = lastId;
      ending = new AbortController();
      const response = await fetch('/api/events', { headers, credentials: 'same-origin', cache: 'no-store', signal: ending.signal });
      if (response.status === 401) {
        running = false;
        lastId = null;
        became('signed-out');
        return;
      }
      if (response.ok && response.body) {
        wait = 500;
        became('open');
        await follow(response.body);
      }
    } catch {
      // the connection broke; it is tried again below
    }
    if (mine !== runs) return;
    if (state !== 'down') became('down');
    if (!running) return;
    await new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, wait);
    });
  }
}

async function follow(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    heard();
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) take(block);
  }
}

function take(block) {
  const data = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') lastId = value;
    if (field === 'data') data.push(value);
  }
  if (data.length > 0) tell({ kind: 'event', event: JSON.parse(data.join('\n')) });
}

function join(port) {
  port.onmessage = ({ data }) => {
    if (data === 'leave') ports.delete(port);
    if (data === 'run') run();
    if (data === 'stop') stop();
    if (data === 'again') again();
  };
  ports.add(port);
  port.postMessage({ kind: state });
}

if ('SharedWorkerGlobalScope' in self) {
  self.onconnect = ({ ports: [port] }) => join(port);
} else {
  join(self);
}
