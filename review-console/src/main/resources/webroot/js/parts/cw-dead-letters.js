import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { moment, iso, number } from '../format.js';
import { named } from '../speech.js';
import { because } from '../because.js';

/** What one receiver did not take for as long as it was tried; any of it, or all, can be sent again. */
class DeadLetters extends Reader {
  connectedCallback() {
    super.connectedCallback();
    this.events = [];
    this.read();
  }

  async fetch() {
    const page = await api.deadLetters(this.callbackId, this.next);
    this.events = [...this.events, ...page.events];
    this.next = page.next;
  }

  async #again(number) {
    this.fault = null;
    try {
      await api.resendCallback(this.callbackId, number);
      this.events = [];
      this.next = undefined;
      await this.read();
      this.tell('sent-again');
    } catch (problem) {
      this.fault = problem.words;
      this.requestUpdate();
    }
  }

  #row({ number: n, type, subject, at, attempts, deadAt, failure }) {
    return html`<tr><td><time datetime=${iso(at)}>${moment(at)}</time></td><td>${t(`callbacks.types.${type.replace('io.claimwatch.', '').replaceAll(/[.-]/g, '_')}`)}</td><td class="said"><code>${subject}</code></td>
      <td class="num">${number(attempts)}</td><td><time datetime=${iso(deadAt)}>${moment(deadAt)}</time></td><td class="said">${named(because(failure))}</td><td><button @click=${() => this.#again(n)}>${t('callbacks.again')}</button></td></tr>`;
  }

  view() {
    return html`${this.fault ? html`<p class="notice" role="alert">${this.fault}</p>` : nothing}
      <div class="flush"><table><thead><tr>${['happened', 'what', 'subject', 'attempts', 'gaveUp', 'why'].map((key) => html`<th scope="col">${t(`callbacks.${key}`)}</th>`)}<th></th></tr></thead>
        <tbody>${this.events.map((event) => this.#row(event))}</tbody></table></div>
      <p class="row"><button @click=${() => this.#again()}>${t('callbacks.allAgain')}</button>${this.next ? html`<button @click=${() => this.read()}>${t('audit.more')}</button>` : nothing}</p>`;
  }
}
customElements.define('cw-dead-letters', DeadLetters);
