import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { go } from '../router.js';
import { severityWord } from '../labels.js';

const PAUSE_MS = 180;

/** Searching entries as one types; the words are in the address. */
class Lexicon extends Piece {
  static properties = { words: { attribute: false } };

  willUpdate(changed) {
    if (changed.has('words')) this.#search(this.words);
  }

  firstUpdated() {
    this.querySelector('input').focus();
  }

  #typed(event) {
    const words = event.target.value.trim();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => go(words ? `/lexicon?q=${encodeURIComponent(words)}` : '/lexicon', { replace: true }), PAUSE_MS);
  }

  async #search(words) {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    let found = null;
    let problem = null;
    if (words) {
      try {
        found = await api.searchLexicon(words);
      } catch (refused) {
        problem = refused.words;
      }
    }
    if (turn !== this.turn) return;
    Object.assign(this, { found, problem });
    this.requestUpdate();
  }

  #entry(entry) {
    return html`<li><a href=${`/lexicon/${encodeURIComponent(entry.id)}`}>
      <span class="head">${severityWord(entry)}<strong>${entry.title}</strong><span class="quiet small">${t(`claim.${entry.category}`)}</span><code>${entry.id}</code></span>
      ${entry.matches[0] ? html`<span class="quiet small" lang=${entry.language === 'zh' ? 'zh-CN' : 'en'}>${entry.matches.slice(0, 2).join(' · ')}</span>` : nothing}
    </a></li>`;
  }

  #results() {
    if (this.problem) return html`<p class="notice">${this.problem}</p>`;
    if (!this.found) return html`<p class="quiet">${t('lexicon.start')} ${t('lexicon.hint')}</p>`;
    if (!this.found.entries.length) return html`<p>${t('lexicon.none')}</p>`;
    return html`<div class="card flush"><ul class="entries">${this.found.entries.map((entry) => this.#entry(entry))}</ul></div>`;
  }

  render() {
    const found = this.found;
    return html`<div class="page narrow">
      <h1>${t('lexicon.title')}</h1>
      <label role="search"><span>${t('lexicon.label')}</span><input type="search" maxlength="200" placeholder=${t('lexicon.placeholder')} value=${this.words} @input=${(e) => this.#typed(e)}></label>
      <p class="small quiet" role="status">${found ? html`${t('lexicon.found', { n: found.entries.length })} · <span title=${found.version}>${t('lexicon.version', { version: found.version.slice(0, 12) })}</span>` : nothing}</p>
      ${this.#results()}
    </div>`;
  }
}
customElements.define('cw-lexicon', Lexicon);
