import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { moment, duration, number } from '../format.js';
import { now } from '../clock.js';
import { named } from '../speech.js';
import { because } from '../because.js';
import { secret } from '../parts/secret.js';
import '../parts/cw-dead-letters.js';

/** Who is called back, how well it goes, and what they did not take. A dangerous button asks once more, in its place. */
class Callbacks extends Reader {
  connectedCallback() {
    super.connectedCallback();
    this.read();
  }

  async fetch() {
    this.callbacks = (await api.callbacks()).callbacks;
  }

  async #do(action, said) {
    this.fault = null;
    this.said = null;
    try {
      this.made = (await action())?.secret ?? null;
      this.said = said ?? null;
      await this.read();
    } catch (problem) {
      this.fault = problem.words;
    }
    this.sure = null;
    this.requestUpdate();
  }

  #ask(key, action) {
    if (this.sure === key) return this.#do(action);
    this.sure = key;
    this.requestUpdate();
  }

  async #add(event) {
    event.preventDefault();
    const form = event.target;
    const data = new FormData(form);
    await this.#do(() => api.addCallback({ tenant: data.get('tenant').trim(), label: data.get('label').trim(), url: data.get('url').trim(), flags: data.has('flags') }));
    if (!this.fault) form.reset();
  }

  #open(id) {
    this.opened = this.opened === id ? null : id;
    this.requestUpdate();
  }

  #facts({ status, waiting, oldestAt, dead, skipped, deliveredAt, failedAt, failure, oldSecretUntil, createdAt }) {
    const late = oldestAt && now() > oldestAt ? t('callbacks.oldest', { age: duration(now() - oldestAt) }) : '';
    const fact = (key, value) => html`<dt>${t(`callbacks.${key}`)}</dt><dd class="num">${value}</dd>`;
    return html`<dl class="facts">
      ${fact('state', t(`callbacks.${status}`))}
      ${fact('created', moment(createdAt))}
      ${fact('waiting', `${number(waiting)} ${late}`)}
      ${fact('dead', number(dead))}
      ${skipped ? fact('skipped', number(skipped)) : nothing}
      ${fact('delivered', deliveredAt ? moment(deliveredAt) : '–')}
      ${failedAt ? html`<dt>${t('callbacks.failed')}</dt><dd><span class="num">${moment(failedAt)}</span> ${named(because(failure))}</dd>` : nothing}
      ${oldSecretUntil && oldSecretUntil > now() ? fact('overlap', moment(oldSecretUntil)) : nothing}</dl>`;
  }

  #card(one) {
    const { id, tenant, label, url, flags, status, dead } = one;
    const active = status === 'active';
    const sure = (key, words) => t(this.sure === key + id ? 'admin.sure' : words);
    return html`<article class="card stack" aria-label=${label}>
      <h2>${named(label)} <span class="quiet">${named(tenant)} · ${t(flags ? 'callbacks.both' : 'callbacks.decisionsOnly')}</span></h2>
      <p><code>${url}</code></p>
      ${this.#facts(one)}
      <p class="row">
        ${active ? html`<button @click=${() => this.#do(() => api.testCallback(id), t('callbacks.tested'))}>${t('callbacks.test')}</button><button @click=${() => this.#do(() => api.pauseCallback(id))}>${t('callbacks.pause')}</button>`
          : html`<button class="primary" @click=${() => this.#do(() => api.resumeCallback(id))}>${t('callbacks.resume')}</button>`}
        <button @click=${() => this.#ask(`rotate${id}`, () => api.rotateCallback(id))}>${sure('rotate', 'callbacks.rotate')}</button>
        <button @click=${() => this.#ask(`delete${id}`, () => api.deleteCallback(id))}>${sure('delete', 'callbacks.delete')}</button>
        ${dead ? html`<button aria-expanded=${this.opened === id} @click=${() => this.#open(id)}>${t('callbacks.showDead', { n: number(dead) })}</button>` : nothing}</p>
      ${dead && this.opened === id ? html`<cw-dead-letters .callbackId=${id} @sent-again=${() => this.read()}></cw-dead-letters>` : nothing}
    </article>`;
  }

  view() {
    return html`<div class="page stack"><h1>${t('callbacks.title')}</h1><p class="row"><span class="quiet">${t('callbacks.intro')}</span><button @click=${() => this.read()}>${t('callbacks.refresh')}</button></p>
      ${this.fault ? html`<p class="notice" role="alert">${this.fault}</p>` : nothing}
      ${this.said ? html`<p class="notice" role="status">${this.said}</p>` : nothing}
      ${secret(t('callbacks.secret'), this.made, () => { this.made = null; this.requestUpdate(); })}
      ${this.callbacks.length ? this.callbacks.map((one) => this.#card(one)) : html`<p class="card">${t('callbacks.none')}</p>`}
      <form class="card" @submit=${(e) => this.#add(e)}><h2>${t('callbacks.add')}</h2><div class="fields">
        <label><span>${t('admin.tenant')}</span><input name="tenant" required pattern="[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}"></label>
        <label><span>${t('admin.label')}</span><input name="label" required maxlength="100"></label>
        <label><span>${t('callbacks.url')}</span><input name="url" type="url" required maxlength="2000" placeholder="https://"></label>
        <label class="check"><input name="flags" type="checkbox"> <span>${t('callbacks.withFlags')}</span></label>
        <button class="primary">${t('callbacks.add')}</button></div></form></div>`;
  }
}
customElements.define('cw-callbacks', Callbacks);
