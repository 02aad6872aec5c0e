import { html } from 'lit';
import { Piece } from './base.js';
import { t } from './i18n.js';

/** A page that reads something first: tells that it is reading, or what went wrong and how to try again. */
export class Reader extends Piece {
  /** Override: reads and keeps. */
  async fetch() {}

  /** Override: what to show once read. */
  view() {}

  async read() {
    try {
      await this.fetch();
      this.problem = null;
      this.ready = true;
    } catch (problem) {
      this.problem = problem;
    }
    this.requestUpdate();
  }

  render() {
    if (this.problem && !(this.ready && this.problem.passing)) {
      return html`<div class="page narrow" role="alert"><p class="notice">${this.problem.words ?? t('problem.internal')}</p><p><button @click=${() => this.read()}>${t('page.retry')}</button></p></div>`;
    }
    return this.ready ? this.view() : html`<p class="page quiet" role="status">${t('page.loading')}</p>`;
  }
}
