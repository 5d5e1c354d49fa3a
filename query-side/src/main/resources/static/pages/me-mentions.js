/** Where the reader is mentioned: what is new on top, the rest folded. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addressOf } from '../app/address.js';
import { avatar, empty, when } from '../app/parts.js';
import { words } from '../app/thread.js';

/** Said since the reader last looked. @param {any} comment @param {number|null} seen */
export const isNew = (comment, seen) => seen !== null && comment.atPosition > seen;

/**
 * @param {any[]} comments that mention the reader, newest first
 * @param {number|null} seen the position up to which the reader has seen everything; null where they look for the first time
 */
export function mentions(comments, seen) {
  const fresh = comments.filter((each) => isNew(each, seen));
  const known = comments.filter((each) => !fresh.includes(each));
  return html`<section aria-labelledby="h-at">
    <div class="sec"><h2 id="h-at">Mentions</h2>${fresh.length ? html`<span class="count you">${fresh.length}</span>` : nothing}</div>
    <div class="panel">
      ${fresh.length
        ? list(fresh, 'New mentions')
        : empty({ slim: true, title: 'No new mentions', text: 'To bring someone into a thread, write @ and their handle in a comment.' })}
      ${known.length ? html`<details class="earlier"><summary>${fresh.length ? 'Earlier' : 'Earlier mentions'}</summary>${list(known, 'Earlier mentions')}</details>` : nothing}
    </div>
  </section>`;
}

const list = (comments, label) => html`<ul class="rows plain" aria-label=${label}>${repeat(comments, (each) => each.id, row)}</ul>`;

function row(comment) {
  const { id, subject, about, author, at } = comment;
  const address = addressOf(subject);
  return html`<li class="mentioned" data-key=${id}>
    ${avatar(author)}
    <div>
      <p class="said-by"><b>${author.name}</b> on ${address ? html`<a href=${address}>${about}</a>` : about}, ${when(at)}</p>
      <p class="said-text">${words(comment)}</p>
    </div>
  </li>`;
}
