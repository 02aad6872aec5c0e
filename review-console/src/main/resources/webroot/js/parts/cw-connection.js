import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { connection, reconnect } from '../stream.js';
import { outbox } from '../outbox.js';
import { duration } from '../format.js';
import { tick } from '../clock.js';

const PATIENCE_MS = 1500;

/** The quiet line that says since when nothing reaches us, and what still has to be sent. */
class Connection extends Piece {
  watched() {
    return [connection, outbox, tick];
  }

  render() {
    const { up, since } = connection.value;
    const waiting = outbox.value.filter((item) => item.state === 'waiting').length;
    const lost = !up && Date.now() - since > PATIENCE_MS;
    return html`<div role="status" aria-label=${t('connection.region')}>${lost || waiting
      ? html`<div class="notice">
          ${lost ? html`<span aria-live="off">${t('connection.down', { ago: duration(Date.now() - since) })}</span>` : nothing}
          ${waiting ? html`<span>${t('connection.unsent', { n: waiting })}</span>` : nothing}
          ${lost ? html`<button @click=${reconnect}>${t('connection.retry')}</button>` : nothing}
        </div>`
      : nothing}</div>`;
  }
}
customElements.define('cw-connection', Connection);
