import { html, nothing } from 'lit';
import { t } from '../i18n.js';

/** A secret that is shown once; nothing when there is none. */
export function secret(words, value, close) {
  if (!value) return nothing;
  return html`<div class="notice stack" role="alert"><p>${words}</p><code class="secret">${value}</code><button @click=${close}>${t('admin.done')}</button></div>`;
}
