/** The two doors: signing in, and accepting an invitation. */
import { LitElement, html, nothing } from 'lit';
import { command, get, Refusal } from '../app/api.js';
import { go } from '../app/router.js';
import { icon } from '../app/parts.js';

const brand = html`<p class="brand"><svg viewBox="0 0 24 24" fill="none" stroke-width="2.6" stroke-linecap="round" aria-hidden="true">
  <path d="M3 7h7c4 0 4 10 8 10h3" stroke="var(--product)"></path><path d="M3 17h7c4 0 4-10 8-10h3" stroke="var(--project)"></path>
</svg><span>Throughline</span></p>`;

class Door extends LitElement {
  static properties = { place: { attribute: false }, refusal: { state: true }, busy: { state: true }, invited: { state: true } };

  createRenderRoot() {
    return this;
  }

  async send(event, act) {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = null;
    try {
      await act(new FormData(event.target));
      go(this.back(), { replace: true });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }

  /** Where the visitor wanted to go; only ever an address of this origin. */
  back() {
    const wanted = new URL(this.place.query.get('back') ?? '/', location.origin);
    return wanted.origin === location.origin ? wanted.pathname + wanted.search : '/';
  }

  said() {
    return this.refusal
      ? html`<div class="refusal" role="alert">${icon('late')}<div><b>${this.refusal.title}</b><p>${this.refusal.message}</p></div></div>`
      : nothing;
  }
}

class SignIn extends Door {
  connectedCallback() {
    super.connectedCallback();
    document.title = 'Sign in · Throughline';
    // any answer of the API carries the CSRF cookie that signing in needs, and may come later than a quick visitor
    this.greeted = get('/health', { quiet: true }).catch((refusal) => (this.refusal = refusal));
  }

  render() {
    const back = this.place.query.has('back');
    return html`<div class="door">
      <div>${brand}<h1>Sign in</h1><p class="lede">${back ? 'Then you come back to where you were.' : 'Who decided what, when and why.'}</p></div>
      <form class="panel" @submit=${(event) => this.send(event, (form) => this.signIn(form))}>
        ${this.said()}
        <div class="field"><label for="handle">Handle</label>
          <input id="handle" name="handle" required autocomplete="username" autocapitalize="none" spellcheck="false" autofocus /></div>
        <div class="field"><label for="password">Password</label>
          <input id="password" name="password" type="password" required autocomplete="current-password" /></div>
        <button class="btn primary" type="submit" ?disabled=${this.busy}>Sign in</button>
      </form>
      <p class="foot">No account yet, or no password any more? A workspace owner gives you a link.</p>
    </div>`;
  }

  firstUpdated() {
    this.querySelector('#handle').focus();
  }

  async signIn(form) {
    await this.greeted;
    const handle = String(form.get('handle')).trim().replace(/^@/, '');
    return command('POST', '/session', { handle, password: form.get('password') }, { quiet: true });
  }
}

class Invitation extends Door {
  connectedCallback() {
    super.connectedCallback();
    document.title = 'Welcome · Throughline';
    get(`/invitations/${this.place.params.secret}`, { quiet: true }).then(
      (invited) => (this.invited = invited.member),
      (refusal) => (this.refusal = refusal),
    );
  }

  render() {
    const { invited } = this;
    if (!invited) {
      return html`<div class="door"><div>${brand}<h1>Invitation</h1></div>${this.said()}
        ${this.refusal ? html`<p class="foot">A link works once, for seven days. Ask a workspace owner for a new one, or <a class="link" href="/sign-in">sign in</a>.</p>` : nothing}</div>`;
    }
    return html`<div class="door">
      <div>${brand}<h1>Welcome, ${invited.name}</h1><p class="lede">Choose a password; you sign in as <b>@${invited.handle}</b>.</p></div>
      <form class="panel" @submit=${(event) => this.send(event, (form) => this.accept(form))}>
        ${this.said()}
        <input class="vh" tabindex="-1" aria-hidden="true" name="username" autocomplete="username" .value=${invited.handle} readonly />
        <div class="field"><label for="password">Password</label>
          <input id="password" name="password" type="password" required minlength="12" maxlength="256" autocomplete="new-password" aria-describedby="rules" />
          <p class="hint" id="rules">At least 12 characters; a few words are easier than one riddle.</p></div>
        <button class="btn primary" type="submit" ?disabled=${this.busy}>Set password and sign in</button>
      </form>
    </div>`;
  }

  accept(form) {
    return command('POST', `/invitations/${this.place.params.secret}`, { password: form.get('password') }, { quiet: true });
  }
}

customElements.define('tl-sign-in', SignIn);
customElements.define('tl-invitation', Invitation);
