import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t, setLanguage, otherLanguage } from '../i18n.js';
import { switchTheme } from '../theme.js';
import { route, go } from '../router.js';
import { me, hasRole, signOut } from '../session.js';
import { queue } from '../queue.js';
import { number } from '../format.js';
import { named, plain } from '../speech.js';

const REVIEW = ['moderator', 'lead', 'lexicon-editor', 'auditor', 'admin'];
const LINKS = [
  ['queue', '/queue', ['work', 'case'], REVIEW],
  ['rooms', '/rooms', ['rooms', 'room'], ['moderator', 'lead', 'auditor', 'admin']],
  ['desk', '/desk', ['desk'], null],
  ['lexicon', '/lexicon', ['lexicon', 'entry'], null],
  ['stats', '/stats', ['stats'], REVIEW],
  ['audit', '/audit', ['audit'], ['auditor', 'lead', 'admin']],
  ['callbacks', '/callbacks', ['callbacks'], ['admin']],
  ['admin', '/admin', ['admin'], ['admin']],
];

/** The bar on top: where one can go, how much waits, who one is. */
class Topbar extends Piece {
  watched() {
    return [me, route, queue];
  }

  #link([key, href, pages, roles]) {
    if (roles && !hasRole(...roles)) return nothing;
    const open = key === 'queue' ? queue.value.counts?.open : undefined;
    const here = pages.includes(route.value.page);
    return html`<a href=${href} aria-current=${here ? 'page' : nothing}>${t(`nav.${key}`)}${open ? html` <span class="num">${number(open)}</span>` : nothing}</a>`;
  }

  async #leave() {
    await signOut().catch(() => {});
    go('/queue', { replace: true });
  }

  #close() {
    this.querySelector('details').open = false;
  }

  render() {
    const { name, login, decidedToday } = me.value;
    return html`
      <a class="brand" href="/queue" aria-label=${t('nav.home')}>Claimwatch</a>
      <nav aria-label=${t('nav.label')}>${LINKS.map((link) => this.#link(link))}</nav>
      <div class="me">
        ${decidedToday === undefined ? nothing : html`<span class="num wide">${t('nav.decided', { n: number(decidedToday) })}</span>`}
        <button class="plain" lang=${otherLanguage() === 'zh' ? 'zh-CN' : 'en'} aria-label=${t('nav.languageLabel')} @click=${() => setLanguage(otherLanguage())}>${t('nav.language')}</button>
        <button class="plain" aria-label=${t('nav.theme')} title=${t('nav.theme')} @click=${switchTheme}>◐</button>
        <details @focusout=${(e) => this.querySelector('details').contains(e.relatedTarget) || this.#close()} @keydown=${(e) => e.key === 'Escape' && this.#close()}>
          <summary aria-label=${`${t('nav.me')}: ${plain(name || login)}`}>${named(name || login)}</summary>
          <div class="menu">
            <button class="plain" @click=${() => { this.#close(); document.querySelector('cw-keys-help').show(); }}>${t('nav.keys')}</button>
            <a href="/password" @click=${() => this.#close()}>${t('nav.password')}</a>
            <button class="plain" @click=${() => this.#leave()}>${t('nav.signOut')}</button>
          </div>
        </details>
      </div>`;
  }
}
customElements.define('cw-topbar', Topbar);
