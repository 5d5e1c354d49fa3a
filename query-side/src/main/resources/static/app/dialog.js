/** The dialog over a page: one form, one decision; what was typed survives a refusal, a reload and a lost session. */
import { LitElement, html, nothing } from 'lit';
import { askInstead, get, newKey, Refusal } from './api.js';
import { dialogs } from './dialogs.js';
import { draft, keepDraft } from './drafts.js';
import { area, date, line } from './fields.js';
import { names } from './format.js';
import { chip, icon, roleOf } from './parts.js';
import { go, withQuery } from './router.js';
import { readSince, since } from './since.js';
import { toast } from './toast.js';

/** What a dialog's functions work with. */
export class Form {
  /** Fields' values by name. @type {Record<string, any>} */
  values = {};
  /** What `read` answered. @type {any} */
  data = null;
  /** Makes a repeated submission the same command; derive more by `key + '-2'` for a second command. */
  key = newKey();
  /** @type {Refusal|null} */
  refusal = null;
  /** The revision that the reader saw of the fact to be decided, where the dialog says which; send the command on it. @type {string|undefined} */
  seen;
  /** Whether whoever decides is asked, since the reader doesn't. */
  asking = false;
  /** Results of earlier steps, so that a repeat after a refusal continues there. @type {Record<string, any>} */
  kept = {};

  /** @param {Record<string, string>} given what the address says it is about */
  constructor(given, changed) {
    this.given = given;
    this.changed = changed;
  }

  /** Sets a value, from inside the form. */
  set(name, value) {
    this.values[name] = value;
    this.changed();
  }

  /** A text without surrounding blanks, or null. @param {string} name */
  text(name) {
    const value = String(this.values[name] ?? '').trim();
    return value === '' ? null : value;
  }

  /** The lines of a text that aren't blank. @param {string} name */
  lines(name) {
    return (this.text(name) ?? '').split('\n').map((each) => each.trim()).filter(Boolean);
  }

  /** The common part of every command's body; put it into the body. */
  get rationale() {
    const said = {};
    if (this.text('rationale')) said.rationale = this.text('rationale');
    if (this.lines('alternatives').length) said.alternatives = this.lines('alternatives');
    if (this.text('revisitOn')) said.revisitOn = this.text('revisitOn');
    if (this.text('decidedAt')) said.decidedAt = new Date(this.text('decidedAt')).toISOString();
    return said;
  }

  /** What the server said about one field. @param {string} name */
  errorOf(name) {
    return this.refusal?.errors.find((each) => each.pointer.replace(/^\/body/, '').split('/')[1] === name)?.message ?? null;
  }
}

class Dialog extends LitElement {
  static properties = {
    name: { attribute: false },
    given: { attribute: false },
    spec: { state: true },
    form: { state: true },
    busy: { state: true },
    failure: { state: true },
    result: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('name') || changed.has('given')) this.open();
  }

  get draft() {
    return `${this.name}?${new URLSearchParams(this.given)}`;
  }

  async open() {
    const { name, given } = this;
    this.spec = null;
    this.failure = null;
    this.result = null;
    if (!name || !dialogs[name]) {
      this.close();
      return;
    }
    try {
      const spec = (await dialogs[name]()).default;
      const form = new Form(given, () => {
        this.keep();
        this.requestUpdate();
      });
      form.data = (await spec.read?.((path) => get(path), given)) ?? null;
      if (this.name !== name || this.given !== given) return;
      const typed = draft(this.draft);
      form.values = { ...(spec.start?.(form) ?? {}), ...typed?.values };
      form.key = typed?.key ?? form.key;
      form.seen = typed?.seen ?? revision(spec, form);
      form.asking = given.ask !== undefined;
      this.form = form;
      this.spec = spec;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status !== 401) this.failure = error;
    }
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector('.sheet-body :is(input, select, textarea)')?.focus();
    }
  }

  keep() {
    keepDraft(this.draft, { key: this.form.key, seen: this.form.seen, values: this.form.values });
  }

  /** Takes the dialog out of the address; the page under it stays as it is. */
  leave() {
    this.close();
    if (history.state?.pushed) history.back();
    else go(withQuery({ do: null, with: null }), { replace: true });
  }

  close() {
    const dialog = this.querySelector('dialog');
    if (dialog?.open) dialog.close();
  }

  cancel(event) {
    event?.preventDefault();
    keepDraft(this.draft, null);
    this.leave();
  }

  input(event) {
    const control = event.target;
    if (!control.name) return;
    const { form } = this;
    if (control.dataset.list !== undefined) {
      const all = [...this.querySelectorAll(`input[name="${control.name}"]`)];
      form.values[control.name] = all.filter((each) => each.checked).map((each) => each.value);
    } else {
      form.values[control.name] = control.type === 'checkbox' ? control.checked : control.value;
    }
    this.spec.changed?.(form, control.name);
    this.keep();
    this.requestUpdate();
  }

  async submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const { spec, form } = this;
    this.busy = true;
    form.refusal = null;
    try {
      if (form.asking) {
        await this.ask();
        return;
      }
      const answer = await spec.send(form);
      if (answer === false) return; // nothing was sent: `blocked` says what stands in the way by now
      keepDraft(this.draft, null);
      if (spec.result) {
        this.result = spec.result(answer, form);
        document.dispatchEvent(new CustomEvent('tl-written'));
        return;
      }
      const said = spec.done(answer, form);
      const next = spec.after?.(answer, form) ?? null;
      if (next) {
        this.close();
        go(next, { replace: true });
      } else {
        this.leave();
      }
      document.dispatchEvent(new CustomEvent('tl-written'));
      toast(typeof said === 'string' ? said : said.words, typeof said === 'string' ? {} : said);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      error.since = await readSince(error);
      if (error.since && spec.fact) await this.refresh();
      form.refusal = error;
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector('.refusal')?.focus();
    } finally {
      this.busy = false;
    }
  }

  /** Sends what was entered to whoever decides it. */
  async ask() {
    const { spec, form } = this;
    const asked = await askInstead(() => spec.send(form), { rationale: form.text('rationale') ?? undefined });
    if (asked === false) return;
    keepDraft(this.draft, null);
    const whom = form.owner?.members?.length ? names(form.owner.members) : `the ${roleOf(ownersOf(spec, form)[0]).words}`;
    this.leave();
    document.dispatchEvent(new CustomEvent('tl-written'));
    toast(`Asked ${whom}. You hear of the answer here.`, { href: '/requests', link: 'Requests' });
  }

  /** From the refusal: what was typed is what is asked for; where it says no reason yet, that is asked of the reader first. */
  async askThem() {
    const { form } = this;
    form.owner = form.refusal.owner;
    form.asking = true;
    form.refusal = null;
    this.requestUpdate();
    await this.updateComplete;
    const reason = this.querySelector('[name="rationale"]');
    if (form.text('rationale')) this.querySelector('form').requestSubmit();
    else reason?.focus();
  }

  /** Reads anew what the decision rests on; what was typed stays. */
  async reread() {
    const { spec, form } = this;
    form.data = (await spec.read?.((path) => get(path), this.given)) ?? null;
    form.seen = revision(spec, form);
    form.refusal = null;
    this.keep();
    this.requestUpdate();
  }

  /** Shows what is so by now, beside the refusal that tells of it; it is still decided on what the reader had seen. */
  async refresh() {
    const { spec, form } = this;
    form.data = (await spec.read?.((path) => get(path), this.given).catch(() => null)) ?? form.data;
  }

  render() {
    const { spec, form, failure } = this;
    if (!spec && !failure) return nothing;
    const blocked = this.result ?? spec?.blocked?.(form);
    return html`<dialog class="sheet-form" aria-labelledby="dialog-title" @cancel=${this.cancel}>
      <form @submit=${this.submit} @input=${this.input} autocomplete="off">
        <header>
          <h2 id="dialog-title">${failure ? failure.title : spec.title(form)}</h2>
          <button class="btn quiet icon" type="button" aria-label="Close" @click=${this.cancel}>${icon('x')}</button>
        </header>
        ${failure ? html`<p class="sheet-body">${failure.message}</p>` : nothing}
        ${failure
          ? nothing
          : html`
              <div class="sheet-body">
                ${this.refused(form.refusal)}
                ${blocked ? blocked : html`${spec.view(form)}${spec.why === 'none' && !form.asking ? nothing : this.why(spec, form)}`}
              </div>
              <footer>
                ${spec.owner && !blocked ? this.whose(spec, form) : nothing}
                <button class="btn" type="button" @click=${this.cancel}>${this.result ? 'Done' : blocked ? 'Close' : 'Cancel'}</button>
                ${blocked ? nothing : html`<button class="btn primary" type="submit" ?disabled=${this.busy}>${form.asking ? 'Ask for it' : spec.label}</button>`}
              </footer>
            `}
      </form>
    </dialog>`;
  }

  /** @param {string[]} owners more than one where one person decides in several roles at once */
  recorded(owners) {
    const marks = owners.map((owner) => chip(owner, roleOf(owner).words, { bare: true, words: false }));
    return html`<span class="recorded">Recorded as ${owners[0] === 'CONTRIBUTOR' ? marks : marks.map((mark, at) => html`${at > 0 ? ', and ' : ''}a decision of the ${mark}`)}</span>`;
  }

  whose(spec, form) {
    const owners = ownersOf(spec, form);
    return form.asking ? this.askedOf(owners[0]) : this.recorded(owners);
  }

  askedOf(owner) {
    const { members } = this.form.owner ?? {};
    const words = roleOf(owner).words;
    return html`<span class="recorded">Sent to ${chip(owner, members?.length ? names(members) : `the ${words}`, { bare: true, words: false })}, who ${(members?.length ?? 0) > 1 ? 'decide' : 'decides'}</span>`;
  }

  why(spec, form) {
    const required = form.asking || (typeof spec.why === 'function' ? spec.why(form) : spec.why) === 'required';
    return html`
      ${area(form, 'rationale', { label: 'Why', required, rows: 2, hint: form.asking ? 'Whoever decides reads this.' : required ? 'It stays on record with the decision.' : undefined })}
      ${form.asking ? nothing : html`<details class="more-why" ?open=${Boolean(form.values.alternatives || form.values.revisitOn || form.values.decidedAt)}>
        <summary>${icon('chev', 's chev')}Rejected options, a date to revisit, decided earlier</summary>
        ${area(form, 'alternatives', { label: 'Rejected instead', hint: 'One option per line.', rows: 2 })}
        <div class="pair">
          ${date(form, 'revisitOn', { label: 'Comes back on' })}
          ${line(form, 'decidedAt', { label: 'Decided at', type: 'datetime-local', hint: 'If it was decided before now.' })}
        </div>
      </details>`}
    `;
  }

  refused(refusal) {
    if (!refusal) return nothing;
    const { owner } = refusal;
    const whose = owner && html`<p>${chip(owner.role, names(owner.members ?? []))} ${(owner.members?.length ?? 0) > 1 ? 'decide' : 'decides'} this. ${refusal.askable && owner.members?.length ? '' : refusal.howToAsk ?? ''}</p>`;
    return html`<div class="refusal" role="alert" tabindex="-1">
      ${icon(refusal.status === 403 ? 'lock' : 'late')}
      <div>
        <b>${refusal.status === 403 && owner ? 'Not yours to decide' : refusal.title}</b>
        ${refusal.since ? since(refusal.since) : refusal.status === 403 && owner?.members?.length ? nothing : html`<p>${refusal.message}</p>`}
        ${whose ?? nothing}
        ${refusal.errors.length ? html`<ul>${refusal.errors.map((each) => html`<li>${each.message}</li>`)}</ul>` : nothing}
        ${refusal.askable && owner?.members?.length
          ? html`<button class="btn small" type="button" @click=${this.askThem}>Ask ${names(owner.members)} to decide</button>`
          : nothing}
        ${refusal.status === 412 || (refusal.status === 409 && this.spec.blocked) ? html`<button class="btn small" type="button" @click=${this.reread}>${refusal.since ? 'Go on from there' : 'See what it is now'}</button>` : nothing}
        ${refusal.status === 401 ? html`<p>What you typed is kept for after you have signed in.</p>` : nothing}
      </div>
    </div>`;
  }
}

/** The roles that may decide it: one, or a choice. */
const ownersOf = (spec, form) => [typeof spec.owner === 'function' ? spec.owner(form) : spec.owner].flat();

/** The revision of the fact that a dialog decides anew, as read. */
const revision = (spec, form) => spec.fact && (spec.fact(form)?.revision ?? 'none');

customElements.define('tl-dialog', Dialog);
