import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { changePassword, me } from '../session.js';

const SHORTEST = 12;

/** Changing one's password; `first` when a generated one must go. */
class Password extends Piece {
  static properties = { first: { attribute: false } };

  async #submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.done = false;
    this.problem = this.#fault(form.get('next'), form.get('again'));
    if (!this.problem) {
      try {
        await changePassword(form.get('old'), form.get('next'));
        this.done = true;
        event.target.reset();
      } catch (problem) {
        this.problem = problem.status === 401 ? t('signIn.wrong') : problem.words;
      }
    }
    this.requestUpdate();
  }

  #fault(next, again) {
    if (next.length < SHORTEST) return t('password.short');
    return next === again ? null : t('password.differ');
  }

  render() {
    return html`
      <form class="card" @submit=${(e) => this.#submit(e)}>
        <h1>${t('password.title')}</h1>
        ${this.first ? html`<p>${t('signIn.firstChange')}</p>` : nothing}
        <input name="username" autocomplete="username" value=${me.value?.login ?? ''} hidden>
        <label><span>${t('password.old')}</span><input name="old" type="password" autocomplete="current-password" required></label>
        <label><span>${t('password.next')}</span><input name="next" type="password" autocomplete="new-password" required aria-describedby="pw-hint"></label>
        <p id="pw-hint" class="small quiet">${t('password.hint')}</p>
        <label><span>${t('password.again')}</span><input name="again" type="password" autocomplete="new-password" required></label>
        <div role="alert">${this.problem ? html`<p class="notice">${this.problem}</p>` : nothing}${this.done ? html`<p class="notice">${t('password.done')}</p>` : nothing}</div>
        <button class="primary">${t('password.submit')}</button>
      </form>`;
  }
}
customElements.define('cw-password', Password);
