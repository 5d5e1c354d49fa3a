/** My turns: what waits on the reader, their tasks, whom they wait for, who mentions them, and what others decided since they looked. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Page } from '../app/page.js';
import { clock, count, day, daysBetween, factName, localDay, names, say, today } from '../app/format.js';
import { avatar, change, chip, decision, empty, icon, policy, roleOf, waits, who } from '../app/parts.js';
import { withQuery } from '../app/router.js';
import { see, seen } from '../app/seen.js';
import { session } from '../app/session.js';
import { isNew, mentions } from './me-mentions.js';
import { inShort, myTasks } from './me-tasks.js';
import { pageOf, standingFor, task, turnRow } from './me-turn-row.js';

/** So many of the newest are shown. */
const MENTIONS = 20;

class Me extends Page {
  static sheet = 'css/me.css';
  static readsAhead = true;

  async read(get) {
    const asked = this.place.query.get('since') ?? seen();
    const [turns, tasks, mentioned] = await Promise.all([
      get(`/me/turns${asked === null ? '' : `?since=${asked}`}`),
      get('/me/tasks'),
      get(`/comments?mentions=me&limit=${MENTIONS}`, { part: true }),
    ]);
    // who looks for the first time has seen it all
    if (seen() === null) see(turns.position);
    return { ...turns, tasks: tasks.items, mentioned: mentioned.items, seen: asked === null ? null : Number(asked) };
  }

  heading() {
    return 'My turns';
  }

  view({ mine, delivering, waitingFor, tasks, mentioned, changed, position, seen: known }) {
    const me = session.me.member.id;
    const deputised = mine.filter((each) => standingFor(each, me));
    const as = this.place.query.get('as');
    const shown = as === 'deputy' ? deputised : as === 'me' ? mine.filter((each) => !standingFor(each, me)) : mine;
    return html`
      <header class="page-head">
        <div><h1>My turns</h1>${lede(mine, tasks, delivering, waitingFor)}</div>
        ${deputised.length ? whose(as, mine, deputised) : nothing}
      </header>
      <div class="two">
        <section aria-labelledby="h-turn">
          <div class="sec">
            <h2 id="h-turn">Your turn</h2>
            ${shown.length ? html`<span class="count you">${shown.length}</span>` : nothing}
            ${shown.length > 1 ? html`<span class="note">overdue first, then oldest</span>` : nothing}
          </div>
          ${shown.length
            ? html`<ol class="panel rows turns">${repeat(shown, keyOf, (each) => turnRow(each, me))}</ol>`
            : html`<div class="panel">${empty({
                sign: 'check',
                title: 'Nothing waits on you.',
                text: 'When someone asks you to accept, answer or decide, it appears here, with who asks and by when.',
                next: changed?.count ? html`<a class="btn" href="#h-since">See what changed since you last looked</a>` : nothing,
              })}</div>`}
        </section>
        <aside aria-label="Waits, tasks, mentions">
          <div>${waitsFor(waitingFor)}${delivers(delivering)}</div>
          <div>${myTasks(tasks)}${mentions(mentioned, known)}</div>
        </aside>
        ${this.since(changed, position, mentioned.some((each) => isNew(each, known)))}
      </div>
    `;
  }

  since(changed, position, mentioned) {
    const decisions = changed?.items ?? [];
    const days = Map.groupBy(decisions, (each) => localDay(each.recordedAt));
    const known = () => {
      see(position);
      this.load();
    };
    return html`<section class="since" aria-labelledby="h-since">
      <div class="sec">
        <h2 id="h-since">Since you last looked</h2>
        ${decisions.length ? html`<span class="count">${changed.count}</span>` : nothing}
        ${decisions.length || mentioned ? html`<button class="btn small quiet end" type="button" @click=${known}>${icon('check')}Mark all as seen</button>` : nothing}
      </div>
      <div class="panel">
        ${decisions.length
          ? html`${repeat([...days], ([date]) => date, ([date, items]) => html`<h3 class="day">${dayName(date)}</h3>
              <ul class="rows plain">${repeat(items, (each) => each.position, changedRow)}</ul>`)}
              ${changed.count > decisions.length ? html`<p class="day">and ${count(changed.count - decisions.length, 'earlier decision')}: <a class="link" href="/decisions">Decisions</a></p>` : nothing}`
          : empty({ slim: true, title: 'Nothing new.', text: 'What others decide from now on appears here until you have seen it.' })}
      </div>
    </section>`;
  }
}

const keyOf = (turn) => `${turn.act} ${turn.subject} ${turn.sincePosition}`;

function lede(mine, tasks, delivering, waitingFor) {
  const overdue = mine.filter((each) => each.overdue).length;
  return html`<p class="lede">
    ${mine.length ? html`<b>${count(mine.length, 'waits', 'wait')} on you</b>${overdue ? html`, <span class="lateword">${overdue} overdue</span>` : nothing}` : 'Nothing waits on you'}${
      tasks.length ? html`<span class="dot"></span>${inShort(tasks)}` : nothing}${
      delivering.length ? html`<span class="dot"></span>you deliver ${delivering.length}` : nothing}${
      waitingFor.length ? html`<span class="dot"></span>you wait for ${waitingFor.length}` : nothing}
  </p>`;
}

function whose(as, mine, deputised) {
  const holders = names([...new Map(deputised.map((each) => standingFor(each, session.me.member.id)).map((each) => [each.id, each])).values()]);
  const part = (value, words) => html`<a href=${withQuery({ as: value })} aria-current=${as === value ? 'true' : nothing}>${words}</a>`;
  return html`<div class="seg end" role="group" aria-label="Whose turns">
    ${part(null, `All ${mine.length}`)}${part('me', `For me ${mine.length - deputised.length}`)}${part('deputy', `As deputy of ${holders} ${deputised.length}`)}
  </div>`;
}

function waitsFor(turns) {
  const head = html`<div class="sec"><h2 id="h-wait">You wait for</h2>${turns.length ? html`<span class="count">${turns.length}</span>` : nothing}<a class="note link" href="/requests">All requests</a></div>`;
  if (turns.length === 0) {
    return html`<section aria-labelledby="h-wait">${head}
      <div class="panel">${empty({ slim: true, title: 'You wait for nobody.', text: 'What you ask others to decide appears here; what they answered is among the requests.' })}</div>
    </section>`;
  }
  return html`<section aria-labelledby="h-wait">${head}
    <ul class="panel rows">${repeat(turns, keyOf, (turn) => {
      const { words } = roleOf(turn.role);
      const holder = turn.holders[0] ?? null;
      return html`<li class="waitfor" data-key=${turn.subject}>
        ${avatar(holder ?? { name: '?' }, turn.role)}
        <div><b>${holder ? names(turn.holders) : `No ${words} yet`}</b>${holder ? `, ${words}` : nothing}
          <small>to ${task(turn)} <a href=${pageOf(turn)}>${turn.title}</a></small>
          <small>${turn.overdue && turn.act !== 'DELIVER' ? html`<span class="lateword">${daysBetween(turn.by, today())} d overdue</span>, waiting ${turn.workingDays} d` : turn.act === 'DELIVER' ? `agreed for ${day(turn.by)}` : `waiting ${waits(turn)}`}</small></div>
      </li>`;
    })}</ul>
  </section>`;
}

function delivers(turns) {
  if (turns.length === 0) return nothing;
  return html`<section aria-labelledby="h-deliver">
    <div class="sec"><h2 id="h-deliver">You deliver</h2><span class="count">${turns.length}</span></div>
    <ul class="panel rows">${repeat(turns, keyOf, (turn) => html`<li class="waitfor" data-key=${turn.subject}>
      <span class="list-icon">${icon('flag')}</span>
      <div><b><a href=${pageOf(turn)}>${turn.title}</a></b><small>agreed for ${day(turn.by)}${turn.overdue ? html`, <span class="lateword">${daysBetween(turn.by, today())} d late</span>` : nothing}</small></div>
    </li>`)}</ul>
  </section>`;
}

function changedRow(each) {
  const [first] = each.changes;
  return html`<li class="row" data-key=${each.subject}>
    <p class="what"><b>${each.sentence}</b>${first && first.was !== null ? html`<span class="dim">${factName(first.fact)}</span>${change(say(first.fact, first.was), say(first.fact, first.is))}` : nothing}</p>
    <p class="why">${policy(each)}${chip(each.owner, who(each), { bare: true })} ${each.why?.text ?? nothing}</p>
    <p class="pos">${decision(each.position)}<time datetime=${each.recordedAt}>${clock(each.recordedAt)}</time></p>
  </li>`;
}

function dayName(date) {
  const age = daysBetween(date, today());
  return age === 0 ? 'Today' : age === 1 ? 'Yesterday' : day(date, { weekday: true });
}

customElements.define('tl-me', Me);
