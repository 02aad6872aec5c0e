import { html } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { listenKeys } from '../keyboard.js';

const KEYS = [
  ['next', ['J', 'K']], ['measure', ['1', '…', '9', '0', 'E']], ['confirm', ['Enter']], ['back', ['Z']], ['hand', ['H']],
  ['note', ['N']], ['listen', ['L']], ['refresh', ['R']], ['escape', ['Esc']], ['help', ['?']],
];

/** All keys, on `?`. */
class KeysHelp extends Piece {
  connectedCallback() {
    super.connectedCallback();
    this.stopKeys = listenKeys({ '?': () => this.show() });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopKeys();
  }

  show() {
    this.querySelector('dialog').showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="keys-title">
        <h1 id="keys-title">${t('keys.title')}</h1>
        <dl>${KEYS.map(([key, caps]) => html`<dt>${caps.map((cap) => html`<kbd>${cap}</kbd> `)}</dt><dd>${t(`keys.${key}`)}</dd>`)}</dl>
        <form method="dialog"><button class="primary">${t('keys.close')}</button></form>
      </dialog>`;
  }
}
customElements.define('cw-keys-help', KeysHelp);
