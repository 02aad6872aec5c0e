import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { title } from '../title.js';
import { severityWord } from '../labels.js';
import { article } from '../parts/verdict-facts.js';
import { said } from '../speech.js';

/** One entry: its wording, law, examples. */
class Entry extends Reader {
  static properties = { entryId: { attribute: false } };

  willUpdate(changed) {
    if (changed.has('entryId')) this.read();
  }

  async fetch() {
    this.answer = await api.entry(this.entryId);
    title(this.answer.entry.title);
  }

  view() {
    const { entry, articles, version } = this.answer;
    return html`<div class="page">
      <p><a href="/lexicon" @click=${(e) => { if (history.length > 1) { e.preventDefault(); history.back(); } }}>← ${t('lexicon.back')}</a></p>
      <h1>${entry.title}</h1>
      <p class="row">${severityWord(entry)}<span>${t(`claim.${entry.category}`)}</span><code>${entry.id}</code></p>
      <div class="entry-page"><div class="stack">
        <section class="card"><h2>${t('lexicon.says')}</h2><ul class="examples">${entry.matches.map((text) => html`<li>${said(text, [], entry.language)}</li>`)}</ul></section>
        <section class="card"><h2>${t('lexicon.not')}</h2><ul class="examples fine">${entry.matchesNot.map((text) => html`<li>${said(text, [], entry.language)}</li>`)}</ul></section>
        <section class="card"><h2>${t('lexicon.patterns')}</h2><ul>${entry.patterns.map((pattern) => html`<li><code>${pattern}</code></li>`)}</ul></section>
      </div><div class="stack">
        ${entry.suggestion ? html`<section class="card"><h2>${t('lexicon.suggestion')}</h2><p>${entry.suggestion}</p></section>` : nothing}
        <section class="card"><h2>${t('lexicon.law')}</h2>${articles.length ? articles.map(article) : html`<p class="quiet">${t('verdict.noLaw')}</p>`}</section>
        <p class="small quiet">${t('lexicon.version', { version: version.slice(0, 12) })}</p>
      </div></div></div>`;
  }
}
customElements.define('cw-entry', Entry);
