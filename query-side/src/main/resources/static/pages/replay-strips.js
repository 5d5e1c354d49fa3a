/** A strip of decisions for each owner over time, with a slider in the same column. */
import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { clock, day, localDay } from '../app/format.js';
import { icon, roleOf } from '../app/parts.js';
import { scaleUtc, utcFormat } from './d3.js';

const ROWS = ['PRODUCT_MANAGER', 'PROJECT_MANAGER', 'BOTH', 'WORKSPACE_OWNER'];
const FIRST = 59;
const APART = 38;
const FINE = 1000;
const HOUR = 3_600_000;

const rowAt = (owner) => FIRST + APART * Math.max(0, ROWS.indexOf(owner));
const percent = (share) => `${share.toFixed(2)}%`;

/** @param {any} replay what the page shows; `shown`: the decision that it stands at */
export function strips({ line, shown, from, cause, decision, slide, settle, step }) {
  const x = scaleOver(line);
  const now = shown ? x(shown.recordedAt) : 0;
  const base = from > 0 && shown && from < shown.position ? line.at(from) : null;
  const place = shown ? shown.index + 1 : 0;
  const prev = line.step(shown?.position ?? 0, 'prev');
  const next = line.step(shown?.position ?? 0, 'next');
  const says = shown ? `#${shown.position}, ${day(localDay(shown.recordedAt), { weekday: true })} ${clock(shown.recordedAt)}, ${place} of ${line.length} decisions` : 'before the first decision';
  const moved = (event) => slide(nearest(line, x, Number(event.target.value) / FINE));
  return html`<section class="panel strips" aria-labelledby="h-strips">
    <h2 class="vh" id="h-strips">Decisions by owner over time</h2>
    <ul class="s-names">${ROWS.map((owner) => name(owner, line, shown))}</ul>
    <svg class="s-svg" height="222" role="img" aria-labelledby="s-title s-desc">
      <title id="s-title">Decisions by owner, ${day(localDay(line.ticks[0].recordedAt))} to ${day(localDay(line.ticks.at(-1).recordedAt))}</title>
      <desc id="s-desc">One tick for each decision, one strip for each owner. Shown: ${says}.</desc>
      ${grid(x)}
      ${base ? svg`<rect class="s-range" x=${percent(x(base.recordedAt))} width=${percent(now - x(base.recordedAt))} y="40" height="152"/>` : nothing}
      <rect class="s-later" x=${percent(now)} width=${percent(100 - now)} y="40" height="152"/>
      ${ROWS.map((owner) => svg`<line class="s-base" x1="0" x2="100%" y1=${rowAt(owner)} y2=${rowAt(owner)}/>`)}
      ${marks(line, x, shown)}
      ${cause && decision?.position === shown?.position ? because(cause, shown, x) : nothing}
      ${base ? flag(x(base.recordedAt), 's-a', 's-flaga', 's-flagat', `since #${base.position}, ${day(localDay(base.recordedAt))}`, `#${base.position}`, now - x(base.recordedAt) > 22) : nothing}
      ${shown ? flag(now, 's-now', 's-flagn', 's-flagnt', `as of #${shown.position}, ${day(localDay(shown.recordedAt))}`, `#${shown.position}`, true) : nothing}
    </svg>
    <div class="s-btns" role="group" aria-label="Step through decisions">
      ${button('first', 'First decision', !prev, step)}${button('prev', prev ? `Previous decision, #${prev.position}` : 'Previous decision', !prev, step)}${button('next', next ? `Next decision, #${next.position}` : 'Next decision', !next, step)}${button('last', 'Last decision', !next, step)}
    </div>
    <input class="s-range-in" type="range" min="0" max=${FINE} aria-label="As of" aria-valuetext=${says} .value=${live(String(Math.round((now / 100) * FINE)))} @input=${moved} @change=${settle} />
  </section>`;
}

/** Percents over the whole time of the decisions, at least an hour. */
function scaleOver({ ticks }) {
  const first = Date.parse(ticks[0].recordedAt);
  const last = Math.max(Date.parse(ticks.at(-1).recordedAt), first + HOUR);
  const rim = (last - first) / 60;
  const scale = scaleUtc([new Date(first - rim), new Date(last + rim)], [0, 100]);
  const x = (instant) => scale(Date.parse(instant));
  return Object.assign(x, { scale });
}

function name(owner, { ticks }, shown) {
  const role = roleOf(owner);
  const all = ticks.filter((tick) => tick.owner === owner);
  const taken = all.filter((tick) => shown && tick.position <= shown.position).length;
  return html`<li><span class="chip bare" data-role=${role.role}>${icon(role.icon)}<span>${role.many}</span></span><span class="s-n">${taken}<span class="dimmer"> of ${all.length}</span></span></li>`;
}

function grid({ scale }) {
  const times = scale.ticks(7);
  const short = times.length > 1 && times[1] - times[0] < 20 * HOUR;
  const words = utcFormat(short ? '%H:%M' : '%-d %b');
  return times.map((time, i) => {
    const at = scale(time);
    const word = short ? words(new Date(time.getTime() - time.getTimezoneOffset() * 60_000)) : words(time);
    return svg`<line class="s-grid" x1=${percent(at)} x2=${percent(at)} y1="40" y2="198"/>${
      at > 3 && at < 97 ? svg`<text class="s-t ${i % 2 ? 's-odd' : ''}" x=${percent(at)} y="214" text-anchor="middle">${word}</text>` : nothing
    }`;
  });
}

/** One mark for what falls on the same thousandth of a strip: a browser draws hundreds with ease, ten thousands not. */
function marks({ ticks }, x, shown) {
  const seen = new Set();
  const drawn = [];
  for (const tick of ticks) {
    if (!ROWS.includes(tick.owner)) continue;
    const later = !shown || tick.position > shown.position;
    const at = x(tick.recordedAt);
    const id = `${tick.owner} ${later} ${Math.round(at * 10)}`;
    if (seen.has(id) && tick !== shown) continue;
    seen.add(id);
    if (tick !== shown) drawn.push(mark(tick, at, later));
  }
  if (shown && ROWS.includes(shown.owner)) drawn.push(mark(shown, x(shown.recordedAt), false, true));
  return drawn;
}

function mark({ owner }, at, later, now = false) {
  const y = rowAt(owner);
  const [width, height] = now ? [5, 30] : [3, later ? 12 : 22];
  if (owner === 'BOTH' && !later) {
    return svg`<g transform="translate(${-width / 2} 0)"><rect class="s-tick ${now ? 'now' : ''}" data-role="product" x=${percent(at)} y=${y - height / 2} width=${width} height=${height / 2}/><rect class="s-tick ${now ? 'now' : ''}" data-role="project" x=${percent(at)} y=${y} width=${width} height=${height / 2}/></g>`;
  }
  return svg`<rect class="s-tick ${later ? 'later' : ''} ${now ? 'now' : ''}" data-role=${roleOf(owner).role} x=${percent(at)} y=${y - height / 2} width=${width} height=${height} rx="1" transform="translate(${-width / 2} 0)"/>`;
}

/** A thin curve from cause to effect, where there is room for one. */
function because(cause, shown, x) {
  const [left, right] = [x(cause.recordedAt), x(shown.recordedAt)];
  if (right - left < 1) return nothing;
  const [from, to] = [rowAt(cause.owner), rowAt(shown.owner)];
  const top = Math.min(from, to);
  const height = Math.max(APART, Math.abs(from - to));
  const [y1, y2] = [from - top, to - top];
  return svg`<svg x=${percent(left)} width=${percent(right - left)} y=${top} height=${height} viewBox="0 0 100 ${height}" preserveAspectRatio="none" class="s-at"><path class="s-cause" d="M2 ${y1}C2 ${y1 + 20} 98 ${y2 - 20} 97 ${y2}"/></svg>`;
}

/** A line with a label that stays inside the drawing; short where space is. */
function flag(at, lineClass, boxClass, textClass, words, short, wide) {
  const long = 6.1 * words.length + 14;
  const brief = 7 * short.length + 16;
  const side = (width) => (at < 14 ? 0 : at > 86 ? -width : -width / 2);
  const label = (width, text, kind) => svg`<g class=${kind}><rect class=${boxClass} x=${side(width)} y="-13" width=${width} height="21" rx="4"/><text class=${textClass} x=${side(width) + width / 2} text-anchor="middle" y="2">${text}</text></g>`;
  return svg`<line class=${lineClass} x1=${percent(at)} x2=${percent(at)} y1="24" y2="198"/><svg x=${percent(at)} y="16" class="s-at">${
    wide ? label(long, words, 's-wide2') : nothing}${label(brief, short, wide ? 's-narrow2' : 's-only')}</svg>`;
}

const button = (where, words, off, step) =>
  html`<button class="btn icon small" type="button" aria-label=${words} title=${words} ?disabled=${off} @click=${() => step(where)}>${icon(where)}</button>`;

/** The decision whose place is nearest to a share of the width. */
function nearest(line, { scale }, share) {
  const moment = scale.invert(share * 100);
  const before = line.by(moment.toISOString());
  const after = line.ticks[(before?.index ?? -1) + 1];
  if (!before) return after.position;
  if (!after) return before.position;
  const to = moment.getTime();
  return to - Date.parse(before.recordedAt) <= Date.parse(after.recordedAt) - to ? before.position : after.position;
}
