import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t, setLanguage, otherLanguage } from '../i18n.js';
import { signIn } from '../session.js';

/** Login and password; afterwards the page one wanted to see is there. */
class SignIn extends Piece {
  async #submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.busy = true;
    this.problem = null;
    this.requestUpdate();
    try {
      await signIn(form.get('login').trim(), form.get('password'));
    } catch (problem) {
      this.problem = problem.status === 401 ? t('signIn.wrong') : problem.words;
      this.querySelector('[name=password]').select();
    }
    this.busy = false;
    this.requestUpdate();
  }

  firstUpdated() {
    this.querySelector('[name=login]').focus();
  }

  render() {
    return html`
      <form class="card" @submit=${(e) => this.#submit(e)}>
        <h1>Claimwatch · ${t('signIn.title')}</h1>
        <label><span>${t('signIn.login')}</span><input name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64"></label>
        <label><span>${t('signIn.password')}</span><input name="password" type="password" autocomplete="current-password" required maxlength="256"></label>
        <div role="alert">${this.problem ? html`<p class="notice">${this.problem}</p>` : nothing}</div>
        <button class="primary" ?disabled=${this.busy}>${t(this.busy ? 'signIn.busy' : 'signIn.submit')}</button>
        <p class="tongue"><button type="button" class="plain" lang=${otherLanguage() === 'zh' ? 'zh-CN' : 'en'} @click=${() => setLanguage(otherLanguage())}>${t('nav.languageLabel')}</button></p>
      </form>`;
  }
}
customElements.define('cw-sign-in', SignIn);
