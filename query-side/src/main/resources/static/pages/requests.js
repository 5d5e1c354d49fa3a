/** Requests: every one there is, open and answered. */
import { html } from 'lit';
import '../app/requests.js';
import { count } from '../app/format.js';
import { Page } from '../app/page.js';
import { broken, empty } from '../app/parts.js';

class RequestsPage extends Page {
  read(get) {
    return get('/requests');
  }

  concerns(told) {
    return told.subject.startsWith('q-');
  }

  heading() {
    return 'Requests';
  }

  view({ items, broken: mark }) {
    const open = items.filter((each) => each.state === 'OPEN');
    const mine = open.filter((each) => each.may.includes('GrantRequest'));
    return html`
      <header class="page-head"><div>
        <h1>Requests</h1>
        <p class="lede">${mine.length ? html`<b>${count(mine.length, 'waits', 'wait')} on you</b><span class="dot"></span>` : 'Nothing is asked of you. '}${count(open.length, 'open', 'open')}, ${items.length - open.length} answered</p>
      </div></header>
      ${broken(mark)}
      ${items.length
        ? html`<tl-requests all></tl-requests>`
        : html`<div class="panel">${empty({ sign: 'question', title: 'Nobody has asked for anything', text: 'What you may not decide says who can, with Ask beside it: what you enter there is sent to them, and they grant it as it is or decline it.' })}</div>`}
    `;
  }
}

customElements.define('tl-requests-page', RequestsPage);
