import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { zh } from '../i18n/zh.js';
import { api } from '../api.js';
import { named } from '../speech.js';
import { secret } from './secret.js';

/** Who may sign in. A dangerous button asks once more, in its place. */
class People extends Reader {
  connectedCallback() {
    super.connectedCallback();
    this.read();
  }

  async fetch() {
    this.people = (await api.people()).people;
  }

  async #do(action) {
    this.fault = null;
    try {
      const answer = await action();
      this.credentials = answer?.password ? answer : null;
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
    const roles = data.getAll('role');
    if (!roles.length) {
      this.fault = t('admin.needRole');
      this.requestUpdate();
      return;
    }
    await this.#do(() => api.addPerson({ login: data.get('login').trim(), roles, ...(data.get('name') && { name: data.get('name').trim() }) }));
    if (!this.fault) form.reset();
  }

  #button(kind, person, action) {
    const key = `${kind}/${person.login}`;
    return html`<button @click=${() => this.#ask(key, action)}>${t(this.sure === key ? 'admin.sure' : `admin.${kind}`)}</button>`;
  }

  #row(person) {
    const { login, name, roles, disabled, mustChangePassword } = person;
    return html`<tr><td>${named(login)}</td><td>${name ? named(name) : '–'}</td><td>${roles.map((role) => t(`role.${role}`)).join(t('nav.language') === 'EN' ? '、' : ', ')}</td>
      <td>${t(disabled ? 'admin.disabled' : 'admin.active')}${mustChangePassword ? html`<div class="small quiet">${t('admin.mustChange')}</div>` : nothing}</td>
      <td><div class="row">${disabled ? this.#button('enable', person, () => api.enable(login)) : this.#button('disable', person, () => api.disable(login))}${this.#button('reset', person, () => api.reset(login))}</div></td></tr>`;
  }

  view() {
    return html`<section class="stack"><h2>${t('admin.people')}</h2>
      ${this.fault ? html`<p class="notice" role="alert">${this.fault}</p>` : nothing}
      ${secret(t('admin.secret'), this.credentials && `${this.credentials.login}  ${this.credentials.password}`, () => { this.credentials = null; this.requestUpdate(); })}
      <div class="card flush"><table><thead><tr>${['login', 'name', 'roles', 'state'].map((key) => html`<th scope="col">${t(`admin.${key}`)}</th>`)}<th></th></tr></thead><tbody>${this.people.map((p) => this.#row(p))}</tbody></table></div>
      <form class="card stack" @submit=${(e) => this.#add(e)}><h2>${t('admin.add')}</h2><div class="fields">
        <label><span>${t('admin.login')}</span><input name="login" required pattern="[a-z0-9][a-z0-9._@\\-]{0,63}" title=${t('admin.loginHint')} autocapitalize="none"></label>
        <label><span>${t('admin.name')}</span><input name="name" maxlength="64"></label></div>
        <fieldset class="row"><legend class="small quiet">${t('admin.roles')}</legend>${Object.keys(zh.role).map((role) => html`<label class="row"><input type="checkbox" name="role" value=${role}>${t(`role.${role}`)}</label>`)}</fieldset>
        <button class="primary">${t('admin.add')}</button></form></section>`;
  }
}
customElements.define('cw-people', People);
