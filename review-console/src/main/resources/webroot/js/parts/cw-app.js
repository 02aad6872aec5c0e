import { html } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { route } from '../router.js';
import { me, recall } from '../session.js';
import { hangUp } from '../stream.js';
import { queue, load } from '../queue.js';
import { title } from '../title.js';
import './cw-topbar.js';
import './cw-connection.js';
import './cw-keys-help.js';
import '../pages/cw-sign-in.js';
import '../pages/cw-password.js';
import '../pages/cw-work.js';
import '../pages/cw-rooms.js';
import '../pages/cw-room.js';
import '../pages/cw-lexicon.js';
import '../pages/cw-entry.js';
import '../pages/cw-desk.js';
import '../pages/cw-stats.js';
import '../pages/cw-audit.js';
import '../pages/cw-admin.js';
import '../pages/cw-callbacks.js';

const PAGES = {
  work: ({ query }) => html`<cw-work .wanted=${query.get('case')} .category=${query.get('category')} .severity=${query.get('severity')}></cw-work>`,
  case: ({ params }) => html`<cw-work class="alone" .alone=${params.id}></cw-work>`,
  rooms: () => html`<cw-rooms></cw-rooms>`,
  room: ({ params, query }) => html`<cw-room .room=${params.room} .session=${params.session} .tenant=${query.get('tenant') ?? ''}></cw-room>`,
  lexicon: ({ query }) => html`<cw-lexicon .words=${query.get('q') ?? ''}></cw-lexicon>`,
  entry: ({ params }) => html`<cw-entry .entryId=${params.id}></cw-entry>`,
  desk: () => html`<cw-desk></cw-desk>`,
  stats: () => html`<cw-stats></cw-stats>`,
  audit: () => html`<cw-audit></cw-audit>`,
  admin: () => html`<cw-admin></cw-admin>`,
  callbacks: () => html`<cw-callbacks></cw-callbacks>`,
  password: () => html`<cw-password></cw-password>`,
};
const TITLES = { work: 'queue', rooms: 'rooms', desk: 'desk', stats: 'stats', audit: 'audit', admin: 'admin', callbacks: 'callbacks', lexicon: 'lexicon', password: 'password' };

/** The whole console: who is signed in decides what is shown, the address decides which page. */
class App extends Piece {
  watched() {
    return [me, route, queue];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
    me.subscribe(() => this.#onPerson());
    route.subscribe(() => this.#onRoute());
  }

  async #begin() {
    try {
      await recall();
    } catch {
      this.problem = true;
      this.requestUpdate();
      setTimeout(() => this.#begin(), 3000);
    }
  }

  #onPerson() {
    const login = me.value && !me.value.mustChangePassword ? me.value.login : null;
    if (login === this.signedIn) return;
    this.signedIn = login;
    if (login) load();
    else hangUp();
  }

  #onRoute() {
    this.updateComplete.then(() => {
      const page = route.value.page;
      if (page === this.lastPage) return;
      this.lastPage = page;
      this.querySelector('main')?.focus({ preventScroll: true });
    });
  }

  updated() {
    const { page } = route.value;
    const open = queue.value.counts?.open;
    if (!me.value) title(t('signIn.title'));
    else if (page === 'work') title(`${open ? `(${open}) ` : ''}${t('queue.title')}`);
    else if (TITLES[page]) title(t(`${TITLES[page]}.title`));
  }

  render() {
    if (me.value === undefined) return html`<main><p class="page quiet" role="status">${t(this.problem ? 'problem.offline' : 'page.loading')}</p></main>`;
    if (me.value === null) return html`<main><cw-sign-in></cw-sign-in></main>`;
    if (me.value.mustChangePassword) return html`<main><cw-password .first=${true}></cw-password></main>`;
    return html`
      <a class="skip" href="#main" @click=${(e) => this.#skip(e)}>${t('nav.skip')}</a>
      <cw-topbar></cw-topbar>
      <cw-connection></cw-connection>
      <main id="main" tabindex="-1">${(PAGES[route.value.page] ?? this.#missing)(route.value)}</main>
      <cw-keys-help></cw-keys-help>`;
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }

  #missing = () => html`
    <div class="page narrow"><h1>${t('page.missing')}</h1><p>${t('page.missingHelp')}</p><p><a href="/queue">${t('page.home')}</a></p></div>`;
}
customElements.define('cw-app', App);
