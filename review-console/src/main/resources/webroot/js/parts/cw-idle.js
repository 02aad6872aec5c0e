import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { queue } from '../queue.js';
import { hasRole } from '../session.js';
import { duration, number } from '../format.js';
import { tick, now } from '../clock.js';
import { said, named } from '../speech.js';
import { roomPath } from '../router.js';

const SHOWN = 8;
const REFRESH_MS = 15_000;

/** The empty queue: what is going on meanwhile. */
class Idle extends Piece {
  static properties = { filtered: { attribute: false } };

  watched() {
    return [queue, tick];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
    this.timer = setInterval(() => this.#look(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async #look() {
    if (!hasRole('moderator', 'lead', 'auditor', 'admin')) return;
    this.rooms = (await api.rooms().catch(() => null))?.rooms;
    this.requestUpdate();
  }

  #room(room) {
    return html`<li><a href=${roomPath(room)}>${named(room.title || room.room)}</a>${room.lastFlag ? said(room.lastFlag) : nothing}</li>`;
  }

  render() {
    const rooms = this.rooms ?? [];
    const flagged = rooms.filter((room) => room.flags > 0).map((room) => room.lastAt);
    const last = queue.value.lastFlagAt || Math.max(0, ...flagged);
    return html`<div class="empty stack">
      <h2>${t(this.filtered ? 'queue.emptyFiltered' : 'queue.empty')}</h2>
      ${this.filtered ? html`<p><a href="/queue">${t('queue.showAll')}</a></p>` : nothing}
      <p class="num">${last ? t('queue.last', { ago: duration(now() - last) }) : t('queue.never')}</p>
      ${this.rooms
        ? html`${rooms.length ? html`<ul class="now">${rooms.filter((r) => r.live).slice(0, SHOWN).map((r) => this.#room(r))}</ul>` : nothing}
            <p class="num">${t('queue.rooms', { live: number(rooms.filter((r) => r.live).length), flags: number(rooms.reduce((n, r) => n + r.flags, 0)) })}</p>
            <p><a href="/rooms">${t('queue.seeRooms')}</a></p>`
        : nothing}
    </div>`;
  }
}
customElements.define('cw-idle', Idle);
