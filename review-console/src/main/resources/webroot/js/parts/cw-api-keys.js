import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { moment } from '../format.js';
import { named } from '../speech.js';
import { secret } from './secret.js';

/** Keys with which platforms send transcripts. */
class ApiKeys extends Reader {
  connectedCallback() {
    super.connectedCallback();
    this.read();
  }

  async fetch() {
    this.keys = (await api.keys()).keys;
  }

  async #do(action) {
    this.fault = null;
    try {
      this.made = (await action())?.key ?? null;
      await this.read();
    } catch (problem) {
      this.fault = problem.words;
    }
    this.sure = null;
    this.requestUpdate();
  }

  #revoke(id) {
    if (this.sure === id) return this.#do(() => api.revoke(id));
    this.sure = id;
    this.requestUpdate();
  }

  async #add(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    await this.#do(() => api.addKey({ tenant: data.get('tenant').trim(), label: data.get('label').trim() }));
    if (!this.fault) event.target.reset();
  }

  #row({ id, tenant, label, hint, createdAt, revokedAt, lastUsedAt }) {
    return html`<tr><td>${named(tenant)}</td><td>${named(label)} <code class="quiet">…${hint}</code></td><td>${moment(createdAt)}</td><td>${lastUsedAt ? moment(lastUsedAt) : '–'}</td><td>${t(revokedAt ? 'admin.revoked' : 'admin.active')}</td>
      <td>${revokedAt ? nothing : html`<button @click=${() => this.#revoke(id)}>${t(this.sure === id ? 'admin.sure' : 'admin.revoke')}</button>`}</td></tr>`;
  }

  view() {
    return html`<section class="stack"><h2>${t('admin.keys')}</h2>
      ${this.fault ? html`<p class="notice" role="alert">${this.fault}</p>` : nothing}
      ${secret(t('admin.keySecret'), this.made, () => { this.made = null; this.requestUpdate(); })}
      <div class="card flush"><table><thead><tr>${['tenant', 'label', 'created', 'used', 'state'].map((key) => html`<th scope="col">${t(`admin.${key}`)}</th>`)}<th></th></tr></thead><tbody>${this.keys.map((k) => this.#row(k))}</tbody></table></div>
      <form class="card" @submit=${(e) => this.#add(e)}><h2>${t('admin.addKey')}</h2><div class="fields">
        <label><span>${t('admin.tenant')}</span><input name="tenant" required pattern="[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}"></label>
        <label><span>${t('admin.label')}</span><input name="label" required maxlength="100"></label>
        <button class="primary">${t('admin.addKey')}</button></div></form></section>`;
  }
}
customElements.define('cw-api-keys', ApiKeys);
