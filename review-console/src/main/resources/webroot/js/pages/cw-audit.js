import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { moment, iso, number } from '../format.js';
import { named } from '../speech.js';

/** Who did what, latest first. */
class Audit extends Reader {
  connectedCallback() {
    super.connectedCallback();
    this.entries = [];
    this.read();
  }

  async fetch() {
    const page = await api.audit(this.next);
    this.entries = [...this.entries, ...page.entries];
    this.next = page.next;
  }

  #details(details) {
    return Object.entries(details).map(([key, value]) => html`<span class="quiet">${key}</span> ${named(typeof value === 'object' ? JSON.stringify(value) : String(value))} `);
  }

  #row({ number, at, actor, action, subject, details, hash }) {
    return html`<tr><td class="num">${number}</td><td><time datetime=${iso(at)}>${moment(at)}</time></td><td>${named(actor)}</td><td>${action}</td>
      <td>${subject ? named(subject) : nothing}</td><td class="said">${this.#details(details)}</td><td><code title=${hash}>${hash.slice(0, 12)}</code></td></tr>`;
  }

  async #verify() {
    try {
      this.verdict = await api.verifyAudit();
    } catch (problem) {
      this.verdict = null;
      this.fault = problem.words;
    }
    this.requestUpdate();
  }

  #verdict() {
    if (this.fault) return this.fault;
    if (!this.verdict) return nothing;
    const { intact, rows, broken } = this.verdict;
    return intact ? t('audit.intact', { n: number(rows) }) : t('audit.broken', { n: broken });
  }

  view() {
    return html`<div class="page"><h1>${t('audit.title')}</h1><p class="row"><span class="quiet">${t('audit.intro')}</span><button @click=${() => this.#verify()}>${t('audit.verify')}</button><span role="status">${this.#verdict()}</span></p>
      ${this.entries.length ? html`<div class="card flush"><table class="audit"><thead><tr>${['number', 'at', 'by', 'action', 'subject', 'detail', 'hash'].map((key) => html`<th scope="col">${t(`audit.${key}`)}</th>`)}</tr></thead>
        <tbody>${this.entries.map((entry) => this.#row(entry))}</tbody></table></div>` : html`<p class="card">${t('audit.none')}</p>`}
      ${this.next ? html`<button @click=${() => this.read()}>${t('audit.more')}</button>` : nothing}</div>`;
  }
}
customElements.define('cw-audit', Audit);
