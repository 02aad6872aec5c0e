import { html } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import '../parts/cw-people.js';
import '../parts/cw-api-keys.js';

/** People and API keys. */
class Admin extends Piece {
  render() {
    return html`<div class="page"><h1>${t('admin.title')}</h1><cw-people></cw-people><cw-api-keys></cw-api-keys></div>`;
  }
}
customElements.define('cw-admin', Admin);
